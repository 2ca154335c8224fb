// SPDX-License-Identifier: EUPL-1.2
import { freshnessOn } from '@soglia/resources-domain';
import { html } from 'ghtml';
import { hitItem } from './hit-item';
import { page } from '../../pages/page';
import type { ListedCard } from '../portal.store';
import type { Frame } from '../portal-frame';

/** The services for one event of life. */
export function eventView(frame: Frame, code: string, cards: readonly ListedCard[], most: number): string {
  const { lang, t, names, origin, today } = frame;
  const title = t('event.title', { event: t(`event.${code}`) });
  const items = cards.map((card) =>
    hitItem(
      {
        id: card.id,
        name: (lang === 'fr' && card.name_fr) || card.name,
        short: (lang === 'fr' && card.short_fr) || card.short,
        organization: card.organization_name,
        verified: { on: card.assured_date, state: freshnessOn(today, card.assured_date) },
      },
      frame,
    ),
  );
  const body = html`<div class="page">
    <h1>${title}</h1>
    <section class="part" aria-labelledby="elenco">
      <h2 id="elenco" class="vh">${t('results.title')}</h2>
      !${cards.length
        ? html`<ul class="hits">
            !${items}
          </ul>`
        : html`<p>${t('results.gap.NO_SERVICE')}</p>`}
      !${cards.length === most ? html`<p class="muted">${t('results.event.cut', { n: most })}</p>` : ''}
    </section>
  </div>`;
  return page({ lang, title, path: `/portale/eventi/${encodeURIComponent(code)}`, body, origin, place: names.place });
}
