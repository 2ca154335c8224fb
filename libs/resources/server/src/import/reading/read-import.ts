// SPDX-License-Identifier: EUPL-1.2
import { encodingOf, fileSource, head, type Source, textOf } from '@soglia/platform';
import { ENTITY_NAMES, type EntityName, type ImportFormat, type MappedColumn, type MessyContext } from '@soglia/resources-domain';
import type { Reading } from './document-rows';
import type { Found } from './found';
import { readJson } from './read-json';
import { readMessy } from './read-messy';
import { entityOfFile, readTable } from './read-table';
import { Unreadable } from './unreadable';
import { zipEntries } from './zip-entries';

export interface ImportFile {
  readonly path: string;
  readonly name: string;
  readonly format: ImportFormat;
  /** Null until somebody has said what the columns of a table of their own hold. */
  readonly mapping: readonly MappedColumn[] | null;
  readonly context: MessyContext;
}

/** Reads a file of any format that we know, record by record. `covered` says of which tables the file speaks. */
export async function* readImport(file: ImportFile, reading: Reading, covered: Set<EntityName>): AsyncGenerator<Found> {
  const source = await fileSource(file.path, file.name);
  const start = await head(source, 4);
  if (start.length >= 2 && start[0] === 0x50 && start[1] === 0x4b) return yield* readArchive(file, source, reading, covered);
  for (const name of ENTITY_NAMES) covered.add(name);
  const format = file.format === 'auto' ? await textFormat(source) : file.format;
  if (format === 'hsds-json') return yield* readJson(source, reading);
  if (format === 'csv') return yield* readMessy(source, file.mapping ?? [], file.context, reading);
  // A package was said, and this is no archive: it may be the beginning of one.
  throw new Unreadable('unknown-format');
}

async function* readArchive(
  { path, format }: ImportFile,
  { size }: Source,
  reading: Reading,
  covered: Set<EntityName>,
): AsyncGenerator<Found> {
  const { entries, close } = await zipEntries(path, size);
  try {
    const known = entries.filter(({ name }) => kindOf(name) !== null);
    for (const { name } of entries) if (kindOf(name) === null && !isBeside(name)) yield unknownFile(name);
    const tables = known.filter(({ name }) => name.endsWith('.csv') && format !== 'hsds-json');
    if (known.length === 0) throw new Unreadable('unknown-format');
    for (const table of tables) covered.add(entityOfFile(baseOf(table.name)) as EntityName);
    if (tables.length === 0) for (const name of ENTITY_NAMES) covered.add(name);
    for (const entry of tables.length ? tables : known)
      yield* tables.length ? readTable(entry, baseOf(entry.name), reading) : readJson(entry, reading);
  } finally {
    close();
  }
}

const baseOf = (name: string) => (name.split('/').pop() ?? '').replace(/\.\w+$/, '').toLowerCase();
/** What a package may hold beside its tables, and what operating systems add. */
const isBeside = (name: string) => /(^|\/)(datapackage\.json|\.[^/]*|readme[^/]*|license[^/]*|licence[^/]*)$|^__MACOSX\//i.test(name);

function kindOf(name: string): 'table' | 'json' | null {
  if (isBeside(name)) return null;
  if (/\.csv$/.test(name)) return entityOfFile(baseOf(name)) ? 'table' : null;
  return /\.(json|ndjson|jsonl)$/.test(name) ? 'json' : null;
}

const unknownFile = (file: string): Found => ({
  file,
  rows: [],
  problems: [{ line: 0, column: '', code: 'unknown-file', severity: 'notice' }],
});

/** By the first sign that is no space: JSON begins with a bracket, a table does not. */
async function textFormat(source: Source): Promise<'hsds-json' | 'csv'> {
  for await (const text of textOf(source, await encodingOf(source))) {
    const [sign] = /\S/.exec(text.replace(/^\ufeff/, '')) ?? [];
    if (sign) return sign === '{' || sign === '[' ? 'hsds-json' : 'csv';
  }
  return 'csv';
}
