// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';

/** Removes the rows of what this actor sent to a draft that never became a contact; answers with the files to be removed once that holds. */
export async function removeOfDraft(tx: Tx, { ambitoId, accountId }: Actor, draftId: string): Promise<string[]> {
  const [rows]: [{ file: string }[], number] = await tx.query(
    `delete from intake.attachment where ambito_id = $1 and contact_id = $2 and account_id = $3 and not intake.contact_exists($1, $2)
     returning file`,
    [ambitoId, draftId, accountId],
  );
  return rows.map(({ file }) => file);
}
