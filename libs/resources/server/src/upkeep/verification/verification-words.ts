// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const TEXTS = JSON.parse(readFileSync(join(__dirname, '..', '..', '..', 'data', 'verification-words.json'), 'utf8')) as Record<
  string,
  string
>;

/** The Italian words of the pages and mails by which an agency verifies its cards. */
export function say(key: string, fill: Readonly<Record<string, string | number>> = {}): string {
  const text = TEXTS[key];
  if (text === undefined) throw new Error(`no words for ${key}`);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(fill[name] ?? ''));
}
