// SPDX-License-Identifier: EUPL-1.2
import type { Tx, UnitOfWork } from '@soglia/platform';
import type { ImportPhase } from '@soglia/resources-domain';
import { Import, type ImportCounts } from './import.entities';
import { NoLongerRunning, type RunningImport } from './running-import';

const RUNNING = `id, ambito_id as "ambitoId", name, source, format, mode, dry_run as "dryRun", mapping_id as "mappingId", phase, requested_by as "requestedBy",
  agency_id as "agencyId", attempts, staged::float8 as staged, received::float8 as received, read_whole as "readWhole", covered, carried`;

/** Takes an import into the worker's hands, where it was left; null when there is nothing to do for it any more. */
export async function takeImport(
  unit: UnitOfWork,
  ambitoId: string,
  id: string,
  how: 'first' | 'again' = 'first',
): Promise<RunningImport | null> {
  return unit.run(ambitoId, async (tx) => {
    const [rows]: [RunningImport[], number] = await tx.query(
      `update resources.import
          set state = 'running', attempts = attempts + $3,
              phase = case when phase is null then 'stage' when phase = 'apply' then 'check' else phase end,
              total = case when coalesce(phase, 'stage') = 'stage' then received else total end
        where ambito_id = $1 and id = $2 and state in ('queued', 'running') returning ${RUNNING}`,
      [ambitoId, id, how === 'first' ? 1 : 0],
    );
    return rows[0] ?? null;
  });
}

export async function setProgress(
  unit: UnitOfWork,
  { ambitoId, id }: RunningImport,
  phase: ImportPhase,
  done: number,
  total: number,
): Promise<void> {
  await unit.run(ambitoId, async (tx) => {
    const [, count]: [unknown, number] = await tx.query(
      "update resources.import set phase = $3, done = $4, total = $5 where ambito_id = $1 and id = $2 and state = 'running'",
      [ambitoId, id, phase, done, total],
    );
    if (!count) throw new NoLongerRunning();
  });
}

/** The end without a word written. After a dry run everything is kept for the day when it is told to be written. */
export async function endImport(
  unit: UnitOfWork,
  { ambitoId, id }: RunningImport,
  state: 'checked' | 'refused',
  counts: ImportCounts,
): Promise<void> {
  await unit.run(ambitoId, async (tx) => {
    const [, count]: [unknown, number] = await tx.query(
      `update resources.import set state = $3, counts = $4, version = version + 1, ended_at = now(), attempts = 0, phase = case when $3 = 'checked' then 'check' end
        where ambito_id = $1 and id = $2 and state = 'running'`,
      [ambitoId, id, state, JSON.stringify(counts)],
    );
    if (!count) throw new NoLongerRunning();
    if (state === 'refused') await forgetFile(tx, ambitoId, id);
  });
}

export async function failImport(unit: UnitOfWork, { ambitoId, id, name }: RunningImport): Promise<void> {
  await unit.run(ambitoId, async (tx) => {
    await tx.query(
      "update resources.import set state = 'failed', version = version + 1, ended_at = now() where ambito_id = $1 and id = $2",
      [ambitoId, id],
    );
    await tx.query(
      `insert into resources.import_problem (ambito_id, import_id, id, phase, severity, code, file, line, column_name)
       values ($1, $2, gen_random_uuid(), 'check', 'error', 'internal', $3, 0, '')`,
      [ambitoId, id, name],
    );
    await forgetFile(tx, ambitoId, id);
  });
}

/** The file and its rows are kept for no longer than they are needed: the report stays. */
export async function forgetFile(tx: Tx, ambitoId: string, id: string): Promise<void> {
  await tx.query('delete from resources.import_row where ambito_id = $1 and import_id = $2', [ambitoId, id]);
  await tx.query('delete from resources.import_chunk where ambito_id = $1 and import_id = $2', [ambitoId, id]);
}

/** The import, locked until the transaction ends. */
export function lockImport(tx: Tx, ambitoId: string, id: string): Promise<Import | null> {
  return tx.findOne(Import, { where: { ambitoId, id }, lock: { mode: 'pessimistic_write' } });
}
