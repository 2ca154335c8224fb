// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, type LinkRefusal, peekLink, recordAudit, type Tx, useLink } from '@soglia/platform';
import { type CardForm, type FieldChange, fieldOf } from '@soglia/resources-domain';
import { type CardBefore, openCard, writeCard } from '../../cards/card-writer';
import { handOf } from '../../cards/history';
import { type CardView, ReadCardQuery } from '../../cards/read-card.query';
import { answerVerification, VERIFY_PURPOSE } from '../../cards/verified';
import { enterReach } from '../../model/reach';
import { addProposal, changesToForm } from '../proposal.store';
import { refuseWrong } from '../propose-change.use-case';
import { say } from './verification-words';
import { QUESTION } from './verification.sql';

export type LinkAnswer =
  | { readonly answer: 'confirmed' }
  | ({ readonly answer: 'changed'; readonly message: string | null } & Corrections)
  | { readonly answer: 'closed'; readonly message: string | null };

export interface Corrections {
  readonly after: Partial<CardForm>;
  /** What the page showed in the fields that were corrected, and the version that it showed: the card may have changed since. */
  readonly before: Partial<CardForm>;
  readonly seenVersion: number | null;
}

export interface AskedCard {
  readonly card: CardView;
  /** The card as everybody at a desk sees it, without its hidden places; null of a card that is for named agencies alone. */
  readonly open: CardView | null;
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
      const { ambitoId, subjectId, expiresAt } = link;
      const asked = await openQuestion(tx, ambitoId, subjectId);
      if (typeof asked === 'string') return asked;
      const card = await this.cards.within(tx, { ambitoId, reader: 'curator', agencyId: null }, asked.serviceId);
      const open = await this.cards.within(tx, { ambitoId, reader: 'operators', agencyId: null }, asked.serviceId);
      return card ? { card, open, expiresAt } : 'revoked';
    });
  }

  async execute(token: string, said: LinkAnswer): Promise<'done' | LinkRefusal> {
    return this.unit.runUnbound(async (tx) => {
      const link = await useLink(tx, VERIFY_PURPOSE, token, this.clock.now());
      if (typeof link === 'string') return link;
      const asked = await openQuestion(tx, link.ambitoId, link.subjectId);
      if (typeof asked === 'string') return asked;
      const before = await openCard(tx, link.ambitoId, asked.serviceId);
      if (!before.form || !before.state) return 'revoked';
      await this.take(tx, { ...asked, ambitoId: link.ambitoId }, said, before);
      const who = { ambitoId: link.ambitoId, agencyId: asked.agencyId, accountId: null };
      await recordAudit(tx, who, said.answer === 'confirmed' ? 'card.verified' : 'card.proposed', asked.serviceId, 'link');
      return 'done';
    });
  }

  private async take(
    tx: Tx,
    { ambitoId, serviceId, agencyId }: Question & { readonly ambitoId: string },
    said: LinkAnswer,
    { form, state, rows }: CardBefore,
  ): Promise<void> {
    if (!form || !state) return;
    const now = this.clock.now();
    await answerVerification(tx, ambitoId, serviceId, said.answer, now);
    if (said.answer === 'confirmed') {
      const edit = { ambitoId, serviceId, by: await handOf(tx, ambitoId, agencyId), now, verifiedAt: now, strict: false };
      await writeCard(tx, edit, { form, state, rows }, form);
    } else {
      const gone = { status: 'defunct', statusReason: say('gone.reason') } as const;
      const { after, before, seenVersion } = said.answer === 'closed' ? { after: gone, before: {}, seenVersion: null } : said;
      const changes = againstSeen(changesToForm(form, after), before);
      await refuseWrong(tx, ambitoId, serviceId, form, changes);
      const baseVersion = seenVersion !== null && seenVersion < state.version ? seenVersion : state.version;
      const by = { agencyId, byAccount: null, origin: 'link', message: said.message, baseVersion, proposedAt: now } as const;
      await addProposal(tx, { ambitoId, id: randomUUID(), serviceId, changes, ...by });
    }
  }
}

interface Question {
  readonly serviceId: string;
  readonly agencyId: string | null;
}

/** Each change against what the page showed: where the card has changed since, the curator sees a conflict. */
function againstSeen(changes: readonly FieldChange[], before: Partial<CardForm>): FieldChange[] {
  return changes.map((change) => {
    const field = fieldOf(change.pointer);
    return field in before ? { ...change, before: before[field] ?? null } : change;
  });
}

/** A question is open while the card is kept by whom it went to and is for the same eyes; afterwards its links open nothing. */
async function openQuestion(tx: Tx, ambitoId: string, id: string): Promise<Question | LinkRefusal> {
  await enterReach(tx, 'curator', null);
  const [asked]: (Question & { open: boolean; answer: string | null })[] = await tx.query(QUESTION, [ambitoId, id]);
  if (asked?.open) return asked;
  return asked?.answer ? 'used' : 'revoked';
}
