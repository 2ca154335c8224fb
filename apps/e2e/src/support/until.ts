// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 25;

/** Looks again and again until there is something to see, and answers it; a look that throws is a look that saw nothing. */
export async function until<T>(what: string, look: () => T | Promise<T>, forMs = 30_000): Promise<NonNullable<T>> {
  let trouble: unknown;
  for (const end = Date.now() + forMs; Date.now() < end; await pause(EVERY_MS)) {
    try {
      const seen = await look();
      if (seen) return seen;
      trouble = undefined;
    } catch (error) {
      trouble = error;
    }
  }
  throw new Error(`waited ${forMs / 1000} s in vain: ${what}`, { cause: trouble });
}
