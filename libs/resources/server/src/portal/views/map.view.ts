// SPDX-License-Identifier: EUPL-1.2
import { html } from 'ghtml';
import { mapFilters } from './filters.view';
import { type MapGroup, type MapPoint, mapSvg } from './map-svg';
import { addressIn, page } from '../../pages/page';
import { askQuery, type PortalAsk } from '../portal-ask';
import type { Frame } from '../portal-frame';

export interface PlacedCard {
  readonly id: string;
  readonly name: string;
  readonly place: string | null;
  readonly belfiore: string | null;
  readonly lat: number;
  readonly lon: number;
}

/** Beyond so many points, those that are close to one another are drawn as one. */
const MANY = 300;

/** A map without tiles, and below it the list that says the same. */
export function mapView(frame: Frame, ask: PortalAsk, cards: readonly PlacedCard[], most: number): string {
  const { lang, t, names, origin } = frame;
  const shown = cards.slice(0, most);
  const byComune = [...groupBy(shown, ({ belfiore }) => belfiore ?? '')]
    .map(([belfiore, here]) => ({ belfiore, here, name: belfiore ? names.nameOf('comune', belfiore) : t('map.elsewhere') }))
    .sort((a, b) => a.name.localeCompare(b.name, lang));
  const digits = shown.length > MANY ? 2 : 3;
  const groups = byComune.map(
    ({ belfiore, here, name }): MapGroup => ({
      belfiore,
      anchor: `c-${belfiore || 'altri'}`,
      label: t('map.point', { comune: name, services: t('home.services', { n: distinct(here).length }) }),
      points: pointsOf(here, digits),
    }),
  );
  const places = groups.reduce((sum, { points }) => sum + points.length, 0);
  const alt = t('map.alt', { places: t('map.places', { n: places }), comuni: t('map.comuni', { n: groups.length }) });
  const list = byComune.map((each) => comunePart(each, frame, ask));
  const body = html`<div class="page">
    <div class="part">
      <h1>${t('map.title')}</h1>
      <p>${t('map.lead')}</p>
    </div>
    !${mapFilters(frame, ask)}
    !${groups.length
      ? html`<div class="map"><a class="skip" href="#elenco">${t('map.skip')}</a>!${mapSvg(groups, names.comuni, alt)}</div>`
      : html`<p class="note" role="status">${t('map.none')}</p>`}
    !${cards.length > most ? html`<p class="note">${t('map.cut', { n: most })}</p>` : ''}
    !${list.length
      ? html`<section class="part" aria-labelledby="elenco">
          <h2 id="elenco" tabindex="-1">${t('map.list')}</h2>
          <div class="groups">!${list}</div>
        </section>`
      : ''}
  </div>`;
  const query = askQuery(ask);
  return page({ lang, title: t('map.title'), path: '/portale/mappa', query, body, origin, place: names.place, noindex: query !== '' });
}

interface ComuneCards {
  readonly belfiore: string;
  readonly name: string;
  readonly here: readonly PlacedCard[];
}

/** Every service by name where one comune was chosen; else how many there are, and where to read them. */
function comunePart({ belfiore, name, here }: ComuneCards, { lang, t }: Frame, ask: PortalAsk): string {
  const id = `c-${belfiore || 'altri'}`;
  const cards = distinct(here).toSorted((a, b) => a.name.localeCompare(b.name, lang));
  const link = (path: string, text: string) => html`<li><a href="${addressIn(lang, path)}">${text}</a></li>`;
  const all = cards.length <= FEW || ask.comune || !belfiore;
  const items = all
    ? cards.map((card) => link(`/portale/schede/${card.id}`, card.name))
    : [
        link(
          `/portale/mappa?${askQuery({ ...ask, comune: belfiore })}`,
          t('map.all', { services: t('home.services', { n: cards.length }) }),
        ),
      ];
  return html`<section aria-labelledby="${id}">
    <h3 id="${id}" tabindex="-1">${name}</h3>
    <ul>
      !${items}
    </ul>
  </section>`;
}

const FEW = 3;

const distinct = (cards: readonly PlacedCard[]) => [...new Map(cards.map((card) => [card.id, card])).values()];

function pointsOf(cards: readonly PlacedCard[], digits: number): readonly MapPoint[] {
  const here = groupBy(cards, ({ lat, lon }) => `${lat.toFixed(digits)} ${lon.toFixed(digits)}`);
  return [...here.values()].flatMap(([first, ...others]) => (first ? [{ lat: first.lat, lon: first.lon, n: others.length + 1 }] : []));
}

function groupBy<T>(all: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return groups;
}
