// SPDX-License-Identifier: EUPL-1.2
export const CITIZENSHIPS = ['it', 'eu', 'non-eu'] as const;
export const EMPLOYMENTS = ['employed', 'unemployed', 'student', 'retired', 'inactive'] as const;
export type Citizenship = (typeof CITIZENSHIPS)[number];
export type Employment = (typeof EMPLOYMENTS)[number];

/** What a rule may say of a person. Within one predicate every condition must hold; lists hold when one of their codes does. */
export interface Predicates {
  /** Completed years, both ends included. */
  readonly age: { readonly min?: number; readonly max?: number };
  /** Belfiore codes, sub-ambiti, ambiti, ISTAT regions: living in one of them is enough; `years` = for at least so many. */
  readonly residence: {
    readonly comuni?: readonly string[];
    readonly subAmbiti?: readonly string[];
    readonly ambiti?: readonly string[];
    readonly regions?: readonly string[];
    readonly years?: number;
  };
  /** Indicator of the economic situation of the household (D.P.C.M. 159/2013), in euro, both ends included. */
  readonly isee: { readonly min?: number; readonly max?: number };
  readonly household: { readonly minSize?: number; readonly maxSize?: number; readonly minMinors?: number; readonly singleParent?: true };
  /** ISTAT user areas. */
  readonly userArea: { readonly in: readonly string[] };
  /** `law104`: recognised under L. 104/1992; `minPercent`: civil invalidity, per cent. */
  readonly disability: { readonly recognised?: true; readonly law104?: true; readonly minPercent?: number };
  /** A citizenship of the list or, with `orPermit`, a residence permit. */
  readonly citizenship: { readonly in: readonly Citizenship[]; readonly orPermit?: true };
  readonly employment: { readonly in: readonly Employment[] };
}

export type PredicateName = keyof Predicates;
export type Predicate = { readonly [K in PredicateName]: Readonly<Record<K, Predicates[K]>> }[PredicateName];

/** Who may have a service, as data. */
export type EligibilityRule =
  | { readonly all: readonly EligibilityRule[] }
  | { readonly any: readonly EligibilityRule[] }
  | { readonly not: EligibilityRule }
  | Predicate;

/** One clause of a rule: a predicate, or that it must not hold. */
export type Clause = Predicate | { readonly not: Predicate };

export const isNot = (clause: Clause): clause is { readonly not: Predicate } => 'not' in clause;

/** The predicate of a clause, by its name: `['age', { min: 65 }]`. */
export type NamedPredicate = { readonly [K in PredicateName]: readonly [K, Predicates[K]] }[PredicateName];

export function namedPredicate(clause: Clause): NamedPredicate {
  const [entry] = Object.entries(isNot(clause) ? clause.not : clause);
  return entry as unknown as NamedPredicate;
}

/** Which predicate a clause is about: the code by which answers name it. */
export const clauseCode = (clause: Clause): PredicateName => namedPredicate(clause)[0];
