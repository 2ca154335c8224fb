// SPDX-License-Identifier: EUPL-1.2
import { type ComuneRow, romeDay } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import type { Territory } from '@soglia/resources-domain';
import type { Ambito } from '../hsds/portal-ambito';

/** Where the databank's things are found, and the comuni with the ISTAT codes that they have on the day of the export. */
export async function territoryOf(tx: Tx, ambito: Ambito, publicUrl: string, at: Date): Promise<Territory> {
  const rows: Pick<ComuneRow, 'belfiore' | 'name' | 'istat'>[] = await tx.query(
    'select belfiore, name, istat from territory.comune_window',
  );
  const comuni = new Map<unknown, { name: string; istat: string }>(rows.map(({ belfiore, name, istat }) => [belfiore, { name, istat }]));
  const api = `${publicUrl}/interop/hsds/3.1`;
  return {
    datasetIri: `${publicUrl}/portale/dati-aperti`,
    ambitoIri: `${publicUrl}/id/ambiti/${encodeURIComponent(ambito.id)}`,
    ambitoName: ambito.name,
    today: romeDay(at),
    serviceIri: (id) => `${api}/services/${id}`,
    organizationIri: (id) => `${api}/organizations/${id}`,
    locationIri: (id) => `${publicUrl}/id/luoghi/${id}`,
    termIri: (id) => `${api}/taxonomy_terms/${id}`,
    comune: (belfiore) => comuni.get(belfiore) ?? null,
  };
}
