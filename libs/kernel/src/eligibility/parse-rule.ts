// SPDX-License-Identifier: EUPL-1.2
import { CITIZENSHIPS, type EligibilityRule, EMPLOYMENTS, type PredicateName } from './rule';

export const MAX_DEPTH = 6;
export const MAX_NODES = 50;
const MAX_CODES = 100;

/** What is wrong with a rule that came from outside, and where (JSON pointer into the rule). */
export interface RuleProblem {
  readonly pointer: string;
  readonly code:
    | 'not-an-object'
    | 'unknown-predicate'
    | 'unknown-condition'
    | 'no-condition'
    | 'bad-value'
    | 'too-deep'
    | 'too-many-clauses';
}

type Check = (value: unknown) => boolean;
const whole =
  (min: number, max: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
const euro: Check = (value) => typeof value === 'number' && value >= 0 && value <= 1_000_000;
const yes: Check = (value) => value === true;
const listOf =
  (one: (text: string) => boolean): Check =>
  (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= MAX_CODES &&
    value.every((each: unknown) => typeof each === 'string' && one(each));
const codes = (pattern: RegExp) => listOf((text) => pattern.test(text));
const oneOf = (values: readonly string[]) => listOf((text) => values.includes(text));
const code = codes(/^[A-Z0-9][A-Z0-9_.-]{0,19}$/);

const CONDITIONS: Readonly<Record<PredicateName, Readonly<Record<string, Check>>>> = {
  age: { min: whole(0, 120), max: whole(0, 120) },
  residence: { comuni: codes(/^[A-Z]\d{3}$/), subAmbiti: code, ambiti: code, regions: code, years: whole(1, 100) },
  isee: { min: euro, max: euro },
  household: { minSize: whole(1, 30), maxSize: whole(1, 30), minMinors: whole(1, 30), singleParent: yes },
  userArea: { in: code },
  disability: { recognised: yes, law104: yes, minPercent: whole(1, 100) },
  citizenship: { in: oneOf(CITIZENSHIPS), orPermit: yes },
  employment: { in: oneOf(EMPLOYMENTS) },
};

/** What a predicate may not leave out: «resident for two years», but where? */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  residence: ['comuni', 'subAmbiti', 'ambiti', 'regions'],
  citizenship: ['in'],
};

/** Reads a rule that is not trusted: bounded in depth and size, and nothing in it that the house does not know. */
export function parseRule(value: unknown): { readonly rule: EligibilityRule | null; readonly problems: readonly RuleProblem[] } {
  const problems: RuleProblem[] = [];
  let nodes = 0;
  visit(value, '', 1);
  return { rule: problems.length ? null : (value as EligibilityRule), problems };

  function visit(node: unknown, pointer: string, depth: number): void {
    const refuse = (code: RuleProblem['code']) => void problems.push({ pointer, code });
    if (depth > MAX_DEPTH) return refuse('too-deep');
    if (++nodes > MAX_NODES) return nodes === MAX_NODES + 1 ? refuse('too-many-clauses') : undefined;
    if (!isObject(node) || Object.keys(node).length !== 1) return refuse('not-an-object');
    const [[name, inside] = ['', null]] = Object.entries(node);
    if (name === 'not') return visit(inside, `${pointer}/not`, depth + 1);
    if (name === 'all' || name === 'any') {
      if (!Array.isArray(inside) || inside.length === 0) return refuse('no-condition');
      if (inside.length > MAX_NODES) return refuse('too-many-clauses');
      return inside.forEach((each, i) => visit(each, `${pointer}/${name}/${i}`, depth + 1));
    }
    if (!Object.hasOwn(CONDITIONS, name)) return refuse('unknown-predicate');
    problems.push(...predicateProblems(name as PredicateName, inside, `${pointer}/${name}`));
  }
}

function predicateProblems(name: PredicateName, inside: unknown, pointer: string): readonly RuleProblem[] {
  if (!isObject(inside)) return [{ pointer, code: 'not-an-object' }];
  const given = Object.keys(inside);
  const needed = NEEDED[name] ?? Object.keys(CONDITIONS[name]);
  const problems: RuleProblem[] = needed.some((each) => given.includes(each)) ? [] : [{ pointer, code: 'no-condition' }];
  for (const key of given) {
    const check = Object.hasOwn(CONDITIONS[name], key) ? CONDITIONS[name][key] : undefined;
    if (!check) problems.push({ pointer: `${pointer}/${key.slice(0, 40)}`, code: 'unknown-condition' });
    else if (!check(inside[key])) problems.push({ pointer: `${pointer}/${key}`, code: 'bad-value' });
  }
  for (const [low, high] of [
    ['min', 'max'],
    ['minSize', 'maxSize'],
  ] as const) {
    if (problems.length === 0 && Number(inside[low] ?? 0) > Number(inside[high] ?? Infinity)) problems.push({ pointer, code: 'bad-value' });
  }
  return problems;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
