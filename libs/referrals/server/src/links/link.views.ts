// SPDX-License-Identifier: EUPL-1.2
import { dayText, lastDayOf } from '@soglia/kernel';
import type { FramedPage } from '@soglia/platform';
import type { DisclosedField, LegState } from '@soglia/referrals-domain';
import { html } from 'ghtml';
import { type Again, type Asking, choice, codeField, dayField, words } from './link-fields';
import { linkIn, type LinkLanguage, linkWords, type Say } from './link-words';
import type { OpenedLeg } from './open-by-link.use-case';
import type { ShownLeg } from './shown-leg';

/** A page of a link: where it is (without the language), and the language that it speaks. */
export interface LinkPage {
  readonly base: string;
  readonly lang: LinkLanguage;
}

const NOTHING: Again = { typed: {}, wrong: [] };

const framed = ({ base, lang }: LinkPage, title: string, body: string): FramedPage => ({
  lang,
  title,
  otherLanguages: (each) => linkIn(each, base),
  body: html`<div class="page">
    <div class="read">
      <h1>${title}</h1>
      !${body}
    </div>
  </div>`,
});

/** The leg as far as the link shows it, and the one thing that the link is for. */
export function legPage(shown: ShownLeg, link: LinkPage, today: string, again: Again = NOTHING): FramedPage {
  const say = linkWords(link.lang);
  const { purpose, number, senderName, expiresAt, urgent } = shown;
  const until = dayText(lastDayOf(expiresAt));
  return framed(
    link,
    say(titleOf(shown)),
    html`!${again.wrong.length ? html`<p class="note is-bad" role="alert">${say(`problem.${problemOf(again)}`)}</p>` : ''}
      <p>${say(purpose === 'leg-citizen' ? 'citizen.from' : 'from', { sender: senderName, number })}</p>
      !${urgent ? html`<p><strong>${say('urgent')}</strong></p>` : ''}
      <p class="muted">${say('once', { day: until })}</p>
      !${purpose === 'leg-citizen' ? '' : card(shown.card, say)} !${formsOf(shown, say, link, { ...again, today })}`,
  );
}

/** Where no answer is wanted the page is there to be read. */
const titleOf = ({ purpose, moves }: ShownLeg) => (purpose === 'leg-acknowledge' && moves.length === 0 ? 'read.title' : `${purpose}.title`);

const problemOf = ({ wrong: [first] }: Again) => (first === 'wrong' || first === 'none' ? first : 'fields');

function card(fields: readonly DisclosedField[], say: Say): string {
  if (fields.length === 0) return html`<p class="note">${say('card.shut')}</p>`;
  return html`<h2>${say('card')}</h2>
    !${list(fields)}`;
}

/** What was disclosed is Italian, whatever the page speaks. */
const list = (fields: readonly DisclosedField[]) =>
  html`<dl class="part" lang="it">
    !${fields.map(
      ({ label, value }) =>
        html`<dt><strong>${label}</strong></dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;

function formsOf(shown: ShownLeg, say: Say, link: LinkPage, more: Again & { readonly today: string }): string {
  const asking = { say, ...more };
  if (shown.purpose === 'leg-acknowledge' && shown.moves.length === 0) return html`<p>${say('nothing')}</p>`;
  if (shown.purpose !== 'leg-citizen') return form(link, say(`${shown.purpose}.go`), fieldsOf(shown, asking));
  const own = (act: string): Asking => (more.typed['atto'] === act ? asking : { ...asking, ...NOTHING });
  return html`!${shown.moves.includes('answer') ? answerForm(shown, link, own('answer')) : ''}
  !${shown.moves.includes('person-declines') ? declineForm(link, own('person-declines')) : ''}`;
}

function fieldsOf({ purpose, reasons, outcomes }: ShownLeg, asking: Asking): string {
  switch (purpose) {
    case 'leg-accept':
      return words(asking, 'nota', 'accept.note');
    case 'leg-decline':
      return html`!${choice(asking, 'motivo', 'decline.reason', reasons, 'reason')} !${words(asking, 'alternative', 'decline.alternatives')}
      !${words(asking, 'nota', 'decline.note')}`;
    case 'leg-outcome':
      return html`!${choice(asking, 'esito', 'outcome.code', outcomes, 'result')} !${dayField(asking, 'giorno', 'outcome.day')}
      !${words(asking, 'erogato', 'outcome.delivered')} !${words(asking, 'nota', 'outcome.note')}`;
    case 'leg-open':
      return codeField(asking, 'codice', 'open.code');
    default:
      return '';
  }
}

function answerForm({ question }: ShownLeg, link: LinkPage, asking: Asking): string {
  const { say } = asking;
  const fields = html`<input type="hidden" name="atto" value="answer" />
    <p>${say(`question.${question ?? 'other'}`)}</p>
    !${words(asking, 'nota', 'citizen.answer', true)}`;
  return html`<h2>${say('citizen.asked')}</h2>
    !${form(link, say('citizen.answer.go'), fields)}`;
}

function declineForm(link: LinkPage, asking: Asking): string {
  const { say } = asking;
  const fields = html`<input type="hidden" name="atto" value="person-declines" /> !${choice(
      asking,
      'chi',
      'citizen.who',
      ['person', 'delegate'],
      'who',
    )}
    !${words({ ...asking }, 'nota', 'citizen.why', false, 'nota-rinuncia')}`;
  return html`<h2>${say('citizen.decline')}</h2>
    <p>${say('citizen.decline.text')}</p>
    !${form(link, say('citizen.decline.go'), fields)}`;
}

const form = ({ base, lang }: LinkPage, go: string, fields: string) =>
  html`<form class="part" method="post" action="${linkIn(lang, base)}">
    !${fields}
    <p class="acts"><button class="btn main">${go}</button></p>
  </form>`;

/** The second level: drawn once, into the answer itself, and nowhere kept. */
export function openedPage({ fields, messages }: OpenedLeg, link: LinkPage): FramedPage {
  const say = linkWords(link.lang);
  const said = messages.length
    ? html`<h2>${say('opened.messages')}</h2>
        !${messages.map((text) => html`<p class="note" lang="it">${text}</p>`)}`
    : '';
  return framed(
    link,
    say('opened.title'),
    html`<p>${say('opened.text')}</p>
      !${fields.length ? list(fields) : html`<p class="note">${say('card.shut')}</p>`} !${said}`,
  );
}

export function donePage(purpose: string, link: LinkPage): FramedPage {
  const say = linkWords(link.lang);
  return framed(
    link,
    say('done.title'),
    html`<p class="note is-ok" role="status">${say(`done.${purpose}`)}</p>
      <p>${say('done.close')}</p>`,
  );
}

export function refusedPage(why: string, link: LinkPage): FramedPage {
  const say = linkWords(link.lang);
  return framed(
    link,
    say(`refused.${why}`),
    html`<p class="note">${say(`refused.${why}.text`)}</p>
      <p>${say('refused.call')}</p>`,
  );
}

/** Why a link that nobody closed does nothing any more. What became of the leg is said no further than that. */
const GONE: Partial<Record<LegState, string>> = {
  ...{ accepted: 'accepted', 'in-progress': 'accepted', 'on-hold': 'accepted' },
  ...{ withdrawn: 'withdrawn', 'entered-in-error': 'withdrawn', superseded: 'elsewhere', expired: 'late' },
};

export const goneWhy = (state: LegState): string => GONE[state] ?? 'used';
