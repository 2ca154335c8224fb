// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Letter } from '@soglia/kernel';
import type { Config } from '../config/config';
import { CLOCK, CONFIG } from '../config/config.module';
import { AppUnitOfWork, type Tx } from '../database/unit-of-work';
import { openLetter } from '../outbox/inbox';
import { type MailState, OutgoingMail } from './outgoing-mail.entity';
import { SmtpPost } from './smtp-post';

/**
 * Sends a mail, then marks it: who dies in between sends it once more under the same Message-ID, and none is lost.
 * While it is on its way nobody else sends it: its letter is marked first, in the same transaction.
 */
@Injectable()
export class SendMailUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly post: SmtpPost,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(messageId: string): Promise<void> {
    // Production without a mail server: the letter stays closed and comes back, later each time.
    if (!this.post.isOpen && this.config.mode === 'production') return;
    await openLetter(this.unit, 'mail', messageId, (tx, letter) => this.send(tx, letter));
  }

  private async send(tx: Tx, { ambitoId, subjectId: id }: Letter): Promise<void> {
    const mail = await tx.findOneBy(OutgoingMail, { ambitoId, id, state: 'waiting' });
    if (!mail) return;
    if (!this.post.isOpen) return settle(tx, mail, 'kept', this.clock.now());
    const refusal = await this.post.send({ ...mail, text: mail.text ?? '' });
    // Refused, it is forgotten as well: nobody will read it, and the link in it still opens.
    await settle(tx, mail, refusal ? 'refused' : 'sent', this.clock.now(), refusal?.replyCode ?? null);
  }
}

async function settle(tx: Tx, { ambitoId, id, text, html }: OutgoingMail, state: MailState, now: Date, replyCode: number | null = null) {
  const content = state === 'kept' ? { text, html } : { text: null, html: null };
  await tx.update(OutgoingMail, { ambitoId, id }, { ...content, state, replyCode, settledAt: now });
}
