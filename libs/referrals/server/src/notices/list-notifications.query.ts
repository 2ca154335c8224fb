// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, decodeCursor, encodeCursor, TIMESTAMP_FORM, type Tx, UUID_FORM } from '@soglia/platform';
import type { NoticeKind } from './kinds';

export interface NotificationLine {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly at: Date;
  readonly readAt: Date | null;
  readonly legId: string;
  readonly referralId: string;
  readonly number: string;
}

export interface NotificationsAsk {
  readonly unread: boolean;
  readonly limit: number;
  readonly cursor: string | null;
}

export interface Notifications {
  readonly items: readonly NotificationLine[];
  readonly next: string | null;
  readonly unread: number;
}

/** What somebody was told, newest first, and how much of it they have not read. */
@Injectable()
export class ListNotificationsQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor, { unread, limit, cursor }: NotificationsAsk): Promise<Notifications> {
    const [at, id] = cursor ? decodeCursor(cursor, [TIMESTAMP_FORM, UUID_FORM]) : [null, null];
    const { ambitoId, accountId } = actor;
    return this.unit.runAs(actor, async (tx) => {
      const rows: (NotificationLine & { readonly exact: string })[] = await tx.query(
        `select id, kind, at, at::text as exact, read_at as "readAt", leg_id as "legId", referral_id as "referralId", number
           from referrals.notification
          where ambito_id = $1 and account_id = $2 and shown and ($3 = false or read_at is null)
            and ($4::timestamptz is null or (at, id) < ($4::timestamptz, $5::uuid))
          order by at desc, id desc limit $6`,
        [ambitoId, accountId, unread, at, id, limit + 1],
      );
      const last = rows[limit - 1];
      const next = rows.length > limit && last ? encodeCursor([last.exact, last.id]) : null;
      return { items: rows.slice(0, limit), next, unread: await countUnread(tx, actor) };
    });
  }
}

export async function countUnread(tx: Tx, { ambitoId, accountId }: Actor): Promise<number> {
  const [row]: { unread: number }[] = await tx.query(
    'select count(*)::int as unread from referrals.notification where ambito_id = $1 and account_id = $2 and shown and read_at is null',
    [ambitoId, accountId],
  );
  return row?.unread ?? 0;
}
