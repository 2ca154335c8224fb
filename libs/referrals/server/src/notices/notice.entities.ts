// SPDX-License-Identifier: EUPL-1.2
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MailTime, NoticeKind } from './kinds';

/** That somebody was told that something happened to a leg: which, when and its number. It knows no person and no need. */
@Entity({ schema: 'referrals', name: 'notification' })
@Index('notification_once', ['ambitoId', 'accountId', 'eventId'], { unique: true })
@Index('notification_by_time', ['ambitoId', 'accountId', 'at', 'id'])
@Index('notification_unread', ['ambitoId', 'accountId'], { where: '(shown AND (read_at IS NULL))' })
@Index('notification_for_digest', ['ambitoId', 'accountId'], {
  where: "((mail = 'digest'::text) AND (mailed_at IS NULL) AND (read_at IS NULL))",
})
export class Notification {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'notification_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notification_pk' }) id!: string;
  @Column('uuid') accountId!: string;
  /** One account is told once of one event. */
  @Column('uuid') eventId!: string;
  @Column('uuid') legId!: string;
  @Column('uuid') referralId!: string;
  @Column('text') number!: string;
  @Column('text') kind!: NoticeKind;
  @Column('timestamptz') at!: Date;
  /** In the list of whoever is told; else only the mail tells them. */
  @Column('boolean') shown!: boolean;
  /** As their preference was when it happened. */
  @Column('text') mail!: MailTime;
  /** The term that ran out next when it happened. */
  @Column('timestamptz', { nullable: true }) dueAt!: Date | null;
  @Column('timestamptz', { nullable: true }) readAt!: Date | null;
  @Column('timestamptz', { nullable: true }) mailedAt!: Date | null;
}

/** How one account wants to be told of one kind of thing; without a row, as is usual. */
@Entity({ schema: 'referrals', name: 'notice_preference' })
export class NoticePreference {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'notice_preference_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notice_preference_pk' }) accountId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'notice_preference_pk' }) kind!: NoticeKind;
  @Column('boolean') inApp!: boolean;
  @Column('text') mail!: MailTime;
}

/** The last day (in Italy) on which an account had its digest: nobody has two on one day. */
@Entity({ schema: 'referrals', name: 'digest_sent' })
export class DigestSent {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'digest_sent_pk' }) ambitoId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'digest_sent_pk' }) accountId!: string;
  @Column('date') day!: string;
}

export const noticeEntities = [Notification, NoticePreference, DigestSent];
