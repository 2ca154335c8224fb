// SPDX-License-Identifier: EUPL-1.2
import { clauseWords, type EligibilityRule, judge, type Language, type NameOf, type PersonFacts, questionWords } from '@soglia/kernel';
import type { ProtocolContent } from '@soglia/referrals-domain';

export interface Fit {
  readonly fit: 'eligible' | 'not-eligible' | 'unknown';
  readonly failing: readonly string[];
  readonly ask: readonly string[];
}

/** Whoever the criteria of access let in and those of exclusion do not keep out; what cannot be told is asked. */
export function fitOf({ access, exclusion }: ProtocolContent, facts: PersonFacts, language: Language, nameOf: NameOf): Fit {
  const rules: EligibilityRule[] = [...(access ? [access] : []), ...(exclusion ? [{ not: exclusion }] : [])];
  if (rules.length === 0) return { fit: 'eligible', failing: [], ask: [] };
  const { answer, failing, ask } = judge({ all: rules }, facts);
  return {
    fit: answer,
    failing: failing.map(({ clause }) => clauseWords(clause, language, nameOf)),
    ask: ask.map((question) => questionWords(question, language)),
  };
}

/** Where the request comes from; null = not known, and no territory speaks against it. */
export interface Home {
  readonly comune: string;
  readonly subAmbito: string | null;
}

export function inTerritory({ territory }: ProtocolContent, home: Home | null): boolean {
  const { comuni, subAmbiti } = territory;
  if (home === null || (comuni.length === 0 && subAmbiti.length === 0)) return true;
  return comuni.includes(home.comune) || (home.subAmbito !== null && subAmbiti.includes(home.subAmbito));
}

/** How closely a protocol is meant for a need: 0 = for the need itself, then for one above it, last for any; null = not for it. `line`: the need, then those above. */
export function nearness({ target }: ProtocolContent, line: readonly string[], area: string | null): number | null {
  if (target.areas.length > 0 && area !== null && !target.areas.includes(area)) return null;
  if (target.needs.length === 0) return line.length;
  const near = line.findIndex((need) => target.needs.includes(need));
  return near < 0 ? null : near;
}
