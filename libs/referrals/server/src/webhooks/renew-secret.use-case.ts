// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Clock } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK, recordAudit } from '@soglia/platform';
import { secretText, WebhookSeal } from './seal';
import { Webhook } from './webhook.entities';
import { lockWebhook } from './webhook.store';

/** How long the secret before is good beside the new one. */
const OVERLAP_MS = 24 * 3_600_000;

/** Makes another secret, shown once. For a day both sign and both are believed, so that nothing is lost while the other side changes. */
@Injectable()
export class RenewSecretUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly seal: WebhookSeal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    { id, seenVersion }: { readonly id: string; readonly seenVersion: number },
  ): Promise<{ version: number; secret: string }> {
    const { ambitoId } = actor;
    return this.unit.runAs(actor, (tx) =>
      asHouse(tx, async () => {
        const before = await lockWebhook(tx, ambitoId, id, seenVersion);
        const [secret, version] = [this.seal.make(), seenVersion + 1];
        const oldSecretUntil = new Date(this.clock.now().getTime() + OVERLAP_MS);
        const closed = this.seal.close(secret, { ambitoId, id });
        await tx.update(Webhook, { ambitoId, id }, { secret: closed, oldSecret: before.secret, oldSecretUntil, version });
        await recordAudit(tx, actor, 'webhook.written', id, 'secret');
        return { version, secret: secretText(secret) };
      }),
    );
  }
}
