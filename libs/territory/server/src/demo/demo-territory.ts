// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import type { EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { plainName } from '../places/search-places.query';
import { codeLists, comuniRows, demoTerritory, placeRows } from '../reference-data';
import { AccessPoint, Agency, type AgencyKind, Ambito, AmbitoComune, Comune, SubAmbito } from '../territory.entities';

/** Writes what is missing of the demo territory, and the reference data as they are now; a second run changes nothing more. */
export async function seedDemoTerritory(tx: Tx): Promise<void> {
  const { ambito, subAmbiti, agencies, accessPoints, comuni } = demoTerritory();
  const ambitoId = ambito.code;
  const put = <T extends ObjectLiteral>(target: EntityTarget<T>, rows: QueryDeepPartialEntity<T>[]) =>
    tx.createQueryBuilder().insert().into(target).values(rows).orIgnore().execute();
  await put(Ambito, [{ id: ambitoId, nameIt: ambito.name.it, nameFr: ambito.name.fr ?? null }]);
  await put(
    SubAmbito,
    subAmbiti.map(({ code, name }) => ({ ambitoId, code, nameIt: name.it, nameFr: name.fr ?? null })),
  );
  await put(
    Agency,
    agencies.map(({ id, kind, name }) => ({ ambitoId, id, kind: kind as AgencyKind, name })),
  );
  await put(
    AccessPoint,
    accessPoints.map(({ agency, ...point }) => ({ ambitoId, agencyId: agency, ...point })),
  );
  await put(
    AmbitoComune,
    comuni.map(({ belfiore, subAmbito }) => ({ ambitoId, belfiore, subAmbito })),
  );
  await putCodes(tx, ambitoId);
  await putComuni(tx);
  await putPlaces(tx);
}

/** Labels, synonyms and taxonomy follow the data at every run; an end that an installation gave to a code stays. */
async function putCodes(tx: Tx, ambitoId: string): Promise<void> {
  await tx.query(
    `insert into territory.code as c
       (ambito_id, list, code, position, parent, label_it, label_fr, usual_area, synonyms, economic, taxonomy, valid_from, valid_to)
     select ambito_id, list, code, position, parent, label_it, label_fr, usual_area, synonyms, economic, taxonomy, valid_from, valid_to
       from json_populate_recordset(null::territory.code, $1::json)
     on conflict (ambito_id, list, code) do update set position = excluded.position, parent = excluded.parent,
       label_it = excluded.label_it, label_fr = excluded.label_fr, usual_area = excluded.usual_area, synonyms = excluded.synonyms,
       economic = excluded.economic, taxonomy = excluded.taxonomy, valid_from = excluded.valid_from,
       valid_to = coalesce(excluded.valid_to, c.valid_to)`,
    [JSON.stringify(codeRows(ambitoId))],
  );
}

function codeRows(ambitoId: string): object[] {
  return Object.entries(codeLists()).flatMap(([list, { values, version }]) =>
    values.map(({ code, label, parent, usualArea, synonyms, economic, validFrom, validTo }, position) => ({
      ambito_id: ambitoId,
      list,
      code,
      position,
      parent: parent ?? null,
      label_it: label.it,
      label_fr: label.fr ?? null,
      usual_area: usualArea ?? null,
      synonyms: synonyms ?? [],
      economic: economic ?? false,
      taxonomy: version ?? null,
      valid_from: validFrom ?? null,
      valid_to: validTo ?? null,
    })),
  );
}

async function putComuni(tx: Tx): Promise<void> {
  if (await tx.existsBy(Comune, {})) return;
  await tx.query(
    `insert into territory.comune select * from json_populate_recordset(null::territory.comune, $1::json) on conflict do nothing`,
    [JSON.stringify(comuniRows().map(withNulls))],
  );
}

/** Also on an installation that stands: a comune that is suppressed there gets its last day here. */
async function putPlaces(tx: Tx): Promise<void> {
  const rows = placeRows().map((row) => ({ ...withNulls(row), plain: plainName(`${row['name']} ${row['name_fr']}`) }));
  await tx.query(
    `insert into territory.place as p (code, kind, name, name_fr, detail, plain, valid_from, valid_to)
     select code, kind, name, name_fr, coalesce(detail, ''), plain, valid_from, valid_to
       from json_populate_recordset(null::territory.place, $1::json)
     on conflict (code) do update set kind = excluded.kind, name = excluded.name, name_fr = excluded.name_fr, detail = excluded.detail,
       plain = excluded.plain, valid_from = excluded.valid_from, valid_to = excluded.valid_to
     where (p.name, p.name_fr, p.detail, p.plain, p.valid_from, p.valid_to)
       is distinct from (excluded.name, excluded.name_fr, excluded.detail, excluded.plain, excluded.valid_from, excluded.valid_to)`,
    [JSON.stringify(rows)],
  );
}

function withNulls(row: Readonly<Record<string, string>>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === '' ? null : value]));
}
