// SPDX-License-Identifier: EUPL-1.2
import { type CardForm, weekTable } from '@soglia/resources-domain';
import { html } from 'ghtml';
import { page } from '../portal/page';
import type { AskedCard } from './answer-verification.use-case';
import { dayInWords, say } from './verification-words';

/** The fields that whoever keeps a card can correct on the page; what is not a text is told in words. */
export const CORRECTED = [
  'name',
  'shortDescription',
  'description',
  'eligibilityDescription',
  'applicationProcess',
  'outputDescription',
  'waitTime',
  'feesDescription',
  'responsibleUnit',
  'email',
  'url',
] as const satisfies readonly (keyof CardForm)[];

const LONG: readonly string[] = ['description', 'shortDescription', 'eligibilityDescription', 'applicationProcess', 'outputDescription'];
export const FIELD_LENGTH = 5_000;
const SHORT_LENGTHS: Readonly<Record<string, number>> = { name: 300, shortDescription: 255, email: 254, url: 2_000, responsibleUnit: 300 };
export const lengthOf = (field: string) => SHORT_LENGTHS[field] ?? FIELD_LENGTH;

const frame = (title: string, body: string) =>
  page({
    lang: 'it',
    title,
    path: '/verifica',
    noindex: true,
    body: html`<div class="page">
      <div class="read">
        <h1>${title}</h1>
        !${body}
      </div>
    </div>`,
  });

export function questionPage({ card, expiresAt }: AskedCard, base: string, today: string): string {
  const { freshness } = card;
  return frame(
    say('title'),
    html`<p>${say('intro', { day: dayInWords(expiresAt.toISOString()) })}</p>
      <p class="muted">${freshness.on ? say('verified', { day: dayInWords(freshness.on) }) : say('never')}</p>
      !${description(card, today)}
      <section class="part" aria-labelledby="risposta">
        <h2 id="risposta">${say('answer')}</h2>
        <form method="post" action="${base}/conferma">
          <p class="acts"><button class="btn main">${say('confirm')}</button></p>
        </form>
        <p class="acts">
          <a class="btn" href="${base}/cambia">${say('change')}</a> <a class="btn" href="${base}/chiudi">${say('close')}</a>
        </p>
      </section>`,
  );
}

function description({ form, document }: AskedCard['card'], today: string): string {
  if (!form) return '';
  const organization = (document['organization'] as { name?: string } | undefined)?.name ?? '';
  const hours = [...form.schedules, ...form.places.flatMap((place) => place.schedules)];
  const lines: [string, readonly (string | null)[]][] = [
    ['name', [form.name]],
    ['organization', [organization]],
    ...CORRECTED.slice(1).map((field): [string, readonly (string | null)[]] => [field, [form[field]]]),
    ['phone', [...form.phones, ...form.places.flatMap((place) => place.phones)].map(({ number }) => number)],
    ['places', form.places.map(({ name, address }) => [name, address?.street].filter(Boolean).join(', '))],
    ['hours', weekTable(hours.map(rowOf), today, 'it').map(({ days, hours: at, note }) => [days, at, note].filter(Boolean).join(' '))],
    ['documents', form.documents.map((each) => each.document)],
  ];
  const told = lines.map(([field, values]) => [field, values.filter((value): value is string => Boolean(value?.trim()))] as const);
  return html`<dl class="part">
    !${told
      .filter(([, values]) => values.length)
      .map(
        ([field, values]) =>
          html`<dt>${say(`field.${field}`)}</dt>
            !${values.map((value) => html`<dd>${value}</dd>`)}`,
      )}
  </dl>`;
}

/** As the hours are called in the databank. */
function rowOf({ validFrom, validTo, opensAt, closesAt, onHolidays, ...same }: CardForm['schedules'][number]): Record<string, unknown> {
  return { ...same, valid_from: validFrom, valid_to: validTo, opens_at: opensAt, closes_at: closesAt, on_holidays: onHolidays };
}

export interface Typed {
  readonly values: Readonly<Record<string, string>>;
  readonly message: string;
  /** The fields that are wrong; `message` when nothing was changed at all. */
  readonly wrong: readonly string[];
}

export function changePage(asked: AskedCard, base: string, typed: Typed | null): string {
  const values = typed?.values ?? valuesOf(asked);
  const wrong = typed?.wrong ?? [];
  const nothing = wrong.includes('message');
  return frame(
    say('change.title'),
    html`<p>${say('change.intro')}</p>
      !${wrong.length ? html`<p class="note is-bad" role="alert">${say(nothing ? 'change.nothing' : 'change.problem')}</p>` : ''}
      <form class="part" method="post" action="${base}/cambia">
        !${[...CORRECTED, 'phone'].map((field) => correction(field, values[field] ?? '', wrong.includes(field)))}
        !${message('change', typed?.message ?? '')}
        <p class="acts"><button class="btn main">${say('change.send')}</button> <a class="btn" href="${base}">${say('back')}</a></p>
      </form>`,
  );
}

export function valuesOf({ card: { form } }: AskedCard): Record<string, string> {
  const texts = CORRECTED.map((field) => [field, form?.[field] ?? ''] as const);
  return { ...Object.fromEntries(texts), phone: form?.phones[0]?.number ?? '' };
}

function correction(field: string, value: string, bad: boolean): string {
  const attributes = html`id="${field}" name="${field}" maxlength="${lengthOf(field)}" !${bad ? 'aria-invalid="true"' : ''}
  !${bad ? html`aria-describedby="errore-${field}"` : ''}`;
  const control = LONG.includes(field)
    ? html`<textarea !${attributes} rows="3">${value}</textarea>`
    : html`<input !${attributes} type="text" value="${value}" />`;
  return html`<div class="field ${bad ? 'bad' : ''}">
    <label for="${field}">${say(`field.${field}`)}</label>
    !${bad ? html`<p id="errore-${field}" class="bad-text">${say('change.wrong')}</p>` : ''} !${control}
  </div>`;
}

function message(of: 'change' | 'close', value: string): string {
  return html`<div class="field">
    <label for="messaggio">${say(`${of}.message`)}</label>
    !${of === 'change' ? html`<p id="aiuto" class="muted">${say('change.hint')}</p>` : ''}
    <textarea id="messaggio" name="messaggio" rows="4" maxlength="2000" !${of === 'change' ? 'aria-describedby="aiuto"' : ''}>
${value}</textarea
    >
  </div>`;
}

export function closePage(base: string): string {
  return frame(
    say('close.title'),
    html`<p>${say('close.intro')}</p>
      <form class="part" method="post" action="${base}/chiudi">
        !${message('close', '')}
        <p class="acts"><button class="btn main">${say('close.send')}</button> <a class="btn" href="${base}">${say('back')}</a></p>
      </form>`,
  );
}

export const thanksPage = (answer: string) =>
  frame(say(`done.${answer}`), html`<p class="note is-ok" role="status">${say('done.text')}</p>`);

export const refusedPage = (why: string) => frame(say(`refused.${why}`), html`<p class="note">${say(`refused.${why}.text`)}</p>`);
