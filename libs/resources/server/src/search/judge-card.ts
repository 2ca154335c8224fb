// SPDX-License-Identifier: EUPL-1.2
import { type DescribedPerson, factsOf, judge, type Judgement, parseRule, type PersonFacts, type Residence } from '@soglia/kernel';
import { type ComunePlace } from '@soglia/resources-domain';
import type { AskedPerson } from './ask';

/** The facts of a person as the rules read them. Whoever does not say where they live is asked, not guessed. */
export function personFacts(person: AskedPerson, today: string, comuni: ReadonlyMap<string, ComunePlace>): PersonFacts {
  const { comune, ...described } = person;
  return factsOf(described as DescribedPerson, today, residenceOf(comune === undefined ? undefined : comuni.get(comune)));
}

function residenceOf(comune: ComunePlace | undefined): Residence | undefined {
  if (!comune) return undefined;
  const { belfiore, subAmbito, ambito, region } = comune;
  return { comune: belfiore, subAmbito, ambito, ...(region ? { region } : {}) };
}

/** What a card's rule says of a person; null where the card has no rule, or one that cannot be read. */
export function judgeCard(rule: unknown, facts: PersonFacts | null): Judgement | null {
  if (rule === null || rule === undefined || facts === null) return null;
  const parsed = parseRule(rule).rule;
  return parsed ? judge(parsed, facts) : null;
}

/** Who may have it first, who may not last; what cannot be told stands between. */
export const ELIGIBILITY_ORDER = { eligible: 0, unknown: 1, 'not-eligible': 2 } as const;
export const eligibilityGroup = (judgement: Judgement | null): number => ELIGIBILITY_ORDER[judgement?.answer ?? 'unknown'];
