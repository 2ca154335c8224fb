// SPDX-License-Identifier: EUPL-1.2
import { romeMonth } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import type { GapReason } from '@soglia/resources-domain';
import type { SearchAsk } from './ask';

/**
 * Keeps that something was searched, once for each search however often it is refined: its last state counts. Of what was typed,
 * of the person and of the day nothing is kept. A look around without need and words is no search.
 */
export async function recordSearch(tx: Tx, ask: SearchAsk, now: Date, results: number, gap: GapReason | null): Promise<void> {
  const { searchId, need, q, area, comune, where } = ask;
  if (searchId === undefined || ask.cursor !== undefined || (need === undefined && !q?.trim())) return;
  await tx.query('select resources.record_search($1, $2, $3, $4, $5, $6, $7, $8)', [
    searchId,
    romeMonth(now),
    where ?? 'desk',
    need ?? null,
    area ?? null,
    comune ?? null,
    results,
    gap,
  ]);
}
