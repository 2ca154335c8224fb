// SPDX-License-Identifier: EUPL-1.2
import type { Language, NameOf } from '@soglia/kernel';
import type { ClockKind } from '../clocks/clock-kinds';
import type { Term } from '../clocks/term';
import type { DisclosureLevel } from './protocol';
import { FRENCH } from './words-fr';
import { ITALIAN } from './words-it';

/** What a code or an id is called; one that nobody knows is its own name. */
export type ProtocolNameOf = (kind: Parameters<NameOf>[0] | 'agency' | 'need' | 'unit', code: string) => string;
export const asItIs: ProtocolNameOf = (_kind, code) => code;

export const SECTIONS = [
  'about',
  'parties',
  'target',
  'recipients',
  'phases',
  'terms',
  'urgentTerms',
  'fields',
  'documents',
  'loop',
  'reasons',
  'urgent',
  'duties',
  'involvement',
  'privacy',
  'referents',
  'glossary',
  'life',
] as const;
export type SectionKey = (typeof SECTIONS)[number];

/** Sentences and names for what a protocol says, in one language. */
export interface ProtocolWords {
  readonly sections: Readonly<Record<SectionKey, string>>;
  /** What each part is called in a list of changes, by its key. */
  readonly labels: Readonly<Record<string, string>>;
  /** Words for the codes of a part, by its key and the code. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly yes: string;
  readonly no: string;
  readonly order: string;
  readonly units: Readonly<Record<Term['unit'], readonly [one: string, many: string]>>;
  /** What a clock asks of people, in a sentence. */
  readonly clocks: Readonly<Record<ClockKind, (term: string, grace: string) => string>>;
  readonly levels: Readonly<Record<Exclude<DisclosureLevel, 0>, string>>;
  readonly backToSender: string;
  act(number: string | null, date: string | null, body: string | null): string;
  party(name: string, role: string, signatory: string | null, joined: string | null, withdrawn: string | null): string;
  areas(list: string): string;
  needs(list: string): string;
  wholeAmbito: string;
  territory(list: string): string;
  access(rule: string): string;
  exclusion(rule: string): string;
  approval: string;
  responsible(name: string): string;
  within(term: string, from: string | null): string;
  urgently(term: string): string;
  channel(name: string): string;
  papers(list: string): string;
  condition(words: string): string;
  lapse(words: string): string;
  required: string;
  optional: string;
  basis(words: string): string;
  isRequired(label: string): string;
  declineReview: string;
  hops(max: number): string;
  reopen(days: number): string;
  feedback(words: string | null): string;
  outcomesAre(list: string): string;
  anyReason: string;
  declining(list: string): string;
  otherReasons(list: string): string;
  phone(number: string): string;
  onCall(words: string): string;
  noDuties: string;
  referent(role: string, contact: string, substitute: string | null): string;
  disputes(words: string): string;
  indicators(list: string): string;
  checked(frequency: string): string;
}

export const WORDS: Readonly<Record<Language, ProtocolWords>> = { it: ITALIAN, fr: FRENCH };

/** «2 giorni lavorativi». */
export function termWords({ value, unit }: Term, { units }: Pick<ProtocolWords, 'units'>): string {
  return `${value} ${units[unit][value === 1 ? 0 : 1]}`;
}
