// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';

/** As many as one call should be given: more only make it hold its locks longer. */
export const CARDS_AT_ONCE = 500;

/**
 * Rebuilds what searches see of these services, gone or changed. Whoever writes a service, or anything that belongs to one, calls
 * this in the same transaction.
 */
export async function refreshCards(tx: Tx, ambitoId: string, serviceIds: readonly string[]): Promise<void> {
  const ids = [...new Set(serviceIds)].sort();
  for (let from = 0; from < ids.length; from += CARDS_AT_ONCE)
    await tx.query('select resources.refresh_cards($1, $2::uuid[])', [ambitoId, ids.slice(from, from + CARDS_AT_ONCE)]);
}
