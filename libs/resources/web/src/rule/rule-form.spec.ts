// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { type ClauseForm, formOfRule, type GroupForm, type RuleForm, ruleOfForm } from './rule-form';

const clause: fc.Arbitrary<ClauseForm> = fc.record({
  kind: fc.constant('clause' as const),
  negated: fc.boolean(),
  name: fc.constant('age' as const),
  inside: fc.record({ min: fc.integer({ min: 0, max: 60 }), max: fc.integer({ min: 61, max: 120 }) }),
});
const group: fc.Arbitrary<GroupForm> = fc.record({
  kind: fc.constant('group' as const),
  joint: fc.constantFrom('all' as const, 'any' as const),
  clauses: fc.array(clause, { minLength: 2, maxLength: 3 }),
});
const form: fc.Arbitrary<RuleForm> = fc.record({
  joint: fc.constantFrom('all' as const, 'any' as const),
  items: fc.array(fc.oneof(clause, group), { minLength: 2, maxLength: 4 }),
});

describe('a rule in the builder', () => {
  it('comes back as it was written', () => {
    fc.assert(fc.property(form, (drawn) => expect(formOfRule(ruleOfForm(drawn))).toEqual(drawn)));
  });

  it('leaves out what says nothing', () => {
    const empty: ClauseForm = { kind: 'clause', negated: false, name: 'isee', inside: { min: null } };
    const old: ClauseForm = { kind: 'clause', negated: false, name: 'age', inside: { min: 65 } };
    expect(ruleOfForm({ joint: 'all', items: [empty, old] })).toEqual({ age: { min: 65 } });
    expect(ruleOfForm({ joint: 'all', items: [empty] })).toBeNull();
  });

  it('is not drawn when it is deeper than the builder, so that nothing of it is lost', () => {
    const deep = { all: [{ any: [{ all: [{ age: { min: 65 } }, { isee: { max: 9000 } }] }, { age: { max: 6 } }] }, { age: { min: 1 } }] };
    expect(formOfRule(deep)).toBeNull();
  });
});
