// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import { type CardRows, ENTITY_NAMES, type EntityName, HSDS, type HsdsRow, REFERENCES } from '@soglia/resources-domain';
import { writeRows } from '../model/write-rows';

export interface CardState {
  readonly version: number;
  readonly agencyId: string | null;
}

/** Who writes a card waits for whoever writes one in the same ambito, also while it does not exist yet: cards share places. */
export async function lockCard(tx: Tx, ambitoId: string, serviceId: string): Promise<CardState | null> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 7305003))', [ambitoId]);
  const [row]: CardState[] = await tx.query(
    `select s.version, o.agency_id as "agencyId" from resources.service s
       join resources.organization o on o.ambito_id = s.ambito_id and o.id = s.organization_id
      where s.ambito_id = $1 and s.id = $2`,
    [ambitoId, serviceId],
  );
  return row ?? null;
}

/** Writes the rows, parents first, after taking away what is gone, children first. */
export async function storeCardRows(tx: Tx, ambitoId: string, { written, removed }: CardRows): Promise<void> {
  for (const entity of [...ENTITY_NAMES].reverse()) {
    const ids = removed.flatMap((each) => (each.entity === entity ? [each.id] : []));
    if (ids.length) await removeRows(tx, ambitoId, entity, ids);
  }
  for (const entity of ENTITY_NAMES) {
    const rows = written.flatMap((each) => (each.entity === entity ? [each.row] : []));
    await writeRows(tx, ambitoId, entity, unique(rows));
  }
}

/** Takes rows away with what hangs on them: the telephone of a desk that closed, the languages spoken on it. */
async function removeRows(tx: Tx, ambitoId: string, entity: EntityName, ids: readonly string[]): Promise<void> {
  for (const child of ENTITY_NAMES) {
    const column = `${entity}_id`;
    if (child === entity || REFERENCES[column] !== entity || !HSDS[child].columns[column]) continue;
    const rows: { id: string }[] = await tx.query(
      `select id from resources.${child} where ambito_id = $1 and ${column} = any($2::uuid[])`,
      [ambitoId, ids],
    );
    if (rows.length) {
      await removeRows(
        tx,
        ambitoId,
        child,
        rows.map(({ id }) => id),
      );
    }
  }
  await tx.query('delete from resources.attribute where ambito_id = $1 and link_entity = $2 and link_id = any($3::uuid[])', [
    ambitoId,
    entity,
    ids,
  ]);
  await tx.query(`delete from resources.${entity} where ambito_id = $1 and id = any($2::uuid[])`, [ambitoId, ids]);
}

/** Bumps the version that the next writer must have seen. */
export async function nextVersion(tx: Tx, ambitoId: string, serviceId: string, before: number): Promise<number> {
  if (before > 0)
    await tx.query('update resources.service set version = $3 where ambito_id = $1 and id = $2', [ambitoId, serviceId, before + 1]);
  return before + 1;
}

/** Cards that show a place: they are indexed anew when it changes. */
export async function cardsAt(tx: Tx, ambitoId: string, locationIds: readonly string[]): Promise<string[]> {
  const rows: { service_id: string }[] = await tx.query(
    'select distinct service_id from resources.service_at_location where ambito_id = $1 and location_id = any($2::uuid[])',
    [ambitoId, locationIds],
  );
  return rows.map(({ service_id }) => service_id);
}

/** What was seen of these cards is no longer how they are: a form that was opened before may not be saved over them. */
export async function outdate(tx: Tx, ambitoId: string, serviceIds: readonly string[], now: Date): Promise<void> {
  if (serviceIds.length === 0) return;
  await tx.query('update resources.service set version = version + 1, last_modified = $3 where ambito_id = $1 and id = any($2::uuid[])', [
    ambitoId,
    serviceIds,
    now,
  ]);
}

const unique = (rows: readonly HsdsRow[]) => [...new Map(rows.map((row) => [row.id, row])).values()];
