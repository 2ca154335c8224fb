// SPDX-License-Identifier: EUPL-1.2
import type { ClockKind, Term } from '@soglia/referrals-domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Leg, Referral } from '../journey/leg.entities';

/** A clock of a leg, or of a whole referral. The row is the truth: whatever wakes the sweeper, it fires what is due here, once. */
@Entity({ schema: 'referrals', name: 'clock' })
@Index('clock_by_leg', ['ambitoId', 'legId'])
@Index('clock_by_referral', ['ambitoId', 'referralId'])
@Index('clock_next', ['ambitoId', 'nextAt'], { where: "(state = 'running')" })
@ForeignKey(() => Referral, ['ambitoId', 'referralId'], ['ambitoId', 'id'], { name: 'clock_referral_fk' })
@ForeignKey(() => Leg, ['ambitoId', 'legId'], ['ambitoId', 'id'], { name: 'clock_leg_fk' })
export class Clock {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'clock_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'clock_pk' }) id!: string;
  @Column('uuid') referralId!: string;
  @Column('uuid', { nullable: true }) legId!: string | null;
  @Column('text') kind!: ClockKind;
  @Column('text', { default: 'running' }) state!: 'running' | 'paused' | 'stopped';
  @Column('timestamptz') startedAt!: Date;
  @Column('timestamptz', { nullable: true }) warnAt!: Date | null;
  @Column('timestamptz') dueAt!: Date;
  @Column('timestamptz', { nullable: true }) escalateAt!: Date | null;
  /** The next of the three that has not fired; null when all have. */
  @Column('timestamptz', { nullable: true }) nextAt!: Date | null;
  @Column('timestamptz', { nullable: true }) warnedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) breachedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) escalatedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) pausedAt!: Date | null;
  /** The term as it was armed; while paused, what is left of it. */
  @Column('jsonb') term!: Term;
  @Column('jsonb', { nullable: true }) grace!: Term | null;
  /** How often its term has passed and it was set again (waiting list, follow-up). */
  @Column('smallint', { default: 0 }) misses!: number;
  @Column('timestamptz', { nullable: true }) stoppedAt!: Date | null;
}

export const clockEntities = [Clock];
