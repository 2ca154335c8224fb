// SPDX-License-Identifier: EUPL-1.2

/** What a field is never meant to hold. */
export const HOSTILE: readonly unknown[] = [
  null,
  '',
  ' ',
  '<script>alert(1)</script>',
  '\u202Egpj.exe',
  'مرحبا بالعالم',
  '🙂'.repeat(60),
  'x'.repeat(10_000),
  'a\u0000b',
  '\uD800',
  "'; drop table intake.contact; --",
  '../../etc/passwd',
  '2026-02-30',
  '2026-13-45T99:99:99Z',
  '2026-03-29T02:30:00+01:00',
  '9999-12-31',
  '0000-00-00',
  'ffffffff-ffff-4fff-bfff-ffffffffffff',
  'NO_SUCH_CODE',
  '%',
  '\\',
  0,
  -1,
  1.5,
  1e308,
  2 ** 53,
  true,
  {},
  { __proto__: null, constructor: 'x' },
  [],
  [[]],
  [null],
];

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Every place in a body, as JSON pointers; the whole body is ''. */
export function pointersOf(value: unknown, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [pointer];
  return [pointer, ...Object.entries(value).flatMap(([key, each]) => pointersOf(each, `${pointer}/${key}`))];
}

/** The body with something else in one place. */
export function withValueAt(body: unknown, pointer: string, value: unknown): unknown {
  if (pointer === '') return value;
  const copy = structuredClone(body) as Record<string, unknown>;
  const keys = pointer.split('/').slice(1);
  const last = keys.pop()!;
  const parent = keys.reduce((at, key) => at[key] as Record<string, unknown>, copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}
