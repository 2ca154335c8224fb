// SPDX-License-Identifier: EUPL-1.2
import { birthYearOf, parseCodiceFiscale } from '@soglia/kernel';
import type { NeedEntry } from '@soglia/ui';
import type { ContactForm, RequestForm } from './form-state';

export const UNANSWERED = 'NESSUNA_RISPOSTA';

/** A valid codice fiscale fills sex and birth year; an unfinished one leaves them alone. */
export function withCodiceFiscale(form: ContactForm, text: string, now: Date): ContactForm {
  const codice = parseCodiceFiscale(text);
  if (!codice) return { ...form, codiceFiscale: text };
  return { ...form, codiceFiscale: text, sex: codice.sex, birthYear: String(birthYearOf(codice, now)) };
}

export function withRequest(form: ContactForm, request: RequestForm, index = form.requests.length): ContactForm {
  return { ...form, requests: form.requests.toSpliced(index, 0, request) };
}

export function withoutRequest(form: ContactForm, key: number): ContactForm {
  return { ...form, requests: form.requests.filter((request) => request.key !== key) };
}

/** Another outcome than "no answer" has no gap to explain. */
export function withRequestEdit(form: ContactForm, key: number, edit: Partial<RequestForm>): ContactForm {
  return { ...form, requests: form.requests.map((request) => (request.key === key ? settled({ ...request, ...edit }) : request)) };
}

function settled(request: RequestForm): RequestForm {
  return request.outcome === UNANSWERED ? request : { ...request, gapReason: null };
}

/** The area that a need usually belongs to, its own or its parent's. */
export function usualArea(needs: readonly NeedEntry[], code: string): string | null {
  const need = needs.find((entry) => entry.code === code);
  return need?.usualArea ?? needs.find((entry) => entry.code === need?.parent)?.usualArea ?? null;
}
