// SPDX-License-Identifier: EUPL-1.2
import type { CardForm } from '@soglia/resources-domain';
import { isEmail, isURL } from 'class-validator';
import { RuleViolation } from '@soglia/kernel';
import type { AskedCard, Corrections } from '../verification/answer-verification.use-case';
import { CORRECTED, lengthOf, SHOWN, type Shown, shownNow } from '../verification/verification.views';

const MESSAGE_LENGTH = 2_000;

/** What a browser sent, whatever it is: texts by their names. */
export function typedOf(body: unknown): Record<string, string> {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).flatMap(([key, value]) => (typeof value === 'string' ? [[key, lines(value)]] : [])));
}

export function messageOf(body: unknown): string | null {
  return [...(typedOf(body)['messaggio'] ?? '').trim()].slice(0, MESSAGE_LENGTH).join('') || null;
}

/** What the page showed when it was drawn, as the browser sends it back; where it sends nothing, what the page would show now. */
export function shownOf(asked: AskedCard, body: unknown): Shown {
  const typed = typedOf(body);
  const now = shownNow(asked);
  const values = Object.entries(now.values).map(([field, value]) => [field, typed[SHOWN + field] ?? value] as const);
  const version = Number(typed['versione']);
  return { version: Number.isInteger(version) && version > 0 ? version : now.version, values: Object.fromEntries(values) };
}

/** The fields that differ from what the page showed. A browser that sends less than the page had leaves the rest alone. */
export function correctionsOf(phones: CardForm['phones'], body: unknown, { version, values }: Shown): Corrections {
  const typed = typedOf(body);
  const was = (field: string) => lines(values[field] ?? '').trim();
  const changed = (field: string) => field in values && typed[field] !== undefined && typed[field].trim() !== was(field);
  const texts = CORRECTED.filter(changed);
  const of = (text: (field: string) => string | undefined, phone: 'phones' | null) => ({
    ...Object.fromEntries(texts.map((field) => [field, text(field) || null])),
    ...(phone ? { phones: withNumber(phones, was('phone'), text('phone') ?? '') } : {}),
  });
  const phone = changed('phone') ? 'phones' : null;
  return { after: of((field) => typed[field]?.trim(), phone), before: of(was, phone), seenVersion: version };
}

/** The telephones with the one that was shown replaced; the others stand as they are. */
function withNumber(phones: CardForm['phones'], shown: string, number: string): CardForm['phones'] {
  const found = phones.findIndex((each) => each.number.trim() === shown);
  const at = shown === '' ? -1 : Math.max(0, found);
  const phone = { extension: null, type: null, description: null, ...phones[at], number };
  const [before, after] = [phones.slice(0, Math.max(at, 0)), phones.slice(at + 1)];
  return number ? [...before, phone, ...after] : [...before, ...after];
}

const isCorrected = (field: string): field is (typeof CORRECTED)[number] => CORRECTED.some((each) => each === field);

/** What a form of the API refuses by its shape must be refused here by hand. */
export function checkCorrections(after: Partial<CardForm>): void {
  const wrong = Object.entries(after).flatMap(([field, value]) => {
    const text = typeof value === 'string' ? value : '';
    const bad =
      (isCorrected(field) && [...text].length > lengthOf(field)) ||
      (field === 'email' && text !== '' && !isEmail(text)) ||
      (field === 'url' && text !== '' && !isURL(text, { protocols: ['http', 'https'], require_protocol: true, require_tld: false })) ||
      (field === 'phones' && (after.phones ?? []).some(({ number }) => [...number].length > lengthOf('phone')));
    return bad ? [{ pointer: `/changes/${field}`, code: 'malformed' }] : [];
  });
  if (wrong.length) throw new RuleViolation('card-invalid', {}, wrong);
}

/** Browsers write line ends as two characters. */
const lines = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
