// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const LINK_LANGUAGES = ['it', 'fr'] as const;
export type LinkLanguage = (typeof LINK_LANGUAGES)[number];
export type Say = (key: string, fill?: Readonly<Record<string, string | number>>) => string;

const read = (file: string) => JSON.parse(readFileSync(join(__dirname, '..', '..', 'data', file), 'utf8')) as Record<string, string>;
export const LINK_TEXTS: Readonly<Record<LinkLanguage, Readonly<Record<string, string>>>> = {
  it: read('link-words.json'),
  fr: read('link-words.fr.json'),
};

/** The words, in one language, of the pages and mails for whoever acts without an account. */
export function linkWords(language: LinkLanguage): Say {
  return (key, fill = {}) => {
    const text = LINK_TEXTS[language][key];
    if (text === undefined) throw new Error(`no words for ${key}`);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(fill[name] ?? ''));
  };
}

/** The address of a link's page in a language: Italian is the plain one. */
export const linkIn = (language: LinkLanguage, address: string) => (language === 'it' ? address : `${address}?lingua=${language}`);
