// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';

/** Whether an ambito has a French name, and writes in both languages. */
export async function isBilingual(tx: Tx, ambitoId: string): Promise<boolean> {
  const [row]: { bilingual: boolean }[] = await tx.query(
    'select name_fr is not null as bilingual from territory.ambito_window where id = $1',
    [ambitoId],
  );
  return row?.bilingual ?? false;
}
