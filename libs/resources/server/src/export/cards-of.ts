// SPDX-License-Identifier: EUPL-1.2
import { type HsdsDocument, Nesting } from '@soglia/resources-domain';
import { asSeenByAll } from '../hsds/public-rows';
import { readServiceRows } from '../model/read-rows';
import { type ExportWork, idBatches } from './export-work';

/** Every card with all that belongs to it, one after the other. */
export async function* cardsOf({ tx, ambitoId }: ExportWork): AsyncGenerator<HsdsDocument> {
  for await (const ids of idBatches(tx, ambitoId, 'service t where true')) {
    const rows = await asSeenByAll(tx, ambitoId, await readServiceRows(tx, ambitoId, ids));
    const nesting = new Nesting(rows);
    for (const row of rows.service ?? []) yield nesting.document('service', row);
  }
}
