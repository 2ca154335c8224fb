// SPDX-License-Identifier: EUPL-1.2
import { html } from 'ghtml';
import type { Hit, SearchAnswer } from '../../search/ask';
import { filterChips, filterForm } from './filters.view';
import { hitItem } from './hit-item';
import { icon } from '../../pages/icons';
import { addressIn, page } from '../../pages/page';
import { askQuery, type PortalAsk, without } from '../portal-ask';
import type { Frame } from '../portal-frame';

export function resultsView(frame: Frame, ask: PortalAsk, found: SearchAnswer | null): string {
  const { lang, t, names, origin } = frame;
  const title = ask.q
    ? t('results.title.for', { q: ask.q })
    : (names.needs.find(({ code }) => code === ask.need)?.label ?? t('results.title'));
  const body = html`<div class="page">
    <div class="part">
      <h1>${title}</h1>
      !${found ? summary(frame, ask, found) : html`<p>${t('results.prompt')}</p>`}
    </div>
    !${filterChips(frame, ask)}
    <div class="beside">
      <div class="part">!${found ? (found.items.length ? list(frame, ask, found) : nothing(frame, found)) : ''}</div>
      !${filterForm(frame, ask)}
    </div>
  </div>`;
  const { q, comune } = ask;
  return page({
    lang,
    title,
    path: '/portale/cerca',
    query: askQuery(ask),
    body,
    origin,
    place: names.place,
    noindex: true,
    search: { q, comune },
  });
}

function summary(
  { t, names, lang }: Frame,
  ask: PortalAsk,
  { total, more, understood: { corrected, also }, items, gap }: SearchAnswer,
): string {
  const comune = ask.comune ? names.nameOf('comune', ask.comune) : null;
  const count = more
    ? t('results.more-than', { n: total })
    : comune
      ? t('results.near', { n: total, comune })
      : t('results.count', { n: total });
  const words = (all: readonly string[]) => new Intl.ListFormat(lang).format(all.map((each) => `«${each}»`));
  return html`!${items.length ? html`<p role="status"><strong>${count}</strong></p>` : ''}
  !${corrected.length ? html`<p>${t('results.corrected', { words: words(corrected.map(({ used }) => used)) })}</p>` : ''}
  !${gap && items.length ? html`<p class="note is-old">!${icon('info')}<span>${t(`results.gap.${gap.reason}`)}</span></p>` : ''}
  !${also.length ? html`<p class="muted">${t('results.also', { words: words(also.slice(0, 8)) })}</p>` : ''}`;
}

function list(frame: Frame, ask: PortalAsk, { items, next }: SearchAnswer): string {
  const { t, lang } = frame;
  const path = addressIn(lang, '/portale/cerca');
  const more = next
    ? html`<a class="btn" rel="nofollow" href="${path}?${askQuery({ ...ask, cursor: next })}">${t('results.next')}</a>`
    : '';
  const first = ask.cursor ? html`<a class="btn" href="${path}?${askQuery(without(ask))}">${t('results.first')}</a>` : '';
  return html`<section class="part" aria-labelledby="elenco">
    <h2 id="elenco" class="vh">${t('results.title')}</h2>
    <ul class="hits">
      !${items.map((hit) => hitItem({ ...hit, facts: factsOf(hit, frame), why: why(hit, frame) }, frame))}
    </ul>
    !${more || first ? html`<p class="acts">!${first}!${more}</p>` : ''}
    <p class="small muted">${t('results.order')}</p>
  </section>`;
}

function factsOf({ place, open, cost }: Hit, { t, lang }: Frame): readonly string[] {
  const km = place?.distanceKm;
  const far = typeof km === 'number' && km >= 1 ? t('results.km', { km: Math.round(km).toLocaleString(lang) }) : '';
  const until = /T(\d\d:\d\d)/.exec(open.until ?? '')?.[1];
  const state =
    open.now === true
      ? until
        ? t('results.open.until', { time: until })
        : t('results.open')
      : open.now === false
        ? t('results.closed')
        : '';
  return [[place?.comuneName, far].filter(Boolean).join(' '), state, cost.free ? t('card.free') : ''].filter(Boolean);
}

function why({ reasons }: Hit, { t }: Frame): string | null {
  if (!reasons.length) return null;
  return t('results.why', {
    reasons: reasons
      .slice(0, 4)
      .map(({ text }) => text)
      .join(', '),
  });
}

/** Nothing found: why, what was done about it, and what the citizen can do. */
function nothing({ t, lang }: Frame, { gap }: SearchAnswer): string {
  const reason = gap && ['NO_SERVICE', 'OUT_OF_AREA', 'NOT_ELIGIBLE', 'NO_CAPACITY'].includes(gap.reason) ? gap.reason : 'other';
  return html`<section class="part" aria-labelledby="niente">
    <div class="note is-old" role="status">
      !${icon('info')}
      <div>
        <h2 id="niente">${t('results.none')}</h2>
        <p>${t(`results.gap.${reason}`)}</p>
        !${gap ? html`<p>${t('results.none.recorded')}</p>` : ''}
      </div>
    </div>
    <div class="read">
      <p>${t('results.none.do')}</p>
      <ul>
        <li>${t('results.none.words')}</li>
        <li>${t('results.none.desk')}</li>
        <li><a href="${addressIn(lang, '/portale')}">${t('results.none.needs')}</a></li>
      </ul>
    </div>
  </section>`;
}
