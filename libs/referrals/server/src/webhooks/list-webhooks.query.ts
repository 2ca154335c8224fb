// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, asHouse } from '@soglia/platform';

export interface WebhookLine {
  readonly id: string;
  readonly agencyId: string;
  readonly agencyName: string | null;
  readonly url: string;
  readonly events: readonly string[];
  readonly active: boolean;
  readonly disabledWhy: 'gone' | 'switched-off' | null;
  readonly createdAt: Date;
  readonly version: number;
  readonly waiting: number;
  readonly failed: number;
}

/** No ambito has as many systems. */
const MOST = 500;

/** The webhooks of an ambito, with what has not arrived. Their secrets are in no answer. */
@Injectable()
export class ListWebhooksQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor): Promise<readonly WebhookLine[]> {
    return this.unit.runAs(actor, (tx) => asHouse(tx, () => tx.query<WebhookLine[]>(LINES, [actor.ambitoId, MOST])));
  }
}

const LINES = `
select w.id, w.agency_id as "agencyId", a.name as "agencyName", w.url, w.events, w.active, w.disabled_why as "disabledWhy",
       w.created_at as "createdAt", w.version, coalesce(d.waiting, 0) as waiting, coalesce(d.failed, 0) as failed
  from referrals.webhook w
  left join territory.agency_window a on a.ambito_id = w.ambito_id and a.id = w.agency_id
  left join (select webhook_id, count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'failed')::int as failed
               from referrals.webhook_delivery where ambito_id = $1 and state <> 'delivered' group by webhook_id) d on d.webhook_id = w.id
 where w.ambito_id = $1 order by a.name, w.created_at, w.id limit $2`;
