// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import type { EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { codeLists, comuniRows, demoTerritory } from '../reference-data';
import { AccessPoint, Agency, type AgencyKind, Ambito, AmbitoComune, Code, Comune, SubAmbito } from '../territory.entities';

/** Writes what is missing of the demo territory and the reference data; a second run changes nothing. */
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
  await put(Code, codeRows(ambitoId));
  await putComuni(tx);
}

function codeRows(ambitoId: string): Code[] {
  return Object.entries(codeLists()).flatMap(([list, { values }]) =>
    values.map(({ code, label, parent, usualArea }, position) => ({
      ambitoId,
      list,
      code,
      position,
      parent: parent ?? null,
      labelIt: label.it,
      labelFr: label.fr ?? null,
      usualArea: usualArea ?? null,
      validTo: null,
    })),
  );
}

async function putComuni(tx: Tx): Promise<void> {
  if (await tx.existsBy(Comune, {})) return;
  const rows = comuniRows().map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value === '' ? null : value])));
  await tx.query(
    `insert into territory.comune select * from json_populate_recordset(null::territory.comune, $1::json) on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}
