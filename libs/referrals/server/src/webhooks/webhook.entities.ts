// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A system of an agency that is told what happens to its referrals. Only the house sees these rows. */
@Entity({ schema: 'referrals', name: 'webhook' })
@Index('webhook_by_agency', ['ambitoId', 'agencyId'])
export class Webhook {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'webhook_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'webhook_pk' }) id!: string;
  @Column('uuid') agencyId!: string;
  @Column('text') url!: string;
  /** Types of events that it wants; empty = all. */
  @Column('text', { array: true, default: () => "'{}'" }) events!: string[];
  @Column('boolean', { default: true }) active!: boolean;
  /** `gone`: the system itself said that it wants no more. */
  @Column('text', { nullable: true }) disabledWhy!: 'gone' | 'switched-off' | null;
  /** Encrypted: see `seal.ts`. */
  @Column('bytea') secret!: Buffer;
  /** The one before, which still signs and is believed until then. */
  @Column('bytea', { nullable: true }) oldSecret!: Buffer | null;
  @Column('timestamptz', { nullable: true }) oldSecretUntil!: Date | null;
  @Column('uuid') createdBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('integer', { default: 1 }) version!: number;
}

export const DELIVERY_STATES = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Why a delivery got no answer: codes of ours. What the other side answered is not kept, but its status. */
export type DeliveryError = 'timeout' | 'connection' | 'address-refused' | 'switched-off' | 'secret-lost';

/** One event on its way to one webhook. */
@Entity({ schema: 'referrals', name: 'webhook_delivery' })
@Index('webhook_delivery_once', ['ambitoId', 'webhookId', 'eventId'], { unique: true })
@Index('webhook_delivery_by_time', ['ambitoId', 'createdAt', 'id'])
@Index('webhook_delivery_due', ['ambitoId', 'nextAt'], { where: "(state = 'waiting'::text)" })
@ForeignKey(() => Webhook, ['ambitoId', 'webhookId'], ['ambitoId', 'id'], { name: 'webhook_delivery_webhook_fk' })
export class WebhookDelivery {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'webhook_delivery_pk' }) ambitoId!: string;
  /** Also its `webhook-id`: the same at every attempt. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'webhook_delivery_pk' }) id!: string;
  @Column('uuid') webhookId!: string;
  @Column('uuid') eventId!: string;
  @Column('uuid') legId!: string;
  @Column('text') type!: string;
  @Column('text', { default: 'waiting' }) state!: DeliveryState;
  @Column('smallint', { default: 0 }) attempts!: number;
  @Column('timestamptz', { nullable: true }) nextAt!: Date | null;
  @Column('smallint', { nullable: true }) lastStatus!: number | null;
  @Column('text', { nullable: true }) lastError!: DeliveryError | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) deliveredAt!: Date | null;
}

/** What an agency's system called back, and whether it moved the leg. */
@Entity({ schema: 'referrals', name: 'callback' })
@Index('callback_by_leg', ['ambitoId', 'legId', 'at'])
@ForeignKey(() => Webhook, ['ambitoId', 'webhookId'], ['ambitoId', 'id'], { name: 'callback_webhook_fk' })
export class Callback {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'callback_pk' }) ambitoId!: string;
  /** Made by the caller: the same again is the same callback. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'callback_pk' }) id!: string;
  @Column('uuid') webhookId!: string;
  @Column('uuid') legId!: string;
  @Column('text') move!: string;
  /** When it happened over there. */
  @Column('timestamptz') at!: Date;
  @Column('timestamptz') receivedAt!: Date;
  @Column('boolean') moved!: boolean;
  /** SHA-256 of what was called back: tells a repetition from another callback under the same id. */
  @Column('bytea') digest!: Buffer;
}

export const webhookEntities = [Webhook, WebhookDelivery, Callback];
