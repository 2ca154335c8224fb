// SPDX-License-Identifier: EUPL-1.2
import type { PersonFacts, Question } from './facts';
import { type NamedPredicate, type Predicates } from './rule';

/** Three values: yes, no, and null for *cannot tell* (Kleene). */
export type Truth = boolean | null;

/** What a predicate comes to, and which facts are missing where it cannot tell. */
export interface Holding {
  readonly truth: Truth;
  readonly ask: readonly Question[];
}

/** Whether a predicate holds of a person. A missing fact is never taken for a no. */
export function holds([name, wanted]: NamedPredicate, facts: PersonFacts): Holding {
  if (name === 'age') return every([[between(wanted, facts.age), 'age']]);
  if (name === 'residence') return every(residence(wanted, facts));
  if (name === 'isee') return every([[between(wanted, point(facts.isee)), 'isee']]);
  if (name === 'household') return every(household(wanted, facts));
  if (name === 'userArea') return every([[known(facts.areas, (areas) => wanted.in.some((area) => areas.includes(area))), 'areas']]);
  if (name === 'disability') return every(disability(wanted, facts));
  if (name === 'employment') return every([[known(facts.employment, (employment) => wanted.in.includes(employment)), 'employment']]);
  return citizenship(wanted, facts);
}

type Condition = readonly [truth: Truth, fact: Question];

function every(conditions: readonly Condition[]): Holding {
  if (conditions.some(([truth]) => truth === false)) return { truth: false, ask: [] };
  const missing = conditions.filter(([truth]) => truth === null);
  return { truth: missing.length ? null : true, ask: missing.map(([, fact]) => fact) };
}

const known = <T>(value: T | undefined, test: (value: T) => boolean): Truth => (value === undefined ? null : test(value));
const point = (value: number | undefined) => (value === undefined ? undefined : { from: value, to: value });

function between({ min = -Infinity, max = Infinity }: { min?: number; max?: number }, range: PersonFacts['age']): Truth {
  if (!range) return null;
  if (range.to < min || range.from > max) return false;
  return range.from >= min && range.to <= max ? true : null;
}

function residence({ comuni, subAmbiti, ambiti, regions, years }: Predicates['residence'], facts: PersonFacts): readonly Condition[] {
  const home = facts.residence;
  const inside = (): Truth => {
    if (home === undefined) return null;
    if (home === null) return false;
    const { comune, subAmbito, ambito, region } = home;
    if (comuni?.includes(comune) || (subAmbito && subAmbiti?.includes(subAmbito)) || (ambito && ambiti?.includes(ambito))) return true;
    return regions ? known(region, (there) => regions.includes(there)) : false;
  };
  const long: readonly Condition[] = years === undefined ? [] : [[known(facts.residenceYears, (n) => n >= years), 'residenceYears']];
  return [[inside(), 'residence'], ...long];
}

function household({ minSize, maxSize, minMinors, singleParent }: Predicates['household'], facts: PersonFacts): readonly Condition[] {
  const size = { ...(minSize === undefined ? {} : { min: minSize }), ...(maxSize === undefined ? {} : { max: maxSize }) };
  const conditions: (Condition | null)[] = [
    minSize === undefined && maxSize === undefined ? null : [between(size, point(facts.householdSize)), 'householdSize'],
    minMinors === undefined ? null : [known(facts.minors, (minors) => minors >= minMinors), 'minors'],
    singleParent ? [known(facts.singleParent, (single) => single), 'singleParent'] : null,
  ];
  return conditions.filter((each) => each !== null);
}

/** Who has no recognised disability has no L. 104 and no percentage either, unless they are said to. */
function disability({ recognised, law104, minPercent }: Predicates['disability'], facts: PersonFacts): readonly Condition[] {
  const none = facts.disability === false;
  const some = facts.law104 === true || (facts.disabilityPercent ?? 0) > 0 || undefined;
  const percent = facts.disabilityPercent ?? (none ? 0 : undefined);
  const conditions: (Condition | null)[] = [
    recognised ? [known(facts.disability ?? some, Boolean), 'disability'] : null,
    law104 ? [known(facts.law104 ?? (none ? false : undefined), Boolean), 'law104'] : null,
    minPercent === undefined ? null : [known(percent, (n) => n >= minPercent), 'disabilityPercent'],
  ];
  return conditions.filter((each) => each !== null);
}

function citizenship({ in: list, orPermit }: Predicates['citizenship'], { citizenship: of, permit }: PersonFacts): Holding {
  if (of !== undefined && list.includes(of)) return { truth: true, ask: [] };
  // Asking for a permit makes sense only of somebody who may need one.
  if (orPermit && (of === 'non-eu' || of === undefined) && permit !== false) {
    return permit ? { truth: true, ask: [] } : { truth: null, ask: [of === undefined ? 'citizenship' : 'permit'] };
  }
  return { truth: of === undefined ? null : false, ask: of === undefined ? ['citizenship'] : [] };
}
