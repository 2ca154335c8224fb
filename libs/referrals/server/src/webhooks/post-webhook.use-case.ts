// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK, openLetter } from '@soglia/platform';
import { takeDue, type Taken } from './delivery.store';
import { WebhookCourier } from './webhook-courier';

/** The first attempt, as soon as the letter is here. All later ones are the minute's (`RetryWebhooksUseCase`). */
@Injectable()
export class PostWebhookUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly courier: WebhookCourier,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(messageId: string): Promise<void> {
    let taken: readonly Taken[] = [];
    await openLetter(this.unit, 'webhooks', messageId, async (tx, { ambitoId, subjectId }) => {
      taken = await asHouse(tx, () => takeDue(tx, ambitoId, this.clock.now(), 1, subjectId));
    });
    for (const each of taken) await this.courier.carry(each);
  }
}
