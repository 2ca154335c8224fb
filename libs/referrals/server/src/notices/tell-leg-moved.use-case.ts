// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { AppUnitOfWork, asHouse, openLetter, type Tx } from '@soglia/platform';
import { Leg, LegEvent } from '../journey/leg.entities';
import { wholeLeg } from '../journey/leg.store';
import { LinksTeller } from '../links/links-teller';
import { WebhooksTeller } from '../webhooks/webhooks-teller';
import { NoticesTeller } from './notices-teller';

/** Who a letter of a moved leg counts as handled by. */
export const LEG_MOVED_CONSUMER = 'referral-notices';

/** A leg moved, or one of its clocks spoke: whoever must know is told, once, by every door that they have. */
@Injectable()
export class TellLegMovedUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly notices: NoticesTeller,
    private readonly links: LinksTeller,
    private readonly webhooks: WebhooksTeller,
  ) {}

  async execute(messageId: string): Promise<void> {
    await openLetter(this.unit, LEG_MOVED_CONSUMER, messageId, (tx, { ambitoId, subjectId }) =>
      asHouse(tx, () => this.tell(tx, ambitoId, subjectId)),
    );
  }

  private async tell(tx: Tx, ambitoId: string, eventId: string): Promise<void> {
    const event = await tx.findOneBy(LegEvent, { ambitoId, id: eventId });
    const leg = event && (await tx.findOneBy(Leg, { ambitoId, id: event.legId }));
    if (!event || !leg) return;
    const whole = await wholeLeg(tx, leg);
    for (const teller of [this.notices, this.links, this.webhooks]) await teller.tell(tx, event, whole);
  }
}
