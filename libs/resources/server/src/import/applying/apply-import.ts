// SPDX-License-Identifier: EUPL-1.2
import { recordAudit, type Tx, type UnitOfWork } from '@soglia/platform';
import { ENTITY_NAMES, type EntityName } from '@soglia/resources-domain';
import { outdate } from '../../cards/card.store';
import { enterReach } from '../../model/reach';
import { CARDS_AT_ONCE, refreshCards } from '../../search/card-index';
import { TELL_HISTORY, writeStaged } from './apply.sql';
import { countGone, goneRows } from './gone-rows';
import { Touched } from './touched';
import { SEEN_ANEW } from './touched.sql';
import { UPWARDS } from '../checking/cycles';
import type { ImportCounts } from '../import.entities';
import { NoLongerRunning, type RunningImport } from '../running-import';
import { overWholeTables } from '../checking/whole-tables';

const BATCH = 10_000;

interface Written {
  inserted: number;
  updated: number;
  /** Services whose own row was written: they have their version and their day. */
  readonly services: Set<string>;
  readonly touched: Touched;
}

type WrittenBatch = Pick<Written, 'inserted' | 'updated'> & {
  readonly cards: string[];
  readonly organizations: string[];
  readonly terms: string[];
};

/** Writes what was checked into the databank: one transaction, all of it or nothing. `tell` is heard outside of it. */
export async function applyImport(
  unit: UnitOfWork,
  running: RunningImport,
  checked: ImportCounts,
  tell: (done: number, total: number) => Promise<void>,
): Promise<void> {
  const { ambitoId, id, source, requestedBy, agencyId } = running;
  const total = (checked.rows ?? 0) + (checked.services ?? 0);
  await unit.run(ambitoId, async (tx) => {
    await enterReach(tx, 'curator', null);
    const written: Written = { inserted: 0, updated: 0, services: new Set(), touched: new Touched() };
    let done = 0;
    for (const entity of ENTITY_NAMES) done = await writeEntity(tx, running, entity, written, done, (rows) => tell(rows, total));
    const removed = await removeGone(tx, running, written.touched);
    // What was written a moment ago has no statistics yet: without them what follows is quadratic.
    if (written.inserted + written.updated + removed > 0) await tx.query('select resources.look_again()');
    await hidePlaces(tx, running, written.touched);
    const cards = [...written.touched.cards];
    await outdate(
      tx,
      ambitoId,
      cards.filter((card) => !written.services.has(card)),
      new Date(),
    );
    if (cards.length) await tx.query(TELL_HISTORY, [ambitoId, cards, source]);
    await refreshTouched(tx, ambitoId, written.touched, (count) => tell(done + count, total));
    const unchanged = (checked.rows ?? 0) - (checked.refused ?? 0) - written.inserted - written.updated;
    const counts: ImportCounts = { ...checked, inserted: written.inserted, updated: written.updated, removed, unchanged };
    await recordAudit(tx, { accountId: requestedBy, ambitoId, agencyId }, 'import.applied', id, source);
    await close(tx, running, counts);
  });
}

/** A table that refers to itself is written at once: Postgres looks whether parents are there when the statement ends. */
async function writeEntity(
  tx: Tx,
  { ambitoId, id, source, carried }: RunningImport,
  entity: EntityName,
  written: Written,
  before: number,
  tell: (rows: number) => Promise<void>,
): Promise<number> {
  const [range]: { first: string | null; last: string; rows: number }[] = await tx.query(
    'select min(seq) - 1 as first, max(seq) as last, count(*)::int as rows from resources.import_row where ambito_id = $1 and import_id = $2 and entity = $3',
    [ambitoId, id, entity],
  );
  if (!range || range.first === null) return before;
  const step = UPWARDS.some(([name]) => name === entity)
    ? Number.MAX_SAFE_INTEGER
    : Math.ceil((BATCH * (Number(range.last) - Number(range.first))) / range.rows);
  for (let from = Number(range.first); from < Number(range.last); from += step) {
    const to = Math.min(from + step, Number(range.last));
    const [now]: WrittenBatch[] = await tx.query(writeStaged(entity, carried[entity] ?? []), [ambitoId, id, source, from, to]);
    written.inserted += now?.inserted ?? 0;
    written.updated += now?.updated ?? 0;
    written.touched.add(now);
    if (entity === 'service') for (const each of now?.cards ?? []) written.services.add(each);
    await tell(before + Math.round((range.rows * (to - Number(range.first))) / (Number(range.last) - Number(range.first))));
  }
  return before + range.rows;
}

/** What belonged to something of the file and is in it no more goes, with what hangs on it. */
async function removeGone(tx: Tx, running: RunningImport, touched: Touched): Promise<number> {
  const { ambitoId } = running;
  const going = await goneRows(tx, running);
  for (const [entity, ids] of going) await touched.addRows(tx, ambitoId, entity, [...ids]);
  for (const [entity, ids] of [...going].reverse())
    if (ids.size) await tx.query(`delete from resources.${entity} where ambito_id = $1 and id = any ($2::uuid[])`, [ambitoId, [...ids]]);
  return countGone(going);
}

/** A place that only hidden cards use is hidden as they are. */
async function hidePlaces(tx: Tx, { ambitoId, id, source }: RunningImport, touched: Touched): Promise<void> {
  const rows: { id: string }[] = await tx.query('select resources.tighten_places($1, $2, $3) as id', [ambitoId, id, source]);
  await touched.addRows(
    tx,
    ambitoId,
    'location',
    rows.map((row) => row.id),
  );
}

async function refreshTouched(
  tx: Tx,
  ambitoId: string,
  { cards, organizations, terms }: Touched,
  tell: (count: number) => Promise<void>,
): Promise<void> {
  if (cards.size + organizations.size + terms.size === 0) return;
  const rows = await overWholeTables(
    tx,
    (): Promise<{ id: string }[]> => tx.query(SEEN_ANEW, [ambitoId, [...cards], [...organizations], [...terms]]),
  );
  for (let from = 0; from < rows.length; from += CARDS_AT_ONCE) {
    const batch = rows.slice(from, from + CARDS_AT_ONCE).map((row) => row.id);
    await refreshCards(tx, ambitoId, batch);
    await tell(from + batch.length);
  }
}

/** An import that was cancelled meanwhile is no longer ours to end: everything that was written goes back. */
async function close(tx: Tx, { ambitoId, id }: RunningImport, counts: ImportCounts): Promise<void> {
  const [, ended]: [unknown, number] = await tx.query(
    `update resources.import set state = 'applied', phase = null, version = version + 1, ended_at = now(), counts = $3, done = total
      where ambito_id = $1 and id = $2 and state = 'running'`,
    [ambitoId, id, JSON.stringify(counts)],
  );
  if (!ended) throw new NoLongerRunning();
  await tx.query('delete from resources.import_row where ambito_id = $1 and import_id = $2', [ambitoId, id]);
  await tx.query('delete from resources.import_chunk where ambito_id = $1 and import_id = $2', [ambitoId, id]);
}
