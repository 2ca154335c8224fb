// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Topic } from '@soglia/kernel';

/**
 * A letter waiting to be delivered. Settled only when its reader has handled it: whatever the queue's store loses
 * is still here, due again.
 */
@Entity({ schema: 'platform', name: 'outbox' })
@Index('outbox_due', ['dueAt'], { where: 'settled_at is null' })
export class OutboxMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'outbox_pk' })
  id!: string;

  @Column('text')
  ambitoId!: string;

  @Column('text')
  topic!: Topic;

  @Column('uuid')
  subjectId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  /** When the relay must next hand it to the queue. */
  @Column('timestamptz', { default: () => 'now()' })
  dueAt!: Date;

  @Column('integer', { default: 0 })
  relayCount!: number;

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;
}

/** That a consumer has handled a message: what makes a job harmless when it runs twice. */
@Entity({ schema: 'platform', name: 'handled' })
export class HandledMessage {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'handled_pk' })
  consumer!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'handled_pk' })
  messageId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  handledAt!: Date;
}
