// SPDX-License-Identifier: EUPL-1.2
/** Which of two sides stands. */
export type Side = 'mine' | 'theirs';

/** One thing that two sides say differently, in words. */
export interface SideLine {
  readonly key: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  /** What stands when nobody chooses: whoever changed it. */
  readonly usual: Side;
}

/** What only one side changed is no question; where both did, mine stands until somebody says otherwise. */
export function usualSide(base: unknown, mine: unknown, theirs: unknown): Side {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return base !== undefined && same(base, mine) && !same(base, theirs) ? 'theirs' : 'mine';
}

/** Mine, with theirs where theirs was chosen. */
export function merged<T extends object>(
  mine: T,
  theirs: T,
  choice: ReadonlyMap<string, Side>,
  parts: Readonly<Record<string, readonly (keyof T)[]>>,
): T {
  const taken = Object.entries(parts).flatMap(([key, fields]) => (choice.get(key) === 'theirs' ? fields : []));
  return { ...mine, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) };
}
