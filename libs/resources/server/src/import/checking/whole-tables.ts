// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';

/**
 * Compares tables as wholes, for one piece of work. Postgres cannot know how many rows came a moment ago, nor what row security leaves of
 * them: it takes them for a handful and looks each of a hundred thousand up in a hundred thousand others.
 */
export async function overWholeTables<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.query("select set_config('enable_nestloop', 'off', true)");
  const answer = await work();
  await tx.query("select set_config('enable_nestloop', 'on', true)");
  return answer;
}
