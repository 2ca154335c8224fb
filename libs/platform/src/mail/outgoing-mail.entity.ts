// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const MAIL_STATES = ['waiting', 'sent', 'kept', 'refused'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** A mail that was posted. What it said is forgotten when it has left: it may hold a link, which opens a door. */
@Entity({ schema: 'platform', name: 'outgoing_mail' })
@Index('outgoing_mail_by_time', ['ambitoId', 'createdAt'])
export class OutgoingMail {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'outgoing_mail_pk' })
  ambitoId!: string;

  /** Also the mail's Message-ID: one that was sent twice can be recognised. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'outgoing_mail_pk' })
  id!: string;

  @Column('text')
  recipient!: string;

  @Column('text')
  subject!: string;

  @Column('text', { nullable: true })
  text!: string | null;

  @Column('text', { nullable: true })
  html!: string | null;

  /** kept: a demo without a mail server keeps what it would have sent. refused: by the server, for good. */
  @Column('text', { default: 'waiting' })
  state!: MailState;

  /** Of a refusal: the server's three figures, when it gave any. */
  @Column('integer', { nullable: true })
  replyCode!: number | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;
}
