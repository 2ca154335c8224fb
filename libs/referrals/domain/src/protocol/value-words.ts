// SPDX-License-Identifier: EUPL-1.2
import { dayText, type EligibilityRule, type Language, ruleWords } from '@soglia/kernel';
import type { Term } from '../clocks/term';
import { isPlainObject } from './same-value';
import { type ProtocolNameOf, type ProtocolWords, termWords } from './words';

export interface WordSource {
  readonly words: ProtocolWords;
  readonly language: Language;
  readonly nameOf: ProtocolNameOf;
}

const NAMED: Readonly<Record<string, Parameters<ProtocolNameOf>[0]>> = {
  ...{ agencyId: 'agency', recipients: 'unit', subAmbiti: 'sub-ambito', comuni: 'comune', areas: 'area', needs: 'need' },
};
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A value of a protocol in words, by the key under which it stands; null = nothing is said. */
export function valueWords(key: string, value: unknown, source: WordSource): string | null {
  const { words, language, nameOf } = source;
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return textWords(key, value, source);
  if (Array.isArray(value)) return value.length ? value.map((each) => valueWords(key, each, source) ?? '').join('; ') : null;
  if (key === 'access' || key === 'exclusion') return ruleWords(value as EligibilityRule, language, nameOf);
  if (isTerm(value)) return termWords(value, words);
  if (!isPlainObject(value)) return null;
  const parts = Object.entries(value).map(([part, each]) => [words.labels[part] ?? part, valueWords(part, each, source)] as const);
  return parts.flatMap(([label, said]) => (said === null || said === '' ? [] : [`${label}: ${said}`])).join('; ');
}

function textWords(key: string, value: string, { words, nameOf }: WordSource): string {
  const kind = NAMED[key];
  if (kind) return nameOf(kind, value);
  if (key === 'reasons') return words.reasons[value] ?? value;
  if (key === 'outcomes') return words.outcomes[value] ?? value;
  if (DAY.test(value)) return dayText(value);
  return words.values[key]?.[value] ?? value;
}

const isTerm = (value: unknown): value is Term =>
  isPlainObject(value) && typeof value['value'] === 'number' && typeof value['unit'] === 'string';
