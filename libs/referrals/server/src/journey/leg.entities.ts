// SPDX-License-Identifier: EUPL-1.2
import type { LegState, ReferralState, Urgency } from '@soglia/referrals-domain';
import { Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from 'typeorm';
import { ProtocolVersion } from '../protocols/protocol.entities';
import { Unit } from '../units/unit.entities';

/**
 * A request sent under one version of a protocol (invio). It hangs on the request of a contact and knows no person: whose it is, intake
 * says, so that two files that are joined take their referrals along.
 */
@Entity({ schema: 'referrals', name: 'referral' })
@Index('referral_by_request', ['ambitoId', 'requestId'])
@Index('referral_by_protocol_version', ['ambitoId', 'protocolVersionId', 'state'])
@Index('referral_by_contact', ['ambitoId', 'contactId'])
@Index('referral_undecided', ['ambitoId', 'id'], { where: "(state = 'needs-decision'::text)" })
@Index('referral_by_sender_agency', ['ambitoId', 'senderAgencyId', 'state', 'createdAt'])
@ForeignKey(() => ProtocolVersion, ['ambitoId', 'protocolVersionId'], ['ambitoId', 'id'], { name: 'referral_protocol_version_fk' })
export class Referral {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'referral_pk' }) ambitoId!: string;
  /** Made by the counter. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'referral_pk' }) id!: string;
  /** How people call it: year and number. */
  @Column('text') number!: string;
  @Column('uuid') requestId!: string;
  @Column('uuid') contactId!: string;
  @Column('uuid') senderAgencyId!: string;
  @Column('uuid') senderId!: string;
  @Column('uuid') protocolVersionId!: string;
  @Column('text') need!: string;
  @Column('text') area!: string;
  @Column('text') urgency!: Urgency;
  /** Follows from the legs; kept for lists. */
  @Column('text', { default: 'open' }) state!: ReferralState;
  /** What the need came to. */
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
  /** SHA-256 of what was sent: tells a repetition from another referral under the same id. */
  @Column('bytea') digest!: Buffer;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}

/** One delivery to one recipient (tratta). */
@Entity({ schema: 'referrals', name: 'leg' })
@Index('leg_by_referral', ['ambitoId', 'referralId'])
@Index('leg_by_request', ['ambitoId', 'requestId'])
@Index('leg_to_agency', ['ambitoId', 'agencyId', 'dueAt', 'id'], { where: 'open' })
@Index('leg_to_owner', ['ambitoId', 'ownerId', 'dueAt', 'id'], { where: 'open' })
@Index('leg_from_agency', ['ambitoId', 'senderAgencyId', 'dueAt', 'id'], { where: 'open' })
@Index('leg_from_sender', ['ambitoId', 'senderId', 'dueAt', 'id'], { where: 'open' })
@Index('leg_new_to_agency', ['ambitoId', 'agencyId', 'createdAt', 'id'], { where: 'open' })
@Index('leg_new_from_agency', ['ambitoId', 'senderAgencyId', 'createdAt', 'id'], { where: 'open' })
@Index('leg_ended_to_agency', ['ambitoId', 'agencyId', 'endedAt', 'id'], { where: '(NOT open)' })
@Index('leg_ended_to_owner', ['ambitoId', 'ownerId', 'endedAt', 'id'], { where: '(NOT open)' })
@Index('leg_ended_from_agency', ['ambitoId', 'senderAgencyId', 'endedAt', 'id'], { where: '(NOT open)' })
@Index('leg_ended_from_sender', ['ambitoId', 'senderId', 'endedAt', 'id'], { where: '(NOT open)' })
@Index('leg_in_dispute', ['ambitoId', 'dueAt', 'id'], { where: "(open AND (contested OR (state = 'decline-review'::text)))" })
@Index('leg_onward', ['ambitoId', 'referralId', 'hop'], { where: '(hop > 1)' })
@Index('leg_late', ['ambitoId', 'dueAt', 'id'], { where: "(open and clock_state in ('breached', 'escalated'))" })
@ForeignKey(() => Referral, ['ambitoId', 'referralId'], ['ambitoId', 'id'], { name: 'leg_referral_fk' })
@ForeignKey(() => Leg, ['ambitoId', 'previousLeg'], ['ambitoId', 'id'], { name: 'leg_previous_fk' })
@ForeignKey(() => Unit, ['ambitoId', 'unitId'], ['ambitoId', 'id'], { name: 'leg_unit_fk' })
export class Leg {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'leg_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'leg_pk' }) id!: string;
  @Column('uuid') referralId!: string;
  @Column('uuid', { nullable: true }) previousLeg!: string | null;
  /** 1 for the first leg of a referral. */
  @Column('smallint') hop!: number;
  @Column('uuid') unitId!: string;
  @Column('uuid') agencyId!: string;
  @Column('uuid') senderAgencyId!: string;
  @Column('uuid') senderId!: string;
  @Column('uuid') requestId!: string;
  @Column('uuid') contactId!: string;
  @Column('text') urgency!: Urgency;
  @Column('text') state!: LegState;
  @Column('boolean', { default: true }) open!: boolean;
  @Column('integer', { default: 1 }) version!: number;
  @Column('timestamptz', { default: () => 'now()' }) stateSince!: Date;
  /** Of a pause: what it was before. */
  @Column('text', { nullable: true }) resumesTo!: LegState | null;
  /** Whoever has it in hand at the recipient. */
  @Column('uuid', { nullable: true }) ownerId!: string | null;
  /** When it leaves by itself, until then it can be undone. */
  @Column('timestamptz', { nullable: true }) releaseAt!: Date | null;
  @Column('boolean', { default: false }) contested!: boolean;
  @Column('text', { default: 'none' }) transport!: 'none' | 'queued' | 'sent' | 'delivered' | 'opened' | 'failed';
  @Column('text', { default: 'valid' }) legalBasis!: 'valid' | 'limited' | 'expired' | 'withdrawn';
  /** Disclosure level. */
  @Column('smallint', { default: 0 }) level!: 0 | 1 | 2 | 3;
  @Column('text', { default: 'running' }) clockState!: 'running' | 'paused' | 'warned' | 'breached' | 'escalated';
  /** The next term of its clocks that runs out, and whose. */
  @Column('timestamptz', { nullable: true }) dueAt!: Date | null;
  @Column('text', { nullable: true }) dueClock!: string | null;
  /** Code of the reason with which it ended. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) requestedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) acceptedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

/** What happened to a leg, by whom: codes alone. Words are messages. */
@Entity({ schema: 'referrals', name: 'leg_event' })
@Index('leg_event_by_leg', ['ambitoId', 'legId', 'seq'])
@ForeignKey(() => Leg, ['ambitoId', 'legId'], ['ambitoId', 'id'], { name: 'leg_event_leg_fk' })
export class LegEvent {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'leg_event_pk' }) ambitoId!: string;
  /** Of a command, its id: the same command again is the same event. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'leg_event_pk' }) id!: string;
  @Column('uuid') legId!: string;
  @Generated('increment') @Column('bigint') seq!: string;
  @Column('timestamptz') at!: Date;
  /** A move's name, or `created`, `warned`, `breached`, `escalated`, `basis-changed`, `opened-extended`, `settled`. */
  @Column('text') name!: string;
  @Column('text') part!: string;
  @Column('uuid', { nullable: true }) accountId!: string | null;
  @Column('uuid', { nullable: true }) agencyId!: string | null;
  @Column('text', { nullable: true }) fromState!: LegState | null;
  @Column('text') toState!: LegState;
  @Column('text', { nullable: true }) reason!: string | null;
  /** Codes, days and ids that the command said. */
  @Column('jsonb', { default: () => "'{}'" }) facts!: Record<string, unknown>;
  /** SHA-256 of the command: another one under the same id is refused. */
  @Column('bytea', { nullable: true }) digest!: Buffer | null;
}

/** Words from one side to the other, or to one's own (hand-over). */
@Entity({ schema: 'referrals', name: 'leg_message' })
@Index('leg_message_by_leg', ['ambitoId', 'legId', 'writtenAt'])
@ForeignKey(() => Leg, ['ambitoId', 'legId'], ['ambitoId', 'id'], { name: 'leg_message_leg_fk' })
export class LegMessage {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'leg_message_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'leg_message_pk' }) id!: string;
  @Column('uuid') legId!: string;
  /** The event that it came with. */
  @Column('uuid', { nullable: true }) eventId!: string | null;
  @Column('text') kind!: 'message' | 'note' | 'hand-over' | 'delivered';
  @Column('uuid', { nullable: true }) accountId!: string | null;
  @Column('uuid', { nullable: true }) agencyId!: string | null;
  @Column('text') text!: string;
  @Column('timestamptz', { default: () => 'now()' }) writtenAt!: Date;
}

/** Something that somebody at the sender's must decide. */
@Entity({ schema: 'referrals', name: 'next_step' })
@Index('next_step_by_agency', ['ambitoId', 'agencyId', 'createdAt'], { where: '(done_at IS NULL)' })
@Index('next_step_by_referral', ['ambitoId', 'referralId'])
@ForeignKey(() => Referral, ['ambitoId', 'referralId'], ['ambitoId', 'id'], { name: 'next_step_referral_fk' })
export class NextStep {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'next_step_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'next_step_pk' }) id!: string;
  @Column('uuid') referralId!: string;
  @Column('uuid', { nullable: true }) legId!: string | null;
  @Column('text') kind!: 'decide' | 'follow-up' | 'no-answer';
  /** Whose it is: the sender's agency, or the Centrale's. */
  @Column('uuid', { nullable: true }) agencyId!: string | null;
  @Column('uuid', { nullable: true }) ownerId!: string | null;
  /** Tries of a follow-up that found nobody. */
  @Column('smallint', { default: 0 }) tries!: number;
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) doneAt!: Date | null;
  @Column('text', { nullable: true }) doneHow!: string | null;
}

/** A try to reach the person. What was said is not kept. */
@Entity({ schema: 'referrals', name: 'contact_attempt' })
@Index('contact_attempt_by_leg', ['ambitoId', 'legId', 'at'])
@ForeignKey(() => Leg, ['ambitoId', 'legId'], ['ambitoId', 'id'], { name: 'contact_attempt_leg_fk' })
export class ContactAttempt {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'contact_attempt_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contact_attempt_pk' }) id!: string;
  @Column('uuid') legId!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') channel!: 'phone' | 'email' | 'letter' | 'visit' | 'message';
  @Column('boolean') reached!: boolean;
  @Column('uuid') accountId!: string;
  @Column('uuid', { nullable: true }) agencyId!: string | null;
}

export const journeyEntities = [Referral, Leg, LegEvent, LegMessage, NextStep, ContactAttempt];
