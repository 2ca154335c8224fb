// SPDX-License-Identifier: EUPL-1.2
import type { Clock } from '@soglia/kernel';

/** What changes a few times a year: everybody may be a minute behind. */
const REMEMBER_MS = 60_000;
/** So long after it was read it is still given out while it is read anew; later, or at first, whoever asks waits. */
const LEND_MS = 120_000;

interface Known<T> {
  readonly value: Promise<T>;
  readonly readAt: number;
}

/**
 * Values that are read once and remembered for a minute. Whoever asks in the middle of a transaction must not wait for a connection
 * that other waiting transactions hold: what has just run out is lent while one of them reads it again.
 */
export class Remembered<T> {
  private readonly known = new Map<string, Known<T>>();
  private readonly renewed = new Map<string, Promise<T>>();

  constructor(
    private readonly clock: Clock,
    private readonly read: (key: string) => Promise<T>,
  ) {}

  of(key: string): Promise<T> {
    const known = this.known.get(key);
    const age = this.clock.now().getTime() - (known?.readAt ?? -Infinity);
    if (known && age < REMEMBER_MS) return known.value;
    if (!known || age >= LEND_MS) return this.remember(key, this.read(key));
    this.renew(key);
    return known.value;
  }

  /** After a change made here: here at least it holds at once. */
  forget(key: string): void {
    this.known.delete(key);
  }

  private renew(key: string): void {
    if (this.renewed.has(key)) return;
    const value = this.read(key);
    this.renewed.set(key, value);
    value
      .then(
        () => void this.remember(key, value),
        () => undefined,
      )
      .finally(() => this.renewed.delete(key));
  }

  private remember(key: string, value: Promise<T>): Promise<T> {
    const known = { value, readAt: this.clock.now().getTime() };
    this.known.set(key, known);
    value.catch(() => {
      if (this.known.get(key) === known) this.known.delete(key);
    });
    return value;
  }
}
