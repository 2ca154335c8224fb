// SPDX-License-Identifier: EUPL-1.2
import type { ProtocolContent } from '@soglia/referrals-domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A protocol between agencies; what it says is in its versions. */
@Entity({ schema: 'referrals', name: 'protocol' })
@Index('protocol_by_code', ['ambitoId', 'code'], { unique: true })
export class Protocol {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'protocol_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'protocol_pk' }) id!: string;
  @Column('text') code!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** One version: a draft that is written, then in force between two days and never changed again. */
@Entity({ schema: 'referrals', name: 'protocol_version' })
@Index('protocol_version_by_number', ['ambitoId', 'protocolId', 'number'], { unique: true })
@Index('protocol_version_in_force', ['ambitoId', 'inForceFrom'], { where: "(state = 'in-force')" })
@ForeignKey(() => Protocol, ['ambitoId', 'protocolId'], ['ambitoId', 'id'], { name: 'protocol_version_protocol_fk' })
export class ProtocolVersion {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'protocol_version_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'protocol_version_pk' }) id!: string;
  @Column('uuid') protocolId!: string;
  @Column('integer') number!: number;
  @Column('text', { default: 'draft' }) state!: 'draft' | 'in-force' | 'ended';
  @Column('jsonb') content!: ProtocolContent;
  /** What is new in it, in words. */
  @Column('text', { nullable: true }) changeNote!: string | null;
  @Column('date', { nullable: true }) inForceFrom!: string | null;
  /** The first day without it; null = until another takes its place. */
  @Column('date', { nullable: true }) inForceTo!: string | null;
  @Column('uuid') writtenBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt!: Date;
  @Column('uuid', { nullable: true }) publishedBy!: string | null;
  @Column('timestamptz', { nullable: true }) publishedAt!: Date | null;
  @Column('text', { nullable: true }) endReason!: string | null;
  /** Of the row, while it is a draft. */
  @Column('integer', { default: 1 }) version!: number;
}

export const protocolEntities = [Protocol, ProtocolVersion];
