// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import { type ComunePlace, type NeedFamily, regionOf } from '@soglia/resources-domain';

interface ComuneFound {
  readonly belfiore: string;
  readonly name: string;
  readonly ambito: string | null;
  readonly sub_ambito: string | null;
  readonly istat: string;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** The comuni of a search, by Belfiore code, with what they belong to. An unknown one is simply not there. */
export async function readComuni(tx: Tx, ambitoId: string, codes: readonly string[]): Promise<ReadonlyMap<string, ComunePlace>> {
  if (codes.length === 0) return new Map();
  const rows: ComuneFound[] = await tx.query(
    `select distinct on (belfiore) belfiore, name, case when ambito_id = $1 then ambito_id end as ambito,
            case when ambito_id = $1 then sub_ambito end as sub_ambito, istat, lat, lon
       from territory.comune_window where belfiore = any ($2) order by belfiore, ambito_id = $1 desc nulls last`,
    [ambitoId, codes],
  );
  return new Map(
    rows.map(({ belfiore, name, ambito, sub_ambito, istat, lat, lon }) => [
      belfiore,
      { belfiore, name, ambito, subAmbito: sub_ambito, region: regionOf(istat), lat, lon },
    ]),
  );
}

/** A need with all that is under it and above it in the list of needs. */
export async function readNeed(tx: Tx, ambitoId: string, code: string): Promise<NeedFamily> {
  const rows: { code: string; parent: string | null }[] = await tx.query(
    "select code, parent from territory.code_window where ambito_id = $1 and list = 'need'",
    [ambitoId],
  );
  const parents = new Map(rows.map((row) => [row.code, row.parent]));
  const lineOf = (from: string) => {
    const line: string[] = [];
    for (let up = parents.get(from); up && !line.includes(up); up = parents.get(up)) line.push(up);
    return line;
  };
  return { code, above: lineOf(code), under: [...parents.keys()].filter((each) => lineOf(each).includes(code)) };
}
