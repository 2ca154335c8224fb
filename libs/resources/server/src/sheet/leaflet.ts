// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const SHEET_LANGUAGES = ['it', 'fr', 'en', 'ar', 'sq', 'uk', 'ro'] as const;
export type SheetLanguage = (typeof SHEET_LANGUAGES)[number];

export type Leaflet = Readonly<Record<string, string>>;

const read = (lang: SheetLanguage) => JSON.parse(readFileSync(join(__dirname, '..', '..', 'leaflets', `${lang}.json`), 'utf8')) as Leaflet;

/** Labels and fixed sentences of the sheet, by language. */
export const LEAFLETS = Object.fromEntries(SHEET_LANGUAGES.map((lang) => [lang, read(lang)])) as Readonly<Record<SheetLanguage, Leaflet>>;
