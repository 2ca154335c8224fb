// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { factsOf, type PersonFacts } from './facts';
import { judge } from './judge';
import { parseRule } from './parse-rule';
import type { EligibilityRule, Predicate } from './rule';
import { clauseWords, questionWords } from './words';

const AT_CHATILLON = { comune: 'C294', subAmbito: 'SA4', ambito: 'VDA' };

/** Every fact's values, with one on either side of whatever the predicates below draw a line at. */
const VALUES: { readonly [K in keyof PersonFacts]-?: readonly NonNullable<PersonFacts[K]>[] } = {
  age: [10, 40, 70].map((age) => ({ from: age, to: age })),
  residence: [AT_CHATILLON, { comune: 'A326', subAmbito: 'SA2', ambito: 'VDA' }, { comune: 'L219', subAmbito: null, ambito: null }],
  residenceYears: [1, 5],
  isee: [5000, 20_000],
  householdSize: [1, 4],
  minors: [0, 2],
  singleParent: [true, false],
  areas: [['ELD'], ['FAM']],
  disability: [true, false],
  law104: [true, false],
  disabilityPercent: [0, 80],
  citizenship: ['it', 'eu', 'non-eu'],
  permit: [true, false],
  employment: ['employed', 'unemployed'],
};

const PREDICATES: readonly Predicate[] = [
  { age: { min: 65 } },
  { age: { min: 18, max: 64 } },
  { residence: { comuni: ['C294'] } },
  { residence: { subAmbiti: ['SA4'], ambiti: ['VDA'], years: 2 } },
  { isee: { max: 9360 } },
  { household: { minSize: 3, minMinors: 1 } },
  { household: { singleParent: true } },
  { userArea: { in: ['ELD', 'DIS'] } },
  { disability: { minPercent: 74 } },
  { disability: { recognised: true, law104: true } },
  { citizenship: { in: ['it', 'eu'], orPermit: true } },
  { employment: { in: ['unemployed'] } },
];

const { rule } = fc.letrec<{ rule: EligibilityRule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...PREDICATES),
    fc.record({ all: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('rule') }),
  ),
}));
const possible = ({ citizenship, permit, disability, law104, disabilityPercent }: PersonFacts) =>
  (!permit || citizenship === undefined || citizenship === 'non-eu') && (disability !== false || (!law104 && !disabilityPercent));
const person = fc
  .record(Object.fromEntries(Object.entries(VALUES).map(([fact, values]) => [fact, fc.constantFrom<unknown>(...values)])), {
    requiredKeys: [],
  })
  .map((facts) => facts as PersonFacts)
  .filter(possible);

/** Everybody whom the person might turn out to be, as far as a rule can tell them apart. */
function completions(facts: PersonFacts, asked: readonly (keyof PersonFacts)[]): readonly PersonFacts[] {
  return asked
    .filter((fact) => facts[fact] === undefined)
    .reduce<PersonFacts[]>((all, fact) => all.flatMap((one) => VALUES[fact].map((value) => ({ ...one, [fact]: value }))), [facts])
    .filter(possible);
}
const ALL_FACTS = Object.keys(VALUES) as (keyof PersonFacts)[];

describe('judging who may have a service', () => {
  it('says no only when nothing that is still unknown could make it a yes, and the other way round', () => {
    fc.assert(
      fc.property(rule, person, fc.infiniteStream(fc.nat()), (someRule, facts, dice) => {
        const { answer } = judge(someRule, facts);
        if (answer === 'unknown') return;
        // One of the many thousands of completions at a time: fast-check draws them.
        const full = ALL_FACTS.reduce<PersonFacts>((one, fact) => {
          if (one[fact] !== undefined) return one;
          const values = VALUES[fact];
          return { ...one, [fact]: values[Number(dice.next().value) % values.length] };
        }, facts);
        if (possible(full)) expect(judge(someRule, full).answer).toBe(answer);
      }),
      { numRuns: 2000 },
    );
  });

  it('equals trying everybody whom the person might be, when a rule speaks of each thing once', () => {
    const once = fc.shuffledSubarray([0, 2, 4, 5, 7, 10, 11], { minLength: 1, maxLength: 4 }).chain((picked) =>
      fc.array(fc.constantFrom('all', 'any', 'not'), { minLength: picked.length, maxLength: picked.length }).map(
        (shapes) =>
          picked
            .map((i) => PREDICATES[i]!)
            .reduce<EligibilityRule | null>((built, next, i) => {
              if (!built) return next;
              const shape = shapes[i];
              if (shape === 'not') return { all: [{ not: built }, next] };
              return shape === 'all' ? { all: [built, next] } : { any: [next, built] };
            }, null)!,
      ),
    );
    fc.assert(
      fc.property(once, person, (someRule, facts) => {
        const asked = (
          ['age', 'residence', 'isee', 'householdSize', 'minors', 'areas', 'citizenship', 'permit', 'employment'] as const
        ).slice();
        const answers = new Set(completions(facts, asked).map((full) => judge(someRule, full).answer));
        expect(answers.has('unknown')).toBe(false);
        expect(judge(someRule, facts).answer).toBe(answers.size === 1 ? [...answers][0] : 'unknown');
      }),
      { numRuns: 150 },
    );
  });

  it('asks nothing when it knows, and something when it does not', () => {
    fc.assert(
      fc.property(rule, person, (someRule, facts) => {
        const { answer, ask } = judge(someRule, facts);
        expect(ask.length > 0).toBe(answer === 'unknown');
        expect(new Set(ask).size).toBe(ask.length);
        for (const fact of ask) expect(fact === 'age' || facts[fact] === undefined).toBe(true);
      }),
    );
  });

  it('names a failing clause whenever the answer is no, and each of them fails alone', () => {
    fc.assert(
      fc.property(rule, person, (someRule, facts) => {
        const { answer, failing } = judge(someRule, facts);
        expect(failing.length > 0).toBe(answer === 'not-eligible');
        for (const { clause } of failing) expect(judge(clause, facts).answer).toBe('not-eligible');
      }),
    );
  });

  it('keeps De Morgan: denying all is any denied', () => {
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 3 }), person, (rules, facts) => {
        const denied = judge({ not: { all: rules } }, facts);
        const parts = judge({ any: rules.map((not) => ({ not })) }, facts);
        expect([denied.answer, denied.ask]).toEqual([parts.answer, parts.ask]);
      }),
    );
  });

  it.each([
    ['who turns 65 this year may be 64: the age is asked', { age: { min: 65 } }, { birthYear: 1961 }, 'unknown', ['age']],
    ['who turned 66 or 65 has it', { age: { min: 65 } }, { birthYear: 1960 }, 'eligible', []],
    ['nothing known of a minor is nothing guessed', { age: { max: 17 } }, {}, 'unknown', ['age']],
    ['an ISEE at the line is within it', { isee: { max: 9360 } }, { isee: 9360 }, 'eligible', []],
    ['no disability is no L. 104', { disability: { law104: true } }, { disability: false }, 'not-eligible', []],
    [
      'a permit is asked of who may need one',
      { citizenship: { in: ['it', 'eu'], orPermit: true } },
      { citizenship: 'non-eu' },
      'unknown',
      ['permit'],
    ],
    ['and not of who does not', { citizenship: { in: ['it', 'eu'], orPermit: true } }, { citizenship: 'eu' }, 'eligible', []],
  ] as const)('%s', (_name, someRule, described, answer, ask) => {
    expect(judge(someRule, factsOf(described, '2026-11-22'))).toMatchObject({ answer, ask });
  });

  it('does not ask what can no longer help', () => {
    const someRule: EligibilityRule = { all: [{ age: { min: 65 } }, { isee: { max: 9360 } }] };
    const judged = judge(someRule, { isee: 30_000 });
    expect(judged).toMatchObject({ answer: 'not-eligible', ask: [] });
    expect(judged.failing.map(({ pointer, clause }) => [pointer, clauseWords(clause, 'it')])).toEqual([
      ['/all/1', 'ISEE fino a 9.360\u00a0€'],
    ]);
  });

  it('on the last day of a year a year of birth is an age', () => {
    expect(factsOf({ birthYear: 1961 }, '2026-12-31')).toEqual({ age: { from: 65, to: 65 } });
    expect(factsOf({ birthYear: 2030 }, '2026-12-31')).toEqual({});
  });
});

describe('words of a clause', () => {
  it.each([
    [{ age: { min: 65 } }, '65 anni o più', '65 ans ou plus'],
    [{ isee: { max: 1234567.5 } }, 'ISEE fino a 1.234.567,50\u00a0€', 'ISEE jusqu’à 1\u00a0234\u00a0567,50\u00a0€'],
    [
      { residence: { comuni: ['C294', 'H676'], years: 2 } },
      'residenza: Châtillon o H676, da almeno 2 anni',
      'résidence : Châtillon ou H676, depuis au moins 2 ans',
    ],
    [{ not: { employment: { in: ['student'] } } }, 'non: chi studia', 'sauf : personne qui étudie'],
    [
      { household: { minMinors: 3, singleParent: true } },
      'almeno 3 minori nel nucleo, genitore solo con figli',
      'au moins 3 mineurs dans le ménage, parent seul avec enfants',
    ],
    [
      { disability: { law104: true, minPercent: 74 } },
      'riconoscimento della L. 104/1992, invalidità civile dal 74%',
      'reconnaissance au sens de la loi nº 104/1992, invalidité civile à partir de 74 %',
    ],
  ] as const)('%j', (clause, it, fr) => {
    const nameOf = (_kind: string, code: string) => (code === 'C294' ? 'Châtillon' : code);
    expect([clauseWords(clause, 'it', nameOf), clauseWords(clause, 'fr', nameOf)]).toEqual([it, fr]);
  });

  it('there are for every predicate and every question, in both languages', () => {
    for (const language of ['it', 'fr'] as const) {
      for (const predicate of PREDICATES) expect(clauseWords(predicate, language)).not.toMatch(/undefined|^$/);
      for (const fact of ALL_FACTS) expect(questionWords(fact, language)).toMatch(/\?$/);
    }
  });
});

describe('reading a rule from outside', () => {
  it('takes every rule that the house writes', () => {
    fc.assert(
      fc.property(rule, (someRule) => expect(parseRule(JSON.parse(JSON.stringify(someRule)))).toEqual({ rule: someRule, problems: [] })),
    );
  });

  it.each([
    [{ all: [{ age: { min: 65 } }, { zodiac: { in: ['LEO'] } }] }, '/all/1', 'unknown-predicate'],
    [{ age: { min: 65, hair: 'grey' } }, '/age/hair', 'unknown-condition'],
    [{ age: {} }, '/age', 'no-condition'],
    [{ residence: { years: 2 } }, '/residence', 'no-condition'],
    [{ age: { min: 66, max: 65 } }, '/age', 'bad-value'],
    [{ age: { min: '65' } }, '/age/min', 'bad-value'],
    [{ isee: { max: -1 } }, '/isee/max', 'bad-value'],
    [{ residence: { comuni: ['Châtillon'] } }, '/residence/comuni', 'bad-value'],
    [{ any: [] }, '', 'no-condition'],
    [{ all: 'x' }, '', 'no-condition'],
    [[], '', 'not-an-object'],
    [null, '', 'not-an-object'],
    [{ age: { min: 1 }, isee: { max: 1 } }, '', 'not-an-object'],
    [JSON.parse('{"__proto__":{"min":1}}'), '', 'unknown-predicate'],
    [JSON.parse('{"constructor":{"min":1}}'), '', 'unknown-predicate'],
    [{ not: { not: { not: { not: { not: { not: { age: { min: 1 } } } } } } } }, '/not/not/not/not/not/not', 'too-deep'],
  ])('refuses %j and says where', (value, pointer, code) => {
    expect(parseRule(value)).toEqual({ rule: null, problems: [{ pointer, code }] });
  });

  it('refuses more than fifty clauses, once', () => {
    const many = { all: Array.from({ length: 50 }, () => ({ any: [{ age: { min: 1 } }] })) };
    expect(parseRule(many).problems.map(({ code }) => code)).toEqual(['too-many-clauses']);
  });

  it('answers whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (value) => void parseRule(value)));
  });
});
