// SPDX-License-Identifier: EUPL-1.2
import { html } from 'ghtml';
import { icon } from '../../pages/icons';
import { addressIn, page } from '../../pages/page';
import type { Frame } from '../portal-frame';

export interface HomeCounts {
  readonly total: number;
  readonly verified: number;
  readonly byNeed: ReadonlyMap<string, number>;
  readonly byEvent: ReadonlyMap<string, number>;
}

export function homeView(frame: Frame, { total, verified, byNeed, byEvent }: HomeCounts): string {
  const { lang, t, names, origin } = frame;
  const needs = names.needs
    .filter(({ code, parent }) => parent === null && byNeed.get(code))
    .map(({ code, label }) =>
      tile(addressIn(lang, `/portale/cerca?bisogno=${encodeURIComponent(code)}`), label, byNeed.get(code) ?? 0, frame),
    );
  const events = [...byEvent]
    .filter(([, n]) => n > 0)
    .map(([code, n]) => tile(addressIn(lang, `/portale/eventi/${encodeURIComponent(code)}`), t(`event.${code}`), n, frame));
  const body = html`<div class="page">
    <div class="read">
      <p>${t('home.lead')}</p>
      <p class="line">
        <span class="tag is-ok">!${icon('check')} ${total ? t('home.verified', { n: verified, total }) : t('home.empty')}</span>
      </p>
    </div>
    !${tiles('bisogni', t('home.needs'), needs)} !${tiles('eventi', t('home.events'), events)}
    <p class="note is-shut">!${icon('phone')}<span>${t('home.urgent')}</span></p>
  </div>`;
  return page({
    lang,
    title: t('page.name'),
    path: '/portale',
    home: true,
    body,
    origin,
    place: names.place,
    description: t('home.description'),
  });
}

function tile(href: string, label: string, n: number, { t }: Frame): string {
  return html`<li>
    <a href="${href}">${label} <small>${t('home.services', { n })}</small></a>
  </li>`;
}

function tiles(id: string, title: string, items: readonly string[]): string {
  return items.length
    ? html`<section class="part" aria-labelledby="${id}">
        <h2 id="${id}">${title}</h2>
        <ul class="tiles">
          !${items}
        </ul>
      </section>`
    : '';
}
