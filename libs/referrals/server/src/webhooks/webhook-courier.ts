// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK, type Tx } from '@soglia/platform';
import { BACKOFF_SECONDS, giveUpWaiting, markDelivered, markFailed, type Taken } from './delivery.store';
import { payloadOf } from './payload';
import { type Answer, PostSigned } from './post-signed';
import { WebhookSeal } from './seal';
import { signedHeaders } from './signature';
import type { DeliveryError } from './webhook.entities';

const GONE = 410;

/** Carries one delivery outside any transaction, then writes how it went. Who dies in between carries it once more, under the same id. */
@Injectable()
export class WebhookCourier {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly post: PostSigned,
    private readonly seal: WebhookSeal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async carry(taken: Taken): Promise<void> {
    const answer = await this.attempt(taken);
    await this.unit.run(taken.ambitoId, (tx) => asHouse(tx, () => this.settle(tx, taken, answer)));
  }

  private async attempt(taken: Taken): Promise<Answer | { readonly error: DeliveryError }> {
    if (!taken.active) return { error: 'switched-off' };
    const now = this.clock.now();
    const secrets = this.seal.secretsOf({ ...taken, id: taken.webhookId }, now);
    if (secrets.length === 0) return { error: 'secret-lost' };
    const body = payloadOf(taken);
    return this.post.post(taken.url, signedHeaders(taken.id, body, secrets, now), body);
  }

  private async settle(tx: Tx, taken: Taken, answer: Answer | { readonly error: DeliveryError }): Promise<void> {
    const now = this.clock.now();
    if ('status' in answer && answer.status >= 200 && answer.status < 300) {
      await markDelivered(tx, taken, answer.status, now);
      await tellTransport(tx, taken);
      return;
    }
    const [status, error] = 'status' in answer ? [answer.status, null] : [null, answer.error];
    const wait = status === GONE || error === 'switched-off' ? undefined : BACKOFF_SECONDS[taken.attempts - 1];
    await markFailed(tx, taken, { status, error, nextAt: wait === undefined ? null : new Date(now.getTime() + wait * 1000) });
    if (status === GONE) await switchOff(tx, taken);
  }
}

/** Whoever answers 410 wants no more (Standard Webhooks 1.0.0, "Delivery success and failure"). */
async function switchOff(tx: Tx, { ambitoId, webhookId }: Taken): Promise<void> {
  await tx.query(
    "update referrals.webhook set active = false, disabled_why = 'gone', version = version + 1 where ambito_id = $1 and id = $2 and active",
    [ambitoId, webhookId],
  );
  await giveUpWaiting(tx, { ambitoId, id: webhookId });
}

/** A referral that the recipient's own system has taken has been delivered, whoever has read it. */
async function tellTransport(tx: Tx, { ambitoId, legId, side, type }: Taken): Promise<void> {
  if (side !== 'recipient' || type !== 'leg.release') return;
  await tx.query("update referrals.leg set transport = 'delivered' where ambito_id = $1 and id = $2 and transport in ('queued', 'sent')", [
    ambitoId,
    legId,
  ]);
}
