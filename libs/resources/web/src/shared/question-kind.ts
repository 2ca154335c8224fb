// SPDX-License-Identifier: EUPL-1.2
import type { PersonFacts } from './calls/search-shapes';

export interface ChoiceAnswer {
  /** Key of the word on the button. */
  readonly word: string;
  readonly facts: PersonFacts;
}

export type QuestionKind =
  | { readonly type: 'choice'; readonly answers: readonly ChoiceAnswer[] }
  | { readonly type: 'number'; readonly fact: NumberFact };
type NumberFact = 'isee' | 'householdSize' | 'minors' | 'residenceYears' | 'disabilityPercent';

const number = (fact: NumberFact): QuestionKind => ({ type: 'number', fact });
const choice = (answers: readonly ChoiceAnswer[]): QuestionKind => ({ type: 'choice', answers });
const yesNo = (yes: PersonFacts, no: PersonFacts): QuestionKind =>
  choice([
    { word: 'resources.question.yes', facts: yes },
    { word: 'resources.question.no', facts: no },
  ]);
const EMPLOYMENTS = ['employed', 'unemployed', 'student', 'retired', 'inactive'] as const;
const CITIZENSHIPS = ['it', 'eu', 'non-eu'] as const;

/** How each question about a person is answered where it stands. What is asked elsewhere on the page has no entry. */
const KINDS: Readonly<Record<string, QuestionKind>> = {
  isee: number('isee'),
  householdSize: number('householdSize'),
  minors: number('minors'),
  residenceYears: number('residenceYears'),
  disabilityPercent: number('disabilityPercent'),
  disability: yesNo({ disability: true }, { disability: false }),
  law104: yesNo({ law104: true }, { law104: false }),
  singleParent: yesNo({ singleParent: true }, { singleParent: false }),
  permit: yesNo({ permit: true }, { permit: false }),
  citizenship: choice(CITIZENSHIPS.map((citizenship) => ({ word: `resources.citizenship.${citizenship}`, facts: { citizenship } }))),
  employment: choice(EMPLOYMENTS.map((employment) => ({ word: `resources.employment.${employment}`, facts: { employment } }))),
};

export function questionKind(code: string): QuestionKind | null {
  return KINDS[code] ?? null;
}
