// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { type EligibilityRule, parseRule, ruleLines, ruleWords } from '../index';

const { rule } = fc.letrec<{ rule: EligibilityRule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<EligibilityRule>({ age: { min: 65 } }, { isee: { max: 9_360 } }, { employment: { in: ['student'] } }),
    fc.record({ all: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('rule') }),
  ),
}));

describe('a rule in words', () => {
  const old: EligibilityRule = { age: { min: 65 } };
  const poor: EligibilityRule = { isee: { max: 9_360 } };

  it.each<[EligibilityRule, string]>([
    [{ not: old }, 'non: 65 anni o più'],
    [{ all: [{ not: { any: [old, poor] } }] }, 'non: (65 anni o più oppure ISEE fino a 9.360\u00a0€)'],
    [
      { all: [old, { any: [poor, { not: { all: [poor] } }] }] },
      '65 anni o più e (ISEE fino a 9.360\u00a0€ oppure non: ISEE fino a 9.360\u00a0€)',
    ],
    [{ not: { not: old } }, 'non: non: 65 anni o più'],
  ])('%j is one sentence', (given, said) => expect(ruleWords(given, 'it')).toBe(said));

  it('is said in French too', () => {
    expect(ruleWords({ all: [old, { not: { any: [old, poor] } }] }, 'fr')).toBe(
      '65 ans ou plus et sauf : (65 ans ou plus ou bien ISEE jusqu’à 9\u00a0360\u00a0€)',
    );
  });

  it('has a line for each thing that must hold', () => {
    expect(ruleLines({ all: [old, { any: [old, poor] }] }, 'it')).toEqual([
      '65 anni o più',
      '65 anni o più oppure ISEE fino a 9.360\u00a0€',
    ]);
    expect(ruleLines(old, 'it')).toEqual(['65 anni o più']);
  });

  it('can always be said, whatever stands inside what', () =>
    fc.assert(
      fc.property(rule, fc.constantFrom('it', 'fr'), (given, language) => {
        const { rule: read } = parseRule(given);
        for (const line of read ? ruleLines(read, language) : []) {
          expect(line).not.toMatch(/undefined|\[object/);
          expect(line.split('(').length).toBe(line.split(')').length);
        }
      }),
    ));
});
