// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Tries until it works: servers need a moment between being started and answering.
 * @template T
 * @param {() => Promise<T>} attempt
 * @param {{ everyMs: number, forMs: number, giveUp?: () => void | Promise<void>, signal?: AbortSignal | undefined }} patience `giveUp` throws when waiting on is pointless
 * @returns {Promise<T>}
 */
export async function patiently(attempt, { everyMs, forMs, giveUp, signal }) {
  const until = Date.now() + forMs;
  for (;;) {
    signal?.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      await giveUp?.();
      if (Date.now() > until) throw error;
    }
    await pause(everyMs);
  }
}
