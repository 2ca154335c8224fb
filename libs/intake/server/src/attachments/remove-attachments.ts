// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';

/** Removes the rows of what came with these contacts, whoever may see them; answers with the files to be removed once that holds. */
export async function removeAttachments(tx: Tx, ambitoId: string, contactIds: readonly string[]): Promise<string[]> {
  const rows: { file: string }[] = await tx.query('select file from intake.remove_attachments($1, $2) as file', [ambitoId, contactIds]);
  return rows.map(({ file }) => file);
}
