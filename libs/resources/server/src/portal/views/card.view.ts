// SPDX-License-Identifier: EUPL-1.2
import { said } from '@soglia/resources-domain';
import { dayText } from '@soglia/kernel';
import { html } from 'ghtml';
import type { CardView } from '../../cards/read-card.query';
import type { CardContent, Said } from './card-content';
import { capacityText, costText, coverNames, coverText, eligibilityLines, languageNames, waitText } from './card-parts';
import { placesPart } from './card-places.view';
import { freshTag } from './hit-item';
import { icon, type IconName } from '../../pages/icons';
import { dialled, part, spoken } from './markup';
import { addressIn, page } from '../../pages/page';
import type { Frame } from '../portal-frame';

export function cardView(frame: Frame, content: CardContent, { freshness }: Pick<CardView, 'freshness'>): string {
  const { lang, t, names, origin } = frame;
  const path = `/portale/schede/${content.document.id}`;
  const name = content.text('name') ?? { text: '', lang: 'it' };
  const short = content.text('short_description');
  const body = html`<div class="page">
    <article class="box card" aria-labelledby="scheda">
      <header>
        !${over(content)} !${spoken('h1', name, frame).replace('<h1', '<h1 id="scheda"')} !${short ? spoken('p', short, frame) : ''}
        <p>!${freshTag(freshness, frame, 'fresh.by')}</p>
      </header>
      !${notes(frame, content, freshness)} !${actions(frame, content)} !${facts(frame, content)}
      <div class="two">!${sections(frame, content)} !${placesPart(frame, content)}</div>
      !${foot(frame, content, freshness, path)}
    </article>
    <p class="noprint"><a href="${addressIn(lang, '/portale')}">${t('card.back')}</a></p>
  </div>`;
  return page({
    lang,
    title: name.text,
    path,
    body,
    origin,
    place: names.place,
    print: true,
    ...(short ? { description: short.text } : {}),
  });
}

function over(content: CardContent): string {
  const organization = said(content.organization['name']);
  return organization ? html`<p class="over">${organization}</p>` : '';
}

const STATES: Readonly<Record<string, string>> = {
  inactive: 'card.inactive',
  defunct: 'card.defunct',
  'temporarily closed': 'card.suspended',
};

function notes(frame: Frame, content: CardContent, { state, on }: CardView['freshness']): string {
  const { t } = frame;
  const status = STATES[String(content.document['status'])];
  const reason = said(content.document['status_reason']);
  const alert = content.text('alert');
  return [
    status ? note('is-shut', 'info', html`<strong>${t(status)}</strong>${reason ? ` ${t('card.reason', { reason })}` : ''}`) : '',
    alert ? note('is-old', 'info', spoken('span', alert, frame)) : '',
    state === 'stale' ? note('is-old', 'clock', html`${t('fresh.stale.note', { on: dayText(on ?? '') })}`) : '',
    state === 'never' ? note('is-old', 'clock', html`${t('fresh.never.note')}`) : '',
    content.translated === 'none' ? note('', 'info', html`${t('card.untranslated')}`) : '',
    content.translated === 'partly' ? note('', 'info', html`${t('card.partly')}`) : '',
  ].join('');
}

const note = (className: string, name: IconName, words: string) =>
  `<div class="note ${className}">${icon(name)}<div><p>${words}</p></div></div>`;

function actions({ t }: Frame, content: CardContent): string {
  const [phone] = content.phones;
  return html`<div class="acts">
    !${phone ? html`<a class="btn main" href="tel:${dialled(phone)}">!${icon('phone')} ${t('card.call', { number: phone })}</a>` : ''}
    !${content.email ? html`<a class="btn" href="mailto:${content.email}">!${icon('mail')} ${t('card.write')}</a>` : ''}
    !${content.site ? html`<a class="btn" href="${content.site}" rel="noopener noreferrer">${t('card.site')}</a>` : ''}
    <button class="btn" type="button" data-print hidden>!${icon('print')} ${t('card.print')}</button>
  </div>`;
}

function facts(frame: Frame, content: CardContent): string {
  const { t, lang } = frame;
  const own = (text: string | null): Said | null => (text ? { text, lang } : null);
  const all: readonly (readonly [string, Said | null])[] = [
    ['card.cost', costText(content, frame)],
    ['card.wait', waitText(content, frame)],
    ['card.covers', own(coverText(content, frame))],
    ['card.capacity', own(capacityText(content, frame, dayText))],
    ['card.languages', own(languageNames(content.languages, lang).join(', ') || null)],
  ];
  const shown = all.flatMap(([key, value]) =>
    value
      ? html`<div>
          <dt>${t(key)}</dt>
          !${spoken('dd', value, frame)}
        </div>`
      : '',
  );
  return html`<dl class="facts">!${shown}</dl>`;
}

function sections(frame: Frame, content: CardContent): string {
  const { t, lang } = frame;
  const rule = eligibilityLines(content, frame).map((text) => ({ text, lang }));
  const covers = coverNames(content, frame);
  return [
    part('per-chi', t('card.for'), [ticks(rule, 'check', frame), prose(content.text('eligibility_description'), frame)]),
    part('serve', t('card.needs'), [
      ticks(
        content.documents.map((text) => ({ text, lang: 'it' as const })),
        'note',
        frame,
      ),
    ]),
    part('come', t('card.how'), [prose(content.text('application_process'), frame)]),
    part('ottieni', t('card.gets'), [prose(content.text('output_description'), frame)]),
    part('cosa', t('card.about'), [prose(content.text('description'), frame)]),
    covers.length > 3 ? part('vale', t('card.covers'), [html`<p>${covers.join(', ')}</p>`]) : '',
  ].join('');
}

/** Line ends of the writer stay; two of them make a new paragraph. */
function prose(text: Said | null, frame: Frame): string {
  if (!text) return '';
  return text.text
    .split(/\n\s*\n/)
    .map((each) => spoken('p', { ...text, text: each.trim() }, frame, 'pre'))
    .join('');
}

function ticks(lines: readonly Said[], name: IconName, frame: Frame): string {
  return lines.length
    ? html`<ul class="ticks">
        !${lines.map((line) => `<li>${icon(name)}${spoken('span', line, frame)}</li>`)}
      </ul>`
    : '';
}

function foot({ lang, t, today }: Frame, content: CardContent, { next }: CardView['freshness'], path: string): string {
  const unit = said(content.document['responsible_unit']);
  return html`<footer class="small muted">
    !${unit ? html`<p>${t('card.responsible', { unit })}</p>` : ''}
    !${next && next >= today ? html`<p>${t('fresh.next', { on: dayText(next) })}</p>` : ''}
    <p class="noprint">
      <a href="${addressIn(lang, path)}/segnala" rel="nofollow">${t('card.wrong')}</a> ·
      <a href="/interop/hsds/3.1/services/${content.document.id}" rel="nofollow">${t('card.data')}</a>
    </p>
  </footer>`;
}
