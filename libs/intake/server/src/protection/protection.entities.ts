// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type ProtectedKind = 'person' | 'contact' | 'request';

/** Who may know of something that is under protection: its author, the workers named, the head of the agency. */
@Entity({ schema: 'intake', name: 'protection' })
@Index('protection_by_subject', ['ambitoId', 'subjectId'])
export class Protection {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'protection_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'protection_pk' }) id!: string;
  @Column('text') subjectKind!: ProtectedKind;
  @Column('uuid') subjectId!: string;
  /** `violence`, `minor`, `witness`, `own-request`, `other`. */
  @Column('text') ground!: string;
  @Column('uuid') authorId!: string;
  @Column('uuid') agencyId!: string;
  @Column('uuid', { array: true, default: '{}' }) workers!: string[];
  @Column('timestamptz', { default: () => 'now()' }) since!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('uuid', { nullable: true }) endedBy!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}

/** Somebody opened something protected, for a reason, until then. */
@Entity({ schema: 'intake', name: 'opening' })
@Index('opening_by_subject', ['ambitoId', 'subjectId', 'accountId', 'until'])
@Index('opening_by_act', ['ambitoId', 'actId'])
export class Opening {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'opening_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'opening_pk' }) id!: string;
  @Column('uuid') subjectId!: string;
  @Column('uuid') accountId!: string;
  @Column('uuid', { nullable: true }) agencyId!: string | null;
  @Column('text') reason!: string;
  @Column('boolean', { default: false }) emergency!: boolean;
  @Column('timestamptz', { default: () => 'now()' }) openedAt!: Date;
  @Column('timestamptz') until!: Date;
  /** The one act by which several were opened in an emergency. */
  @Column('uuid', { nullable: true }) actId!: string | null;
}

export const protectionEntities = [Protection, Opening];
