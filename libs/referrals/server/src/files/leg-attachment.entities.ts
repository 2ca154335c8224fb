// SPDX-License-Identifier: EUPL-1.2
import type { AttachmentState } from '@soglia/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Leg } from '../journey/leg.entities';

/** A file that goes with a leg: the recipient may open it from its level on. Its bytes lie outside the database, under a name of ours. */
@Entity({ schema: 'referrals', name: 'leg_attachment' })
@Index('leg_attachment_by_leg', ['ambitoId', 'legId', 'receivedAt'])
@Index('leg_attachment_by_file', ['ambitoId', 'file'])
@ForeignKey(() => Leg, ['ambitoId', 'legId'], ['ambitoId', 'id'], { name: 'leg_attachment_leg_fk' })
export class LegAttachment {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'leg_attachment_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'leg_attachment_pk' }) id!: string;
  @Column('uuid') legId!: string;
  @Column('smallint') level!: 1 | 2 | 3;
  /** The document of the protocol that it is; null = another. */
  @Column('text', { nullable: true }) code!: string | null;
  /** Its name in the folder; legs that follow one another share it. */
  @Column('uuid') file!: string;
  @Column('text') name!: string;
  @Column('text') type!: string;
  @Column('integer') bytes!: number;
  @Column('bytea') sha256!: Buffer;
  @Column('text') state!: AttachmentState;
  @Column('uuid', { nullable: true }) accountId!: string | null;
  @Column('uuid', { nullable: true }) agencyId!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) receivedAt!: Date;
}

export const fileEntities = [LegAttachment];
