// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Leg } from '../journey/leg.entities';

/** A code that the sender tells by telephone, so that a link that was mailed shows the second level. The code itself is kept nowhere. */
@Entity({ schema: 'referrals', name: 'opening_code' })
@Index('opening_code_by_leg', ['ambitoId', 'legId'])
@ForeignKey(() => Leg, ['ambitoId', 'legId'], ['ambitoId', 'id'], { name: 'opening_code_leg_fk' })
export class OpeningCode {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'opening_code_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'opening_code_pk' }) id!: string;
  @Column('uuid') legId!: string;
  @Column('bytea') salt!: Buffer;
  /** SHA-256 of the salt and the code. */
  @Column('bytea') hash!: Buffer;
  @Column('uuid') madeBy!: string;
  @Column('timestamptz') madeAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  /** Wrong tries that are left. */
  @Column('smallint') triesLeft!: number;
  /** When it opened, or was closed. */
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}

export const linkEntities = [OpeningCode];
