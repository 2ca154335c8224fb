// SPDX-License-Identifier: EUPL-1.2
import { nodes, weekTable } from '@soglia/resources-domain';
import { html } from 'ghtml';
import type { CardContent, Place } from './card-content';
import { icon } from '../../pages/icons';
import { dialled, part } from './markup';
import type { Frame } from '../portal-frame';

/** Where to go and when: one section for each place, and the hours of the service itself. */
export function placesPart(frame: Frame, content: CardContent): string {
  const { t } = frame;
  const own = hoursTable(nodes(content.document['schedules']), t('card.hours'), frame);
  const places = content.places.map((place, i) =>
    part(`luogo-${i}`, place.name ?? t('card.place'), [
      where(place, frame),
      hoursTable(place.schedules, t('card.hours.of', { name: place.name ?? t('card.place') }), frame),
    ]),
  );
  return [own ? part('orari', t('card.hours'), [own]) : '', ...places, otherPhones(frame, content)].join('');
}

function where(place: Place, { names }: Frame): string {
  const comune = place.belfiore ? names.nameOf('comune', place.belfiore) : null;
  const lines = place.addresses.length ? place.addresses : comune && comune !== place.belfiore ? [comune] : [];
  return [
    ...lines.map((line) => html`<p>!${icon('pin')} ${line}</p>`),
    ...[...place.accessibility, place.transportation, place.description]
      .filter((each) => each !== null)
      .map((each) => html`<p lang="it" class="small">${each}</p>`),
    ...place.phones.map((number) => html`<p>!${icon('phone')} <a href="tel:${dialled(number)}">${number}</a></p>`),
  ].join('');
}

function otherPhones({ t }: Frame, content: CardContent): string {
  const shown = new Set(content.places.flatMap(({ phones }) => phones));
  const others = content.phones.filter((number) => !shown.has(number));
  return part('contatti', t('card.contacts'), [
    ...others.map((number) => html`<p>!${icon('phone')} <a href="tel:${dialled(number)}">${number}</a></p>`),
    content.email ? html`<p>!${icon('mail')} <a href="mailto:${content.email}">${content.email}</a></p>` : '',
  ]);
}

/** Opening hours as a table that a voice can read: a row for the days that are alike. */
export function hoursTable(schedules: readonly Readonly<Record<string, unknown>>[], caption: string, { t, lang, today }: Frame): string {
  const lines = weekTable(schedules, today, lang);
  if (!lines.length) return '';
  const rows = lines.map(
    ({ days, hours, note }) =>
      html`<tr>
        <th scope="row">${days.charAt(0).toUpperCase() + days.slice(1)}</th>
        <td>${[hours, note].filter(Boolean).join(', ')}</td>
      </tr>`,
  );
  return html`<table class="hours">
    <caption class="vh">
      ${caption}
    </caption>
    <thead class="vh">
      <tr>
        <th scope="col">${t('card.day')}</th>
        <th scope="col">${t('card.times')}</th>
      </tr>
    </thead>
    <tbody>
      !${rows}
    </tbody>
  </table>`;
}
