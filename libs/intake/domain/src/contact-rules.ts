// SPDX-License-Identifier: EUPL-1.2
import { fieldViolation, romeDay } from '@soglia/kernel';
import type { CodesInForce, ContactDraft, InterlocutorDraft, RequestDraft } from './contact-draft';

/** How far ahead the clock of a counter may run before its contact counts as one in the future. */
export const CLOCK_SKEW_MS = 5 * 60 * 1000;
/** Nothing was kept in this form before: an older date is a typing error. */
export const EARLIEST_CONTACT = new Date('2000-01-01T00:00:00+01:00');
/** Nobody plans further ahead: a later year is a typing error. */
export const FOLLOW_UP_YEARS = 5;

/** A contact has happened, says who talked and why, and every code that it uses is in force. Throws the first rule that it breaks. */
export function checkContact(draft: ContactDraft, codes: CodesInForce, now: Date): void {
  if (draft.occurredAt.getTime() > now.getTime() + CLOCK_SKEW_MS) throw fieldViolation('contact-in-the-future', '/occurredAt');
  if (draft.occurredAt < EARLIEST_CONTACT) throw fieldViolation('contact-too-old', '/occurredAt', { earliest: '2000-01-01' });
  requireCode(codes, 'channel', draft.channel, '/channel');
  checkMotive(draft, codes);
  checkInterlocutor(draft.interlocutor, codes);
  const day = romeDay(draft.occurredAt);
  checkFollowUp(draft.followUpOn, day, '/followUpOn');
  requireDistinct(draft.people, '/people');
  requireDistinct(draft.requests, '/requests');
  requireDistinct(draft.notes, '/notes');
  const people = new Set(draft.people.map(({ id }) => id));
  draft.requests.forEach((request, i) => {
    const stranger = request.people.findIndex((id) => !people.has(id));
    if (stranger >= 0) throw fieldViolation('person-not-concerned', `/requests/${i}/people/${stranger}`);
    checkRequest(request, codes, `/requests/${i}`);
    checkFollowUp(request.followUpOn, day, `/requests/${i}/followUpOn`);
  });
  const informed = draft.notices.findIndex(({ person }) => !people.has(person));
  if (informed >= 0) throw fieldViolation('person-not-concerned', `/notices/${informed}/person`);
}

/** *Sent by* says who sent; *summoned* and *decree* say why, or which. */
function checkMotive({ motive, motiveDetail, sender }: ContactDraft, codes: CodesInForce): void {
  requireCode(codes, 'motive', motive, '/motive');
  if (motive === 'INVIATO_DA' && sender === null) throw fieldViolation('sender-missing', '/sender');
  if ((motive === 'CONVOCATO' || motive === 'DECRETO') && motiveDetail === null) {
    throw fieldViolation('motive-detail-missing', '/motiveDetail');
  }
}

/** Whoever talks for somebody else says who they are – an organisation says which – and whether the person knows of it. */
function checkInterlocutor({ kind, relation, name, body, informed }: InterlocutorDraft, codes: CodesInForce): void {
  requireCode(codes, 'interlocutor', kind, '/interlocutor/kind');
  if (relation !== null) requireCode(codes, 'relation', relation, '/interlocutor/relation');
  if (kind === 'SELF') return;
  if (kind === 'ORGANISATION' && body === null) throw fieldViolation('interlocutor-missing', '/interlocutor/body');
  if (name === null && body === null) throw fieldViolation('interlocutor-missing', '/interlocutor/name');
  if (informed === null) throw fieldViolation('informed-missing', '/interlocutor/informed');
}

/** One comes back to a contact on its day or later, and within five years. Days are `YYYY-MM-DD`. */
function checkFollowUp(followUpOn: string | null, day: string, pointer: string): void {
  if (followUpOn === null) return;
  const latest = `${Number(day.slice(0, 4)) + FOLLOW_UP_YEARS}${day.slice(4)}`;
  if (followUpOn < day || followUpOn > latest) throw fieldViolation('follow-up-impossible', pointer, { earliest: day, latest });
}

/** *No answer in the network* always says why, and no other outcome does: planners live on that reason. */
function checkRequest(request: RequestDraft, codes: CodesInForce, pointer: string): void {
  requireCode(codes, 'need', request.need, `${pointer}/need`);
  requireCode(codes, 'area', request.area, `${pointer}/area`);
  requireCode(codes, 'urgency', request.urgency, `${pointer}/urgency`);
  requireCode(codes, 'outcome', request.outcome, `${pointer}/outcome`);
  const unanswered = request.outcome === 'NESSUNA_RISPOSTA';
  if (unanswered && request.gapReason === null) throw fieldViolation('gap-reason-missing', `${pointer}/gapReason`);
  if (!unanswered && request.gapReason !== null) throw fieldViolation('gap-reason-unexpected', `${pointer}/gapReason`);
  if (unanswered && request.resource !== null) throw fieldViolation('resource-unexpected', `${pointer}/resource`);
  if (request.gapReason !== null) requireCode(codes, 'gap-reason', request.gapReason, `${pointer}/gapReason`);
}

function requireDistinct(all: readonly { readonly id: string }[], pointer: string): void {
  const twice = all.findIndex(({ id }, i) => all.findIndex((other) => other.id === id) < i);
  if (twice >= 0) throw fieldViolation('malformed', `${pointer}/${twice}/id`);
}

function requireCode(codes: CodesInForce, list: Parameters<CodesInForce['has']>[0], code: string, pointer: string): void {
  if (!codes.has(list, code)) throw fieldViolation('unknown-code', pointer, { list });
}
