// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const PORTAL_LANGUAGES = ['it', 'fr'] as const;
export type PortalLanguage = (typeof PORTAL_LANGUAGES)[number];

type Fill = Readonly<Record<string, string | number>>;

/** The portal's words in one language, by key. A key that nobody wrote is a mistake of ours, and says so. */
export type Words = (key: string, fill?: Fill) => string;

const ASSETS = join(__dirname, '..', '..', 'assets');
const read = (lang: PortalLanguage) => JSON.parse(readFileSync(join(ASSETS, `portale.${lang}.json`), 'utf8')) as Record<string, string>;

export const PORTAL_TEXTS: Readonly<Record<PortalLanguage, Readonly<Record<string, string>>>> = { it: read('it'), fr: read('fr') };

const PLURALS = { it: new Intl.PluralRules('it'), fr: new Intl.PluralRules('fr') };

/** `{n}` chooses between `key.one` and `key.other`, by the rules of the language (in French nought is singular). */
export function wordsOf(lang: PortalLanguage): Words {
  const texts = PORTAL_TEXTS[lang];
  return (key, fill = {}) => {
    const many = typeof fill['n'] === 'number' ? (PLURALS[lang].select(fill['n']) === 'one' ? '.one' : '.other') : '';
    const text = texts[key + many] ?? texts[key];
    if (text === undefined) throw new Error(`the portal has no words for ${key} (${lang})`);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => shown(fill[name], lang));
  };
}

function shown(value: string | number | undefined, lang: PortalLanguage): string {
  return typeof value === 'number' ? value.toLocaleString(lang) : (value ?? '');
}
