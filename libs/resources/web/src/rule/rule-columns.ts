// SPDX-License-Identifier: EUPL-1.2
import type { PredicateName } from '@soglia/kernel';
import type { Column } from '../fields/column';

const number = (name: string, label: string): Column => ({ name, kind: 'number', label: `resources.rule.${label}` });
const check = (name: string, label: string): Column => ({ name, kind: 'check', label: `resources.rule.${label}` });

/** What each condition asks, but for its lists of codes. */
export const RULE_COLUMNS: Readonly<Record<PredicateName, readonly Column[]>> = {
  age: [number('min', 'ageMin'), number('max', 'ageMax')],
  residence: [number('years', 'years')],
  isee: [number('min', 'iseeMin'), number('max', 'iseeMax')],
  household: [
    number('minSize', 'minSize'),
    number('maxSize', 'maxSize'),
    number('minMinors', 'minMinors'),
    check('singleParent', 'singleParent'),
  ],
  userArea: [],
  disability: [check('recognised', 'recognised'), check('law104', 'law104'), number('minPercent', 'minPercent')],
  citizenship: [check('orPermit', 'orPermit')],
  employment: [],
};

export const PREDICATES = Object.keys(RULE_COLUMNS) as readonly PredicateName[];
