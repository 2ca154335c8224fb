// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK, postLetter, recordAudit } from '@soglia/platform';
import { type DeliveryLine, readDelivery } from './list-deliveries.query';
import { Webhook, WebhookDelivery } from './webhook.entities';

/** Sends a delivery once more from its first attempt, under the id that it had: whoever has it already knows it. */
@Injectable()
export class ReplayDeliveryUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, id: string): Promise<DeliveryLine> {
    const { ambitoId } = actor;
    return this.unit.runAs(actor, (tx) =>
      asHouse(tx, async () => {
        const { webhookId } = await readDelivery(tx, ambitoId, id);
        const { active } = await tx.findOneByOrFail(Webhook, { ambitoId, id: webhookId });
        if (!active) throw new RuleViolation('webhook-invalid', { why: 'switched-off' });
        const again = { state: 'waiting', attempts: 0, nextAt: this.clock.now(), lastStatus: null, lastError: null } as const;
        await tx.update(WebhookDelivery, { ambitoId, id }, again);
        await postLetter(tx, ambitoId, 'referrals.webhook-posted', id);
        await recordAudit(tx, actor, 'webhook.replayed', webhookId);
        return readDelivery(tx, ambitoId, id);
      }),
    );
  }
}
