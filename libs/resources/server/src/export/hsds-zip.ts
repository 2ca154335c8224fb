// SPDX-License-Identifier: EUPL-1.2
import { Readable } from 'node:stream';
import { csvStream, type SheetColumn } from '@soglia/platform';
import { dataPackage, ENTITY_NAMES, type EntityName, HSDS, type HsdsRow, packageFields } from '@soglia/resources-domain';
import { ZipFile } from 'yazl';
import { opened, publicHistory, withoutHiddenParent } from '../hsds/public-rows';
import { batches, type ExportWork } from './export-work';

/** The whole databank as a tabular data package: one CSV for each table, one after the other, and what is in them. */
export function hsdsZip(work: ExportWork): Readable {
  const zip = new ZipFile();
  const mtime = work.at;
  const about = { name: 'hsds-italia', title: work.territory.ambitoName, version: '3.1', created: work.at.toISOString() };
  zip.addBuffer(Buffer.from(JSON.stringify(dataPackage(about, work.scope), null, 2)), 'datapackage.json', { mtime });
  for (const entity of ENTITY_NAMES) {
    // Opened when its turn comes: the database reads one table at a time.
    zip.addReadStreamLazy(HSDS[entity].file, { mtime }, (give) => {
      give(null, csvStream(columnsOf(entity, work), rowsOf(entity, work), { delimiter: ',', bom: false }));
    });
  }
  zip.end();
  const out = zip.outputStream as Readable;
  zip.on('error', (error: Error) => out.destroy(error));
  return out;
}

const columnsOf = (entity: EntityName, { scope }: ExportWork): SheetColumn<HsdsRow>[] =>
  packageFields(entity, scope).map(({ name }) => ({ header: name, value: (row) => cell(row[name]) }));

function cell(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' ? JSON.stringify(value) : (value as string | number | boolean);
}

async function* rowsOf(entity: EntityName, work: ExportWork): AsyncGenerator<HsdsRow> {
  const { tx, ambitoId, scope } = work;
  const clean = scope === 'backup' ? null : await cleanerOf(entity, work);
  const sql = `select to_jsonb(t) as row from resources.${entity} t where t.ambito_id = $1 order by t.position, t.id`;
  for await (const found of batches<{ row: HsdsRow }>(tx, sql, [ambitoId])) {
    for (const { row } of found) yield* clean ? clean(row) : [row];
  }
}

/** What a public package leaves out of the rows of a table that everybody may see. */
async function cleanerOf(entity: EntityName, { tx, ambitoId }: ExportWork): Promise<((row: HsdsRow) => HsdsRow[]) | null> {
  if (entity === 'attribute') return (row) => (KNOWN.has(String(row['link_entity'])) ? [row] : []);
  if (entity === 'organization') {
    const seen: { id: string }[] = await tx.query('select id from resources.organization where ambito_id = $1', [ambitoId]);
    const ids = new Set(seen.map(({ id }) => id));
    return (row) => [withoutHiddenParent(row, ids)];
  }
  if (entity !== 'metadata') return null;
  const tiers: { row: HsdsRow }[] = await tx.query(
    "select to_jsonb(t) as row from resources.metadata t where ambito_id = $1 and field_name = any ('{visibility,visible_to}')",
    [ambitoId],
  );
  const openedAt = opened(tiers.map(({ row }) => row));
  return (row) => publicHistory([row], openedAt);
}

/** Row security follows an attribute to what it is about; of what it cannot follow nothing leaves. */
const KNOWN: ReadonlySet<string> = new Set(ENTITY_NAMES);
