// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';

export interface ForgottenDrafts {
  readonly drafts: number;
  /** Names of the files whose rows went: to be removed from the folder once the transaction holds. */
  readonly files: readonly string[];
}

/** Forgets drafts that nobody has touched since `before`, and files of contacts that were never registered. Only in a transaction of nobody. */
export async function forgetOldDrafts(tx: Tx, ambitoId: string, before: Date): Promise<ForgottenDrafts> {
  const [row]: ForgottenDrafts[] = await tx.query('select drafts, files from intake.forget_old_drafts($1, $2)', [ambitoId, before]);
  return row ?? { drafts: 0, files: [] };
}
