// SPDX-License-Identifier: EUPL-1.2
import { dayText, lastDayOf } from '@soglia/kernel';
import { type CardForm, FIELD_LENGTHS, PHONE_LENGTH, lineText, weekTable } from '@soglia/resources-domain';
import { html } from 'ghtml';
import { page } from '../../pages/page';
import type { PortalLanguage } from '../../pages/words';
import type { AskedCard } from './answer-verification.use-case';
import { linkIn } from './verification-mail';
import { type Say, verificationWords } from './verification-words';

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
export const lengthOf = (field: (typeof CORRECTED)[number] | 'phone') => (field === 'phone' ? PHONE_LENGTH : FIELD_LENGTHS[field]);

/** A page of a link: where it is (without the language), and the language that it speaks. */
export interface LinkPage {
  readonly base: string;
  readonly lang: PortalLanguage;
}

const frame = ({ base, lang }: LinkPage, title: string, body: string, at = '') =>
  page({
    lang,
    title,
    path: '/verifica',
    noindex: true,
    otherLanguages: (each) => linkIn(each, `${base}${at}`),
    body: html`<div class="page">
      <div class="read">
        <h1>${title}</h1>
        !${body}
      </div>
    </div>`,
  });

export function questionPage(asked: AskedCard, link: LinkPage, today: string): string {
  const { card, expiresAt } = asked;
  const say = verificationWords(link.lang);
  const { freshness } = card;
  return frame(
    link,
    say('title'),
    html`<p>${say('intro', { day: dayText(lastDayOf(expiresAt)) })}</p>
      <p class="muted">${freshness.on ? say('verified', { day: dayText(freshness.on) }) : say('never')}</p>
      !${description(asked, link.lang, today)}
      <section class="part" aria-labelledby="risposta">
        <h2 id="risposta">${say('answer')}</h2>
        <form method="post" action="${at(link, '/conferma')}">
          <p class="acts"><button class="btn main">${say('confirm')}</button></p>
        </form>
        <p class="acts">
          <a class="btn" href="${at(link, '/cambia')}">${say('change')}</a> <a class="btn" href="${at(link, '/chiudi')}">${say('close')}</a>
        </p>
      </section>`,
  );
}

/** Of a card for named agencies alone no place and no telephone: a mail travels, and whoever holds its link has not signed in. */
function description({ card: { form: whole, document }, open }: AskedCard, lang: PortalLanguage, today: string): string {
  const say = verificationWords(lang);
  const form = open?.form ?? (whole && { ...whole, places: [], phones: [] });
  if (!form) return '';
  const organization = (document['organization'] as { name?: string } | undefined)?.name ?? '';
  const hours = [...form.schedules, ...form.places.flatMap((place) => place.schedules)];
  const lines: [string, readonly (string | null)[]][] = [
    ['name', [form.name]],
    ['organization', [organization]],
    ...CORRECTED.slice(1).map((field): [string, readonly (string | null)[]] => [field, [form[field]]]),
    ['phone', [...form.phones, ...form.places.flatMap((place) => place.phones)].map(({ number }) => number)],
    ['places', form.places.map(({ name, address }) => [name, address?.street].filter(Boolean).join(', '))],
    ['hours', weekTable(hours.map(rowOf), today, lang).map(lineText)],
    ['documents', form.documents.map((each) => each.document)],
  ];
  const told = lines.map(([field, values]) => [field, values.filter((value): value is string => Boolean(value?.trim()))] as const);
  return html`<dl class="part">
    !${told
      .filter(([, values]) => values.length)
      .map(
        ([field, values]) =>
          html`<dt>${say(`field.${field}`)}</dt>
            !${values.map((value) => html`<dd !${field === 'hours' ? '' : italian(lang)}>${value}</dd>`)}`,
      )}
  </dl>`;
}

/** What the card itself says is Italian, whatever the page speaks. */
const italian = (lang: PortalLanguage) => (lang === 'it' ? '' : 'lang="it"');

const at = ({ base, lang }: LinkPage, step: string) => linkIn(lang, `${base}${step}`);

/** As the hours are called in the databank. */
function rowOf({ validFrom, validTo, opensAt, closesAt, onHolidays, ...same }: CardForm['schedules'][number]): Record<string, unknown> {
  return { ...same, valid_from: validFrom, valid_to: validTo, opens_at: opensAt, closes_at: closesAt, on_holidays: onHolidays };
}

export interface Typed {
  readonly values: Readonly<Record<string, string>>;
  readonly shown: Shown;
  readonly message: string;
  /** The fields that are wrong; `message` when nothing was changed at all. */
  readonly wrong: readonly string[];
}

export function changePage(asked: AskedCard, link: LinkPage, typed: Typed | null): string {
  const say = verificationWords(link.lang);
  const shown = typed?.shown ?? shownNow(asked);
  const values = typed?.values ?? shown.values;
  const wrong = typed?.wrong ?? [];
  const nothing = wrong.includes('message');
  return frame(
    link,
    say('change.title'),
    html`<p>${say('change.intro')}</p>
      !${wrong.length ? html`<p class="note is-bad" role="alert">${say(nothing ? 'change.nothing' : 'change.problem')}</p>` : ''}
      <form class="part" method="post" action="${at(link, '/cambia')}">
        <input type="hidden" name="versione" value="${String(shown.version)}" />
        !${fieldsOf(asked).map((field) => correction(say, field, values[field] ?? '', wrong.includes(field)))}
        !${fieldsOf(asked).map((field) => html`<input type="hidden" name="${SHOWN + field}" value="${shown.values[field] ?? ''}" />`)}
        !${message(say, 'change', typed?.message ?? '')}
        <p class="acts"><button class="btn main">${say('change.send')}</button> <a class="btn" href="${at(link, '')}">${say('back')}</a></p>
      </form>`,
    '/cambia',
  );
}

/** What a field said when the page was drawn goes with the form under this name: untouched is what still says it. */
export const SHOWN = 'prima.';

export interface Shown {
  readonly version: number;
  readonly values: Readonly<Record<string, string>>;
}

export function shownNow({ card: { form, version }, open }: AskedCard): Shown {
  const texts = CORRECTED.map((field) => [field, form?.[field] ?? ''] as const);
  const phone = open ? { phone: open.form?.phones[0]?.number ?? '' } : {};
  return { version, values: { ...Object.fromEntries(texts), ...phone } };
}

const fieldsOf = ({ open }: AskedCard) => (open ? ([...CORRECTED, 'phone'] as const) : CORRECTED);

function correction(say: Say, field: (typeof CORRECTED)[number] | 'phone', value: string, bad: boolean): string {
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

function message(say: Say, of: 'change' | 'close', value: string): string {
  return html`<div class="field">
    <label for="messaggio">${say(`${of}.message`)}</label>
    !${of === 'change' ? html`<p id="aiuto" class="muted">${say('change.hint')}</p>` : ''}
    <textarea id="messaggio" name="messaggio" rows="4" maxlength="2000" !${of === 'change' ? 'aria-describedby="aiuto"' : ''}>
${value}</textarea
    >
  </div>`;
}

export function closePage(link: LinkPage): string {
  const say = verificationWords(link.lang);
  return frame(
    link,
    say('close.title'),
    html`<p>${say('close.intro')}</p>
      <form class="part" method="post" action="${at(link, '/chiudi')}">
        !${message(say, 'close', '')}
        <p class="acts"><button class="btn main">${say('close.send')}</button> <a class="btn" href="${at(link, '')}">${say('back')}</a></p>
      </form>`,
    '/chiudi',
  );
}

export function thanksPage(answer: string, link: LinkPage): string {
  const say = verificationWords(link.lang);
  return frame(link, say(`done.${answer}`), html`<p class="note is-ok" role="status">${say('done.text')}</p>`);
}

export function refusedPage(why: string, link: LinkPage): string {
  const say = verificationWords(link.lang);
  return frame(link, say(`refused.${why}`), html`<p class="note">${say(`refused.${why}.text`)}</p>`);
}
