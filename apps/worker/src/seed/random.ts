// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';

/** A stream of invented choices that is the same for the same words. */
export class Random {
  private readonly seed: string;
  private drawn = 0;
  private pool = Buffer.alloc(0);

  constructor(...words: readonly (string | number)[]) {
    this.seed = words.join('/');
  }

  /** In [0, 1). */
  next(): number {
    if (this.pool.length < 4) this.pool = createHash('sha256').update(`${this.seed}#${this.drawn++}`).digest();
    const value = this.pool.readUInt32BE(0) / 2 ** 32;
    this.pool = this.pool.subarray(4);
    return value;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** One of the entries, each as likely as its weight. */
  pick<T>(weighted: readonly (readonly [T, number])[]): T {
    const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.next() * total;
    for (const [value, weight] of weighted) if ((left -= weight) < 0) return value;
    const last = weighted.at(-1);
    if (!last) throw new Error('nothing to pick from');
    return last[0];
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }
}

/** A version 4 UUID that the same words always give. */
export function uuidFrom(...words: readonly (string | number)[]): string {
  const hash = createHash('sha256').update(words.join('/')).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
