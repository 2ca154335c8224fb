// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { postLetter, type Tx } from '@soglia/platform';
import type { LegEvent } from '../journey/leg.entities';
import type { WholeLeg } from '../journey/leg.store';
import { typeOf } from './event-types';

/** Puts an event on its way to the systems of the two agencies that want it: the recipient's from the moment on which it was sent. */
@Injectable()
export class WebhooksTeller {
  async tell(tx: Tx, event: LegEvent, { leg }: WholeLeg): Promise<void> {
    const { ambitoId, senderAgencyId, agencyId, requestedAt } = leg;
    const agencies = requestedAt && event.at >= requestedAt ? [senderAgencyId, agencyId] : [senderAgencyId];
    const rows: { id: string }[] = await tx.query(
      `insert into referrals.webhook_delivery (ambito_id, id, webhook_id, event_id, leg_id, type, next_at)
       select ambito_id, gen_random_uuid(), id, $3, $4, $5, $6 from referrals.webhook
        where ambito_id = $1 and active and agency_id = any ($2::uuid[]) and (events = '{}' or $5 = any (events))
       on conflict do nothing returning id`,
      [ambitoId, agencies, event.id, leg.id, typeOf(event.name), event.at],
    );
    for (const { id } of rows) await postLetter(tx, ambitoId, 'referrals.webhook-posted', id);
  }
}
