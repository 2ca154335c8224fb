// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, decodeCursor, encodeCursor, TIMESTAMP_FORM, type Tx, UUID_FORM } from '@soglia/platform';
import type { DeliveryState, WebhookDelivery } from './webhook.entities';

export type DeliveryLine = Omit<WebhookDelivery, 'ambitoId' | 'eventId'>;

export interface DeliveriesAsk {
  readonly webhookId: string | null;
  readonly state: DeliveryState | null;
  readonly limit: number;
  readonly cursor: string | null;
}

/** What was sent to webhooks and how it went, newest first. */
@Injectable()
export class ListDeliveriesQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor, ask: DeliveriesAsk): Promise<{ readonly items: readonly DeliveryLine[]; readonly next: string | null }> {
    const [at, id] = ask.cursor ? decodeCursor(ask.cursor, [TIMESTAMP_FORM, UUID_FORM]) : [null, null];
    const rows = await this.unit.runAs(actor, (tx) =>
      asHouse(tx, () =>
        tx.query<(DeliveryLine & { readonly exact: string })[]>(
          `${LINE} and ($2::uuid is null or webhook_id = $2) and ($3::text is null or state = $3)
              and ($4::timestamptz is null or (created_at, id) < ($4::timestamptz, $5::uuid))
            order by created_at desc, id desc limit $6`,
          [actor.ambitoId, ask.webhookId, ask.state, at, id, ask.limit + 1],
        ),
      ),
    );
    const last = rows[ask.limit - 1];
    const next = rows.length > ask.limit && last ? encodeCursor([last.exact, last.id]) : null;
    return { items: rows.slice(0, ask.limit), next };
  }
}

export async function readDelivery(tx: Tx, ambitoId: string, id: string): Promise<DeliveryLine> {
  const [row]: (DeliveryLine | undefined)[] = await tx.query(`${LINE} and id = $2`, [ambitoId, id]);
  if (!row) throw new RuleViolation('not-found');
  return row;
}

const LINE = `
select id, webhook_id as "webhookId", leg_id as "legId", type, state, attempts, next_at as "nextAt", last_status as "lastStatus",
       last_error as "lastError", created_at as "createdAt", created_at::text as exact, delivered_at as "deliveredAt"
  from referrals.webhook_delivery where ambito_id = $1`;
