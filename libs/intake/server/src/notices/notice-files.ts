// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTICE_LANGUAGES, type NoticeKind, type NoticeLanguage } from '@soglia/intake-domain';

/** A part of a notice; with `only` it stands in the notice of that kind and not in the other. */
export interface NoticeSection {
  readonly heading: string;
  readonly only?: NoticeKind;
  readonly text?: readonly string[];
  readonly items?: readonly string[];
}

export interface Notice {
  readonly title: string;
  /** For whom it is. */
  readonly subtitle: Readonly<Record<NoticeKind, string>>;
  readonly intro: Readonly<Record<NoticeKind, string>>;
  readonly sections: readonly NoticeSection[];
  readonly footer: string;
}

/** Labels and sentences of the citizen's summary. */
export type SummaryWords = Readonly<Record<string, string>>;

const FOLDER = join(__dirname, '..', '..', 'notices');
const VERSION = /^\d{4}-\d+$/;

/** Every version that was ever handed out can be printed again: a later one is a folder beside it. */
export const NOTICE_VERSIONS = readdirSync(FOLDER)
  .filter((name) => VERSION.test(name))
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
export const CURRENT_NOTICE = NOTICE_VERSIONS.at(-1) ?? '';

export function noticeOf(version: string, language: NoticeLanguage): Notice | null {
  return NOTICE_VERSIONS.includes(version) ? (read(version, language) as Notice) : null;
}

export const SUMMARY_WORDS = Object.fromEntries(
  NOTICE_LANGUAGES.map((language) => [language, read('summary', language) as SummaryWords]),
) as Readonly<Record<NoticeLanguage, SummaryWords>>;

function read(folder: string, language: NoticeLanguage): unknown {
  return JSON.parse(readFileSync(join(FOLDER, folder, `${language}.json`), 'utf8'));
}
