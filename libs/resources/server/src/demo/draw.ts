// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';

/** An invented choice in [0, 1) that is the same for the same words. */
export function draw(...words: readonly (string | number)[]): number {
  return createHash('sha256').update(words.join('/')).digest().readUInt32BE(0) / 2 ** 32;
}

export function drawOne<T>(from: readonly T[], ...words: readonly (string | number)[]): T {
  const chosen = from[Math.floor(draw(...words) * from.length)];
  if (chosen === undefined) throw new Error(`nothing to draw from for ${words.join('/')}`);
  return chosen;
}
