// SPDX-License-Identifier: EUPL-1.2
import { type Prepared, runPrepared, type Tx } from '@soglia/platform';

export const FORGET_DRAFT: Prepared = {
  name: 'forget-draft',
  text: 'delete from intake.contact_draft where ambito_id = $1 and account_id = $2 and id = $3',
};

/** A contact that is registered needs its draft no longer: in the same transaction, so that neither is ever missing. */
export async function forgetDraft(tx: Tx, ambitoId: string, accountId: string, id: string): Promise<void> {
  await runPrepared(tx, FORGET_DRAFT, [ambitoId, accountId, id]);
}
