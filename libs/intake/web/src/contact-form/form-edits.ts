// SPDX-License-Identifier: EUPL-1.2
import { birthYearOf, parseCodiceFiscale } from '@soglia/kernel';
import type { NeedEntry, SlotResource } from '@soglia/ui';
import type { ContactForm, RequestForm } from './form-state';

export const UNANSWERED = 'NESSUNA_RISPOSTA';
export const ORIENTED = 'INFO';

/** A valid codice fiscale fills sex and birth year; they go again with it. */
export function withCodiceFiscale(form: ContactForm, text: string, now: Date): ContactForm {
  return withSexAndYear({ ...form, codiceFiscale: text }, now);
}

/** What is given by hand stands until a codice fiscale is typed, and again when that is gone. */
export function withEdit(form: ContactForm, change: Partial<ContactForm>, now: Date): ContactForm {
  const { sex = form.byHand.sex, birthYear = form.byHand.birthYear } = change;
  const edited: ContactForm = { ...form, ...change, byHand: { sex, birthYear } };
  return change.anonymous === undefined ? edited : withSexAndYear(edited, now);
}

/** An anonymous contact must carry nothing that was read from somebody's codice fiscale. */
function withSexAndYear(form: ContactForm, now: Date): ContactForm {
  const codice = form.anonymous ? null : parseCodiceFiscale(form.codiceFiscale);
  const known = codice ? { sex: codice.sex, birthYear: String(birthYearOf(codice, now)) } : form.byHand;
  return { ...form, ...known };
}

export function withRequest(form: ContactForm, request: RequestForm, index = form.requests.length): ContactForm {
  return { ...form, requests: form.requests.toSpliced(index, 0, request) };
}

export function withoutRequest(form: ContactForm, key: number): ContactForm {
  return { ...form, requests: form.requests.filter((request) => request.key !== key) };
}

/** A resource that is picked is an orientation, unless the operator has already said what the outcome is; undone, both go. */
export function pickEdit(request: RequestForm, resource: SlotResource | null): Partial<RequestForm> {
  if (!resource) return { resource, ...(request.outcomeOfResource ? { outcome: null } : {}) };
  if (request.outcome !== null && request.outcome !== UNANSWERED) return { resource };
  return { resource, outcome: ORIENTED, outcomeOfResource: true };
}

/** "No answer" comes with its reason and without a resource; every other outcome has no gap to explain. */
export function withRequestEdit(form: ContactForm, key: number, edit: Partial<RequestForm>): ContactForm {
  return {
    ...form,
    requests: form.requests.map((request) => (request.key === key ? settled({ ...request, ...ofItsOwn(edit), ...edit }) : request)),
  };
}

function settled(request: RequestForm): RequestForm {
  return request.outcome === UNANSWERED ? { ...request, resource: null } : { ...request, gapReason: null };
}

/** An outcome that somebody chooses no longer hangs on the resource. */
const ofItsOwn = (edit: Partial<RequestForm>): Partial<RequestForm> => (edit.outcome === undefined ? {} : { outcomeOfResource: false });

/** The area that a need usually belongs to, its own or its parent's. */
export function usualArea(needs: readonly NeedEntry[], code: string): string | null {
  const need = needs.find((entry) => entry.code === code);
  return need?.usualArea ?? needs.find((entry) => entry.code === need?.parent)?.usualArea ?? null;
}
