// SPDX-License-Identifier: EUPL-1.2
import type { FieldChange, Visibility } from '@soglia/resources-domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const PROPOSAL_ORIGINS = ['agency', 'link', 'citizen'] as const;
export type ProposalOrigin = (typeof PROPOSAL_ORIGINS)[number];
export const PROPOSAL_STATES = ['open', 'accepted', 'edited', 'refused', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** A change to a card that somebody who keeps it, or reads it, asked for. Decided once, kept for ever. */
@Entity({ schema: 'resources', name: 'proposal' })
@Index('proposal_by_service', ['ambitoId', 'serviceId'])
@Index('proposal_open', ['ambitoId', 'proposedAt', 'id'], { where: "state = 'open'" })
export class Proposal {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'proposal_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'proposal_pk' }) id!: string;
  @Column('uuid') serviceId!: string;
  @Column('uuid', { nullable: true }) agencyId!: string | null;
  @Column('uuid', { nullable: true }) byAccount!: string | null;
  @Column('text') origin!: ProposalOrigin;
  @Column('jsonb') changes!: readonly FieldChange[];
  /** In words: all there is of what a citizen writes. */
  @Column('text', { nullable: true }) message!: string | null;
  @Column('integer') baseVersion!: number;
  @Column('text', { default: 'open' }) state!: ProposalState;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz') proposedAt!: Date;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('integer', { default: 1 }) version!: number;
}

/** Whom a campaign asks: everybody's stale cards, those of one agency, those that answer a need. */
export interface CampaignScope {
  readonly agencyId: string | null;
  readonly need: string | null;
  readonly staleOnly: boolean;
}

/** A round of questions that a curator started by hand. */
@Entity({ schema: 'resources', name: 'campaign' })
export class Campaign {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'campaign_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'campaign_pk' }) id!: string;
  @Column('jsonb') scope!: CampaignScope;
  @Column('uuid') startedBy!: string;
  @Column('timestamptz') startedAt!: Date;
}

export const VERIFICATION_ANSWERS = ['confirmed', 'changed', 'closed'] as const;
export type VerificationAnswer = (typeof VERIFICATION_ANSWERS)[number];

/** `written`: a curator confirmed the card meanwhile. `moved`: the card has another keeper, or is for other eyes. Only `answered` is an answer. */
export const VERIFICATION_CLOSINGS = ['answered', 'written', 'moved', 'silent'] as const;
export type VerificationClosing = (typeof VERIFICATION_CLOSINGS)[number];

/** One question to whoever keeps a card: is it still true? */
@Entity({ schema: 'resources', name: 'verification' })
@Index('verification_pending', ['ambitoId', 'serviceId'], { unique: true, where: 'closed_at is null' })
@Index('verification_by_keeper', ['ambitoId', 'keeperId'], { where: 'closed_at is null' })
export class Verification {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'verification_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'verification_pk' }) id!: string;
  @Column('uuid') serviceId!: string;
  /** Who gets the mail: the agency, or the organisation where no agency keeps it. */
  @Column('uuid') keeperId!: string;
  @Column('uuid', { nullable: true }) agencyId!: string | null;
  @Column('uuid', { nullable: true }) campaignId!: string | null;
  /** Whose eyes the card was for when it was asked about: the doors that were sent open it for no others. */
  @Column('text') visibility!: Visibility;
  @Column('uuid', { array: true }) visibleTo!: string[];
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
  @Column('timestamptz', { nullable: true }) remindedAt!: Date | null;
  @Column('integer', { default: 0 }) reminders!: number;
  @Column('timestamptz', { nullable: true }) expiresAt!: Date | null;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  @Column('text', { nullable: true }) answer!: VerificationAnswer | null;
  /** Answered, or given up: the card may be asked about again. */
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('text', { nullable: true }) closedBecause!: VerificationClosing | null;
}

/** By which rule a card is in the databank, as published from a day on. */
@Entity({ schema: 'resources', name: 'criteria' })
export class Criteria {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'criteria_pk' }) ambitoId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'criteria_pk' }) version!: number;
  @Column('date') validFrom!: string;
  @Column('text') textIt!: string;
  @Column('text') textFr!: string;
  @Column('timestamptz') publishedAt!: Date;
  @Column('uuid', { nullable: true }) publishedBy!: string | null;
}

export const upkeepEntities = [Proposal, Campaign, Verification, Criteria];
