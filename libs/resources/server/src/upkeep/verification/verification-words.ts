// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PortalLanguage } from '../../pages/words';

type Fill = Readonly<Record<string, string | number>>;
export type Say = (key: string, fill?: Fill) => string;

const read = (file: string) => JSON.parse(readFileSync(join(__dirname, '..', '..', '..', 'data', file), 'utf8')) as Record<string, string>;
export const VERIFICATION_TEXTS: Readonly<Record<PortalLanguage, Readonly<Record<string, string>>>> = {
  it: read('verification-words.json'),
  fr: read('verification-words.fr.json'),
};

/** The words, in one language, of the pages and mails by which an agency verifies its cards. */
export function verificationWords(language: PortalLanguage): Say {
  return (key, fill = {}) => {
    const text = VERIFICATION_TEXTS[language][key];
    if (text === undefined) throw new Error(`no words for ${key}`);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(fill[name] ?? ''));
  };
}

/** What is written into the databank is Italian, whoever answered in which language. */
export const say = verificationWords('it');
