// SPDX-License-Identifier: EUPL-1.2
const SHORTEST = 4;

/** The known word that was probably meant: one slip of the finger in a short word, two in a long one; none = leave it as it is. */
export function nearestWords(typed: string, known: Iterable<string>): readonly string[] {
  if (typed.length < SHORTEST) return [];
  const slips = typed.length < 6 ? 1 : 2;
  const found: { word: string; distance: number }[] = [];
  for (const word of known) {
    if (Math.abs(word.length - typed.length) > slips) continue;
    const distance = slipsBetween(typed, word, slips);
    if (distance <= slips) found.push({ word, distance });
  }
  const same = (word: string) => (word[0] === typed[0] ? 0 : 1);
  return found.sort((a, b) => a.distance - b.distance || same(a.word) - same(b.word) || (a.word < b.word ? -1 : 1)).map(({ word }) => word);
}

/** Letters added, dropped, changed or swapped with their neighbour; counting stops above `most`. */
export function slipsBetween(a: string, b: string, most = Infinity): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min(changed, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
