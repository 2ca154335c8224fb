// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, type LinkRefusal, peekLink, recordAudit, type Tx, useLink } from '@soglia/platform';
import type { CardForm } from '@soglia/resources-domain';
import { type CardBefore, openCard, writeCard } from '../cards/card-writer';
import { handOf } from '../cards/history';
import { type CardView, ReadCardQuery } from '../cards/read-card.query';
import { closeVerifications, VERIFY_PURPOSE } from '../cards/verified';
import { enterReach } from '../model/reach';
import { addProposal, changesToForm } from './proposal.store';
import { refuseWrong } from './propose-change.use-case';
import { Verification } from './upkeep.entities';
import { say } from './verification-words';

export type LinkAnswer =
  | { readonly answer: 'confirmed' }
  | { readonly answer: 'changed'; readonly after: Partial<CardForm>; readonly message: string | null }
  | { readonly answer: 'closed'; readonly message: string | null };

export interface AskedCard {
  readonly card: CardView;
  readonly expiresAt: Date;
}

/** Whoever holds the link answers for the card, once. The link is used up together with what it brings about, or not at all. */
@Injectable()
export class AnswerVerificationUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly cards: ReadCardQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What the link asks about; looking uses nothing up. */
  async look(token: string): Promise<AskedCard | LinkRefusal> {
    const link = await peekLink(this.unit, VERIFY_PURPOSE, token, this.clock.now());
    if (typeof link === 'string') return link;
    return this.unit.run(link.ambitoId, async (tx) => {
      const asked = await openQuestion(tx, link.ambitoId, link.subjectId);
      if (!asked) return 'used';
      const card = await this.cards.within(tx, { ambitoId: link.ambitoId, reader: 'curator', agencyId: null }, asked.serviceId);
      return card ? { card, expiresAt: link.expiresAt } : 'revoked';
    });
  }

  async execute(token: string, said: LinkAnswer): Promise<'done' | LinkRefusal> {
    return this.unit.runUnbound(async (tx) => {
      const link = await useLink(tx, VERIFY_PURPOSE, token, this.clock.now());
      if (typeof link === 'string') return link;
      const asked = await openQuestion(tx, link.ambitoId, link.subjectId);
      if (!asked) return 'used';
      const before = await openCard(tx, link.ambitoId, asked.serviceId);
      if (!before.form || !before.state) return 'revoked';
      await this.take(tx, asked, said, before);
      const who = { ambitoId: link.ambitoId, agencyId: asked.agencyId, accountId: null };
      await recordAudit(tx, who, said.answer === 'confirmed' ? 'card.verified' : 'card.proposed', asked.serviceId, 'link');
      return 'done';
    });
  }

  private async take(
    tx: Tx,
    { ambitoId, serviceId, agencyId }: Verification,
    said: LinkAnswer,
    { form, state, rows }: CardBefore,
  ): Promise<void> {
    if (!form || !state) return;
    const now = this.clock.now();
    if (said.answer === 'confirmed') {
      const edit = { ambitoId, serviceId, by: await handOf(tx, ambitoId, agencyId), now, verified: true, strict: false };
      await writeCard(tx, edit, { form, state, rows }, form);
    } else {
      const gone = { status: 'defunct', statusReason: say('gone.reason') } as const;
      const changes = changesToForm(form, said.answer === 'closed' ? gone : said.after);
      await refuseWrong(tx, ambitoId, serviceId, form, changes);
      const by = { agencyId, byAccount: null, origin: 'link', message: said.message, baseVersion: state.version, proposedAt: now } as const;
      await addProposal(tx, { ambitoId, id: randomUUID(), serviceId, changes, ...by });
    }
    await closeVerifications(tx, ambitoId, serviceId, said.answer, now);
  }
}

async function openQuestion(tx: Tx, ambitoId: string, id: string): Promise<Verification | null> {
  await enterReach(tx, 'curator', null);
  const asked = await tx.findOneBy(Verification, { ambitoId, id });
  return asked && asked.closedAt === null ? asked : null;
}
