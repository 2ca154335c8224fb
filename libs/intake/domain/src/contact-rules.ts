// SPDX-License-Identifier: EUPL-1.2
import { fieldViolation } from '@soglia/kernel';
import type { CodesInForce, ContactDraft, RequestDraft } from './contact-draft';

/** How far ahead the clock of a counter may run before its contact counts as one in the future. */
export const CLOCK_SKEW_MS = 5 * 60 * 1000;
/** Nothing was kept in this form before: an older date is a typing error. */
export const EARLIEST_CONTACT = new Date('2000-01-01T00:00:00+01:00');

/** A contact has happened, and every code that it uses is in force. Throws the first rule that it breaks. */
export function checkContact(draft: ContactDraft, codes: CodesInForce, now: Date): void {
  if (draft.occurredAt.getTime() > now.getTime() + CLOCK_SKEW_MS) throw fieldViolation('contact-in-the-future', '/occurredAt');
  if (draft.occurredAt < EARLIEST_CONTACT) throw fieldViolation('contact-too-old', '/occurredAt', { earliest: '2000-01-01' });
  requireCode(codes, 'channel', draft.channel, '/channel');
  requireCode(codes, 'interlocutor', draft.interlocutor, '/interlocutor');
  draft.requests.forEach((request, i) => checkRequest(request, codes, `/requests/${i}`));
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

function requireCode(codes: CodesInForce, list: Parameters<CodesInForce['has']>[0], code: string, pointer: string): void {
  if (!codes.has(list, code)) throw fieldViolation('unknown-code', pointer, { list });
}
