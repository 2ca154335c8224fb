// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';

/** What a row said is kept only until it is a file of its own: there it can be protected, corrected and disposed of. */
export async function forgetTakenCells(tx: Tx, ambitoId: string, importId: string): Promise<void> {
  await tx.query("update intake.register_row set cells = '[]' where ambito_id = $1 and import_id = $2 and verdict <> 'refused'", [
    ambitoId,
    importId,
  ]);
}

/** A register that was sent and not worked with any more, and rows that were refused: forgotten as a draft is. Answers how many rows. */
export async function forgetOldCells(tx: Tx, ambitoId: string, before: Date): Promise<number> {
  const [, count]: [unknown, number] = await tx.query(
    `update intake.register_row r set cells = '[]' from intake.register_import i
      where r.ambito_id = $1 and i.ambito_id = $1 and i.id = r.import_id and i.created_at < $2 and r.cells <> '[]'`,
    [ambitoId, before],
  );
  return count;
}
