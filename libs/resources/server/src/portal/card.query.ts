// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { RuleViolation } from '@soglia/kernel';
import { ReadCardQuery } from '../cards/read-card.query';
import { CardContent } from './views/card-content';
import { cardView } from './views/card.view';
import { PortalFrames } from './portal-frames';
import { type ReportState, reportView } from './views/report.view';
import type { PortalLanguage } from '../pages/words';

/** One card for everybody. A card that is not public is one that does not exist. */
@Injectable()
export class CardQuery {
  constructor(
    private readonly frames: PortalFrames,
    private readonly cards: ReadCardQuery,
  ) {}

  execute(lang: PortalLanguage, id: string): Promise<string> {
    return this.frames.open(lang, async (frame, tx, viewer) => {
      const card = await this.cards.within(tx, viewer, id);
      if (!card) throw new RuleViolation('not-found');
      return cardView(frame, new CardContent(card.document, lang), card);
    });
  }

  /** The form to say that something is not right, in one of its states. */
  report(lang: PortalLanguage, id: string, state: ReportState, typed = ''): Promise<string> {
    return this.frames.open(lang, async (frame, tx, viewer) => {
      const card = await this.cards.within(tx, viewer, id);
      if (!card) throw new RuleViolation('not-found');
      return reportView(frame, new CardContent(card.document, lang), state, typed);
    });
  }
}
