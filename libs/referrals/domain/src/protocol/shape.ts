// SPDX-License-Identifier: EUPL-1.2
import { parseRule, UUID_FORM } from '@soglia/kernel';

/** What is wrong with a protocol, and where (JSON pointer, RFC 6901). Facts are numbers and codes, never what was sent. */
export interface ProtocolProblem {
  readonly pointer: string;
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

type Tell = (pointer: string, code: string, facts?: ProtocolProblem['facts']) => void;

/** Looks at a value that nobody has looked at before, and tells what its form should be. */
export type Shape = (value: unknown, pointer: string, tell: Tell) => void;

export const MOST_ITEMS = 200;
/** A key of somebody else's may be long. */
const KEY_SHOWN = 40;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const escaped = (key: string): string => key.replace(/~/g, '~0').replace(/\//g, '~1');
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text up to a length; without the null character and halves of characters, which Postgres cannot keep. */
export const text =
  (max = 2000): Shape =>
  (value, pointer, tell) => {
    if (typeof value !== 'string') return tell(pointer, 'wrong-type', { expected: 'text' });
    if (value.length > max) return tell(pointer, 'too-long', { max });
    if (value.includes('\u0000') || /\p{Surrogate}/u.test(value)) tell(pointer, 'bad-character');
  };

export const matching =
  (form: RegExp, code: string): Shape =>
  (value, pointer, tell) => {
    if (typeof value !== 'string') return tell(pointer, 'wrong-type', { expected: 'text' });
    if (!form.test(value)) tell(pointer, code);
  };

export const id = matching(UUID_FORM, 'not-an-id');

export const day: Shape = (value, pointer, tell) => {
  if (typeof value !== 'string') return tell(pointer, 'wrong-type', { expected: 'text' });
  const time = DAY.test(value) ? Date.parse(`${value}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) tell(pointer, 'not-a-day');
};

export const yesNo: Shape = (value, pointer, tell) => {
  if (typeof value !== 'boolean') tell(pointer, 'wrong-type', { expected: 'yes-no' });
};

/** A whole number that fits where it is kept. */
export const whole: Shape = (value, pointer, tell) => {
  if (!Number.isInteger(value)) tell(pointer, 'wrong-type', { expected: 'whole-number' });
  else if (Math.abs(Number(value)) > 1_000_000) tell(pointer, 'out-of-range', { min: -1_000_000, max: 1_000_000 });
};

export const oneOf =
  (values: readonly unknown[]): Shape =>
  (value, pointer, tell) => {
    if (!values.includes(value)) tell(pointer, 'not-one-of', { values });
  };

export const nullable =
  (shape: Shape): Shape =>
  (value, pointer, tell) => {
    if (value !== null) shape(value, pointer, tell);
  };

export const listOf =
  (shape: Shape, max = MOST_ITEMS): Shape =>
  (value, pointer, tell) => {
    if (!Array.isArray(value)) return tell(pointer, 'wrong-type', { expected: 'list' });
    if (value.length > max) return tell(pointer, 'too-many', { max });
    value.forEach((each: unknown, i) => shape(each, `${pointer}/${i}`, tell));
  };

/** An object with exactly these keys: what is not known is refused, so that nothing is lost unseen. */
export const objectOf =
  <T>(shapes: { readonly [K in keyof T]-?: Shape }): Shape =>
  (value, pointer, tell) => {
    if (!isObject(value)) return tell(pointer, 'wrong-type', { expected: 'object' });
    for (const [key, shape] of Object.entries<Shape>(shapes)) {
      if (Object.hasOwn(value, key)) shape(value[key], `${pointer}/${key}`, tell);
      else tell(`${pointer}/${key}`, 'missing');
    }
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(shapes, key)) tell(`${pointer}/${escaped(key.slice(0, KEY_SHOWN))}`, 'unknown-key');
    }
  };

/** A rule of eligibility, as the kernel reads it. */
export const rule: Shape = (value, pointer, tell) => {
  for (const problem of parseRule(value).problems) tell(`${pointer}${problem.pointer}`, problem.code);
};

export function problemsOf(shape: Shape, value: unknown): readonly ProtocolProblem[] {
  const problems: ProtocolProblem[] = [];
  shape(value, '', (pointer, code, facts = {}) => void problems.push({ pointer, code, facts }));
  return problems;
}
