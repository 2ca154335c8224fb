// SPDX-License-Identifier: EUPL-1.2
import { type UnitOfWork, UnreadableFile } from '@soglia/platform';
import type { EntityName, MappedColumn } from '@soglia/resources-domain';
import { ImportMapping } from './import.entities';
import { messyContext } from './messy-context';
import { Carried, LeftBehind } from './reading/found';
import { readImport } from './reading/read-import';
import { RowIds } from './reading/row-ids';
import type { Unreadable } from './reading/unreadable';
import type { RunningImport } from './running-import';
import { withFile } from './spool-file';
import { StagingArea } from './staging-area';

/** Reads the file and keeps its rows. A file that cannot be read to its end leaves a report, and nothing else. */
export async function stageImport(unit: UnitOfWork, running: RunningImport): Promise<void> {
  const { ambitoId, name, source, format } = running;
  const { context, mapping } = await unit.run(ambitoId, async (tx) => ({
    context: await messyContext(tx, ambitoId),
    mapping: running.mappingId ? await tx.findOneBy(ImportMapping, { ambitoId, id: running.mappingId }) : null,
  }));
  await withFile(unit, running, async (path) => {
    const area = new StagingArea(unit, running);
    const [left, carried] = [new LeftBehind(), new Carried()];
    const covered = new Set<EntityName>();
    const reading = { ids: new RowIds(ambitoId, source), left, carried, onBytes: (count: number) => void (area.done += count) };
    const columns: readonly MappedColumn[] | null = mapping?.columns ?? null;
    let stop: Unreadable | null = null;
    try {
      for await (const found of readImport({ path, name, format, mapping: columns, context }, reading, covered)) await area.take(found);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      stop = error as Unreadable;
    }
    await area.finish(name, { left, covered, carried, stop });
  });
}
