// SPDX-License-Identifier: EUPL-1.2
import type { CardForm } from '@soglia/resources-domain';
import { isEmail, isURL } from 'class-validator';
import { RuleViolation } from '@soglia/kernel';
import { CORRECTED, lengthOf } from '../verification.views';

const MESSAGE_LENGTH = 2_000;

/** What a browser sent, whatever it is: texts by their names. */
export function typedOf(body: unknown): Record<string, string> {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).flatMap(([key, value]) => (typeof value === 'string' ? [[key, lines(value)]] : [])));
}

export function messageOf(body: unknown): string | null {
  return [...(typedOf(body)['messaggio'] ?? '').trim()].slice(0, MESSAGE_LENGTH).join('') || null;
}

/** The fields that differ from what the page showed. A browser that sends less than the page had leaves the rest alone. */
export function correctionsOf(
  form: CardForm | null,
  body: unknown,
  shown: Readonly<Record<string, string>>,
): { readonly after: Partial<CardForm>; readonly message: string | null } {
  const typed = typedOf(body);
  const changed = (field: string) => typed[field] !== undefined && typed[field].trim() !== lines(shown[field] ?? '').trim();
  const texts = CORRECTED.filter(changed).map((field) => [field, typed[field]?.trim() || null] as const);
  const [first, ...others] = form?.phones ?? [];
  const number = typed['phone']?.trim() ?? '';
  const phone = { extension: null, type: null, description: null, ...first, number };
  const phones = changed('phone') ? { phones: number ? [phone, ...others] : others } : {};
  return { after: { ...Object.fromEntries(texts), ...phones } as Partial<CardForm>, message: messageOf(body) };
}

/** What a form of the API refuses by its shape must be refused here by hand. */
export function checkCorrections(after: Partial<CardForm>): void {
  const wrong = Object.entries(after).flatMap(([field, value]) => {
    const text = typeof value === 'string' ? value : '';
    const bad =
      [...text].length > lengthOf(field) ||
      (field === 'email' && text !== '' && !isEmail(text)) ||
      (field === 'url' && text !== '' && !isURL(text, { protocols: ['http', 'https'], require_protocol: true, require_tld: false })) ||
      (field === 'phones' && (after.phones ?? []).some(({ number }) => number.length > 60));
    return bad ? [{ pointer: `/changes/${field}`, code: 'malformed' }] : [];
  });
  if (wrong.length) throw new RuleViolation('card-invalid', {}, wrong);
}

/** Browsers write line ends as two characters. */
const lines = (text: string) => text.replace(/\r\n?/g, '\n');
