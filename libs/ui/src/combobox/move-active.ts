// SPDX-License-Identifier: EUPL-1.2
/** Where the arrows lead in a list of `count`; null when the key is not an arrow or there is nowhere to go. */
export function moveActive(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return (Math.max(active, 0) - 1 + count) % count;
  return null;
}
