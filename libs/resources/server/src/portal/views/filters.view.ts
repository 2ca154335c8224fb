// SPDX-License-Identifier: EUPL-1.2
import { html } from 'ghtml';
import { languageNames } from './card-parts';
import { icon } from '../../pages/icons';
import { addressIn } from '../../pages/page';
import { askQuery, type PortalAsk, SPOKEN, without } from '../portal-ask';
import type { Frame } from '../portal-frame';

type Option = readonly [value: string, label: string];

/** Filters that are switched on and off by following a link: they work without a script. */
export function filterChips(frame: Frame, ask: PortalAsk): string {
  const { t, lang } = frame;
  const chips = (['now', 'free', 'fresh'] as const).map((key) => chip(frame, ask, key));
  const any = [ask.need && ask.q, ask.area, ask.comune, ask.language, ask.now, ask.free, ask.fresh].some(Boolean);
  const bare = askQuery(ask.q ? { q: ask.q } : ask.need ? { need: ask.need } : {});
  return html`<nav class="chips noprint" aria-label="${t('results.filters')}">
    !${chips}<a class="chip narrow" href="#filtri">${t('results.more')}</a>
    !${any ? html`<a class="chip" href="${addressIn(lang, '/portale/cerca')}?${bare}">${t('results.clear')}</a>` : ''}
  </nav>`;
}

/** Filters with many choices, beside the answers where there is room and below them where there is not. */
export function filterForm(frame: Frame, ask: PortalAsk): string {
  const { t, lang } = frame;
  return html`<section class="box noprint" aria-labelledby="filtri">
    <h2 id="filtri" tabindex="-1">${t('results.more')}</h2>
    <form class="filters" action="${addressIn(lang, '/portale/cerca')}" method="get">
      !${kept(ask)} !${comuneField(frame, ask, 'results.comune')} !${needField(frame, ask)} !${otherFields(frame, ask)}
      <p class="acts"><button class="btn main">${t('results.apply')}</button></p>
    </form>
  </section>`;
}

/** What the map can be asked for. */
export function mapFilters(frame: Frame, ask: PortalAsk): string {
  const { t, lang } = frame;
  const address = addressIn(lang, '/portale/mappa');
  return html`<form class="box filters noprint" action="${address}" method="get" aria-label="${t('results.filters')}">
    <div class="two">!${comuneField(frame, ask, 'map.comune')} !${needField(frame, ask)}</div>
    <p class="acts">
      <button class="btn main">${t('results.apply')}</button>
      !${ask.comune || ask.need ? html`<a class="btn" href="${address}">${t('results.clear')}</a>` : ''}
    </p>
  </form>`;
}

function chip({ t, lang }: Frame, ask: PortalAsk, key: 'now' | 'free' | 'fresh'): string {
  const on = ask[key] === true;
  const to = askQuery(on ? without(ask, key) : { ...without(ask), [key]: true });
  return html`<a class="chip" rel="nofollow" href="${addressIn(lang, '/portale/cerca')}?${to}" !${on ? 'aria-current="true"' : ''}
    >!${on ? icon('check') : ''} ${t(`results.${key}`)}</a
  >`;
}

/** What the form does not ask again goes with it. */
function kept({ q, now, free, fresh }: PortalAsk): string {
  const values = Object.entries({ q, ora: now && '1', gratis: free && '1', verificate: fresh && '1' });
  return values.map(([name, value]) => (value ? html`<input type="hidden" name="${name}" value="${value}" />` : '')).join('');
}

const comuneField = ({ t, names }: Frame, { comune }: PortalAsk, label: string) =>
  select(
    'comune',
    t(label),
    t('results.any'),
    names.comuni.map(({ belfiore, name }): Option => [belfiore, name]),
    comune,
  );

function needField({ t, names }: Frame, { need }: PortalAsk): string {
  const roots = names.needs.filter(({ parent }) => parent === null);
  const options = roots.flatMap((root): Option[] => [
    [root.code, root.label],
    ...names.needs.filter(({ parent }) => parent === root.code).map(({ code, label }): Option => [code, `– ${label}`]),
  ]);
  return select('bisogno', t('results.need'), t('results.any'), options, need);
}

function otherFields({ t, lang, names }: Frame, { area, language }: PortalAsk): string {
  const areas = names.areas.map(({ code, label }): Option => [code, label]);
  const spoken = languageNames(SPOKEN, lang).map((label, i): Option => [SPOKEN[i] ?? '', label]);
  return (
    select('area', t('results.area'), t('results.any'), areas, area) +
    select('lingua', t('results.language'), t('results.any'), spoken, language)
  );
}

function select(name: string, label: string, any: string, options: readonly Option[], chosen: string | undefined): string {
  const items = options.map(
    ([value, text]) => `<option value="${html`${value}`}"${value === chosen ? ' selected' : ''}>${html`${text}`}</option>`,
  );
  return html`<div class="field">
    <label for="f-${name}">${label}</label
    ><select id="f-${name}" name="${name}">
      <option value="">${any}</option>
      !${items}
    </select>
  </div>`;
}
