// SPDX-License-Identifier: EUPL-1.2
import type { Tx, UnitOfWork } from '@soglia/platform';
import { ENTITY_NAMES, type EntityName } from '@soglia/resources-domain';
import { enterReach } from '../../model/reach';
import {
  dangling,
  danglingLinks,
  fallWith,
  foreignLinks,
  foreignParents,
  missing,
  REFUSE,
  referencesOf,
  SHARED_WORDS,
  taken,
  UNKNOWN_CODES,
  vanished,
} from './check.sql';
import { countGone, goneRows } from '../applying/gone-rows';
import { linkOf } from '../belonging';
import { cyclesOf, UPWARDS } from './cycles';
import { overwritten, WIDER_THAN_CARDS } from './tiers-and-edits.sql';
import type { ImportCounts } from '../import.entities';
import type { RunningImport } from '../running-import';
import { overWholeTables } from './whole-tables';

const LINKED = ['attribute', 'metadata'] as const;
/** What is listed when it has gone from the source, and never removed by itself. */
const LISTED: readonly EntityName[] = ['organization', 'program', 'service', 'location'];

/** Compares what was read with the model and with the databank as it is now. May be done again: the last time counts. */
export async function checkImport(unit: UnitOfWork, running: RunningImport): Promise<ImportCounts> {
  const { ambitoId } = running;
  return unit.run(ambitoId, async (tx) => {
    await enterReach(tx, 'curator', null);
    return overWholeTables(tx, () => check(tx, running));
  });
}

async function check(tx: Tx, running: RunningImport): Promise<ImportCounts> {
  const { ambitoId, id, source, mode } = running;
  await tx.query("delete from resources.import_problem where ambito_id = $1 and import_id = $2 and phase = 'check'", [ambitoId, id]);
  await tx.query('update resources.import_row set refused = false where ambito_id = $1 and import_id = $2 and refused', [ambitoId, id]);
  const present = await entitiesOf(tx, ambitoId, id);
  for (const entity of present) {
    for (const sql of [...missing(entity), ...dangling(entity), UNKNOWN_CODES[entity]]) if (sql) await tx.query(sql, [ambitoId, id]);
    if (!SHARED_WORDS.includes(entity) && entity !== 'metadata') await tx.query(taken(entity), [ambitoId, id, source]);
    for (const sql of foreignParents(entity)) await tx.query(sql, [ambitoId, id, source]);
    if (LISTED.includes(entity)) await tx.query(vanished(entity), [ambitoId, id, source]);
  }
  await checkLinks(tx, running);
  await checkHere(tx, running);
  for (const upwards of UPWARDS) await tellCycles(tx, running, upwards);
  await tx.query(REFUSE, [ambitoId, id]);
  if (mode === 'good-rows') await refuseWhatDepends(tx, running, present);
  const counts = await count(tx, ambitoId, id);
  return running.dryRun ? { ...counts, removed: countGone(await goneRows(tx, running)) } : counts;
}

async function entitiesOf(tx: Tx, ambitoId: string, id: string): Promise<EntityName[]> {
  const rows: { entity: EntityName }[] = await tx.query(
    'select distinct entity from resources.import_row where ambito_id = $1 and import_id = $2',
    [ambitoId, id],
  );
  return ENTITY_NAMES.filter((name) => rows.some(({ entity }) => entity === name));
}

async function targetsOf(tx: Tx, { ambitoId, id }: RunningImport, entity: (typeof LINKED)[number]): Promise<EntityName[]> {
  const [kind] = linkOf(entity);
  const rows: { name: string }[] = await tx.query(
    `select distinct content ->> '${kind}' as name from resources.import_row where ambito_id = $1 and import_id = $2 and entity = $3`,
    [ambitoId, id, entity],
  );
  return ENTITY_NAMES.filter((name) => rows.some((row) => row.name === name));
}

async function checkLinks(tx: Tx, running: RunningImport): Promise<void> {
  for (const entity of LINKED) {
    const targets = await targetsOf(tx, running, entity);
    for (const sql of danglingLinks(entity, targets)) await tx.query(sql, [running.ambitoId, running.id]);
    for (const sql of foreignLinks(entity, targets)) await tx.query(sql, [running.ambitoId, running.id, running.source]);
  }
}

/** What was decided here and the file says otherwise: whose eyes a place is for, and what somebody corrected. */
async function checkHere(tx: Tx, { ambitoId, id, source, carried }: RunningImport): Promise<void> {
  if (carried.location?.includes('visibility')) await tx.query(WIDER_THAN_CARDS, [ambitoId, id]);
  const sql = overwritten(carried.service ?? []);
  if (sql) await tx.query(sql, [ambitoId, id, source]);
}

async function tellCycles(tx: Tx, { ambitoId, id }: RunningImport, upwards: (typeof UPWARDS)[number]): Promise<void> {
  const [entity, column] = upwards;
  const ids = await cyclesOf(tx, ambitoId, id, upwards);
  if (ids.length === 0) return;
  await tx.query(
    `insert into resources.import_problem (ambito_id, import_id, id, phase, severity, code, file, line, column_name, entity, row_id)
     select $1, $2, gen_random_uuid(), 'check', 'error', 'cycle', s.file, s.line, case when s.place = '' then '${column}' else s.place || '/${column}' end, s.entity, s.row_id
       from resources.import_row s where s.ambito_id = $1 and s.import_id = $2 and s.entity = $3 and s.row_id = any ($4::uuid[])`,
    [ambitoId, id, entity, ids],
  );
}

/** Rows fall with what they refer to, down to the last: parents come first, and a table that refers to itself is gone through again. */
async function refuseWhatDepends(tx: Tx, running: RunningImport, present: readonly EntityName[]): Promise<void> {
  const fall = async (entity: EntityName, column: string, target: EntityName) => {
    const [row]: { fallen: number }[] = await tx.query(fallWith(entity, column, target), [running.ambitoId, running.id]);
    return row?.fallen ?? 0;
  };
  for (const entity of present) {
    for (const [column, target] of referencesOf(entity)) while ((await fall(entity, column, target)) > 0 && target === entity);
  }
  for (const entity of LINKED) {
    for (const target of await targetsOf(tx, running, entity)) await fall(entity, linkOf(entity)[1], target);
  }
}

async function count(tx: Tx, ambitoId: string, id: string): Promise<ImportCounts> {
  const [rows]: { rows: number; refused: number; services: number }[] = await tx.query(
    `select count(*)::int as rows, count(*) filter (where refused)::int as refused, count(*) filter (where entity = 'service')::int as services
       from resources.import_row where ambito_id = $1 and import_id = $2`,
    [ambitoId, id],
  );
  const [problems]: { errors: number; notices: number; vanished: number }[] = await tx.query(
    `select count(*) filter (where severity = 'error')::int as errors, count(*) filter (where severity = 'notice')::int as notices,
            count(*) filter (where code = 'vanished')::int as vanished
       from resources.import_problem where ambito_id = $1 and import_id = $2`,
    [ambitoId, id],
  );
  return { ...rows, ...problems };
}
