// SPDX-License-Identifier: EUPL-1.2
import type { Citizenship, Employment } from './rule';

/** Where somebody lives, with what the comune belongs to; null = known to belong to none. `region` may not be known. */
export interface Residence {
  readonly comune: string;
  readonly subAmbito: string | null;
  readonly ambito: string | null;
  readonly region?: string;
}

/** What is known of the person in front of us. Whatever is left out is not known, and never guessed. */
export interface PersonFacts {
  /** Completed years: between, when only the year of birth is known. */
  readonly age?: { readonly from: number; readonly to: number };
  /** null = lives nowhere that a register knows. */
  readonly residence?: Residence | null;
  readonly residenceYears?: number;
  readonly isee?: number;
  readonly householdSize?: number;
  readonly minors?: number;
  readonly singleParent?: boolean;
  /** A whole answer: an area that is not in the list is not theirs. */
  readonly areas?: readonly string[];
  readonly disability?: boolean;
  readonly law104?: boolean;
  readonly disabilityPercent?: number;
  readonly citizenship?: Citizenship;
  readonly permit?: boolean;
  readonly employment?: Employment;
}

/** What may be asked: the fact that is missing. */
export type Question = keyof PersonFacts;

/** The person as a form or a request tells of them; `age` in completed years wins over the year of birth. */
export interface DescribedPerson extends Omit<PersonFacts, 'age' | 'residence'> {
  readonly birthYear?: number;
  readonly age?: number;
}

/** The facts that follow from a description on a day (`YYYY-MM-DD`). Who was born in a year is, on most days, of one of two ages. */
export function factsOf({ birthYear, age, ...same }: DescribedPerson, day: string, residence?: Residence | null): PersonFacts {
  const latest = birthYear === undefined ? undefined : Number(day.slice(0, 4)) - birthYear;
  const range = age !== undefined ? { from: age, to: age } : rangeOf(latest, day);
  return { ...same, ...(range ? { age: range } : {}), ...(residence === undefined ? {} : { residence }) };
}

function rangeOf(latest: number | undefined, day: string): PersonFacts['age'] | undefined {
  if (latest === undefined || latest < 0) return undefined;
  return { from: day.endsWith('-12-31') ? latest : Math.max(0, latest - 1), to: latest };
}
