// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, romeDay, RuleViolation } from '@soglia/kernel';
import { CLOCK, CONFIG, type Config, PublicUnitOfWork } from '@soglia/platform';
import { type CardView, ReadCardQuery } from '../cards/read-card.query';
import { readerOf } from '../model/reach';
import { CardContent } from '../portal/views/card-content';
import { addressIn } from '../pages/page';
import { frameOf } from '../portal/portal-frame';
import { readNames } from '../portal/portal-names';
import type { SheetLanguage } from './leaflet';
import { onOnePage } from './one-page';
import type { SheetCard } from './sheet-blocks';

/**
 * The sheet leaves the house in a citizen's hand, so it holds what everybody may read and nothing else: it is read by the public's
 * own role, whoever prints it. A card that is not public is not printed at all; a hidden place of a public card is not on it.
 */
@Injectable()
export class MakeSheetUseCase {
  constructor(
    private readonly everybody: PublicUnitOfWork,
    private readonly cards: ReadCardQuery,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { serviceId, language }: { readonly serviceId: string; readonly language: SheetLanguage }): Promise<Buffer> {
    const { ambitoId } = actor;
    const now = this.clock.now();
    const card = await this.everybody.run(ambitoId, async (tx) => {
      const view = await this.cards.within(tx, { ambitoId, reader: 'public', agencyId: null }, serviceId);
      return view && this.read(view, language, frameOf('it', await readNames(tx, ambitoId, 'it'), null, romeDay(now)));
    });
    if (!card) throw await this.refusal(actor, serviceId);
    return onOnePage(card, now);
  }

  private read({ document, freshness }: CardView, language: SheetLanguage, frame: SheetCard['frame']): SheetCard {
    return {
      frame,
      language,
      content: new CardContent(document, 'it'),
      french: language === 'fr' ? new CardContent(document, 'fr') : null,
      address: `${this.config.portal.publicUrl}${addressIn(language === 'fr' ? 'fr' : 'it', `/portale/schede/${document.id}`)}`,
      verifiedOn: freshness.on,
    };
  }

  /** Whoever may read the card is told why it is not printed; to whoever may not, there is no such card. */
  private async refusal(actor: Actor, serviceId: string): Promise<RuleViolation> {
    const { ambitoId, agencyId } = actor;
    const card = await this.cards.execute({ ambitoId, agencyId, reader: readerOf(actor) }, serviceId);
    return new RuleViolation(card ? 'card-not-public' : 'not-found');
  }
}
