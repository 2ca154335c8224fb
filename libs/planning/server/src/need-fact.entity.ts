// SPDX-License-Identifier: EUPL-1.2
import type { AgeBand, NeedFact, UnmetMeaning } from '@soglia/planning-domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A pseudonymous fact: see `NeedFact`. Only the anonymiser writes or reads it. */
@Entity({ schema: 'planning', name: 'need_fact' })
@Index('need_fact_by_month', ['ambitoId', 'month'])
@Index('need_fact_by_contact', ['ambitoId', 'contactTrace'])
export class NeedFactRow implements NeedFact {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'need_fact_pk' }) ambitoId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'need_fact_pk' }) factKey!: string;
  @Column('text') contactTrace!: string;
  @Column('text', { nullable: true }) personTrace!: string | null;
  @Column('smallint', { default: 0 }) personPosition!: number;
  @Column('text') month!: string;
  @Column('text') accessPoint!: string;
  @Column('text', { nullable: true }) comune!: string | null;
  @Column('text', { nullable: true }) subAmbito!: string | null;
  @Column('text') area!: string;
  @Column('text') needCode!: string;
  @Column('text', { nullable: true }) ageBand!: AgeBand | null;
  @Column('text', { nullable: true }) sex!: 'F' | 'M' | null;
  @Column('text') interlocutor!: string;
  @Column('text') channel!: string;
  @Column('text') urgency!: string;
  @Column('text') outcome!: string;
  @Column('text', { nullable: true }) gapReason!: string | null;
  @Column('text', { default: 'none' }) referral!: NeedFact['referral'];
  @Column('text', { nullable: true }) needAnswer!: NeedFact['needAnswer'];
  @Column('text', { nullable: true }) unmetMeaning!: UnmetMeaning | null;
  @Column('integer') sourceVersion!: number;
}

/** A key of the anonymiser: one for facts, one for the persons of each year. Destroying one cuts its threads. */
@Entity({ schema: 'planning', name: 'trace_key' })
export class TraceKey {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'trace_key_pk' }) ambitoId!: string;
  /** `fact`, or `person-` and the year. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'trace_key_pk' }) purpose!: string;
  @Column('bytea') key!: Buffer;
}
