// SPDX-License-Identifier: EUPL-1.2
import { RuleViolation } from '@soglia/kernel';

/** An opaque place in an ordered list: what the last row was sorted by. */
export function encodeCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Reads a cursor of as many parts as there are forms; a cursor that we did not write is refused. */
export function decodeCursor(text: string, forms: readonly RegExp[]): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.length === forms.length && forms.every((form, i) => form.test(String(parts[i]))))
      return parts.map(String);
  } catch {
    // falls through to the refusal
  }
  throw new RuleViolation('malformed', {}, [{ pointer: '/cursor', code: 'not-a-cursor' }]);
}

export { UUID_FORM } from '@soglia/kernel';
/** A timestamp as Postgres writes it. */
export const TIMESTAMP_FORM = /^20\d\d-[01]\d-[0-3]\d [0-2]\d:[0-5]\d:[0-5]\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/;
