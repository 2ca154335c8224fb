// SPDX-License-Identifier: EUPL-1.2
import { csvRecords, encodingOf, type Source, textOf } from '@soglia/platform';
import { checkRow, type EntityName, HSDS, isOldTable, OLD_COLUMNS, OLD_TABLES, type TranslatedRow } from '@soglia/resources-domain';
import type { Reading } from './document-rows';
import type { Found, FoundProblem, FoundRow } from './found';
import { Unreadable } from './unreadable';

interface Table {
  readonly entity: EntityName;
  readonly rows: (cells: Readonly<Record<string, string>>) => readonly TranslatedRow[];
  readonly known: (column: string) => boolean;
}

/** One file of an HSDS package: a table of 3.x as it is, one of 1.1 translated. */
export async function* readTable(source: Source, base: string, reading: Reading): AsyncGenerator<Found> {
  const file = source.name;
  let header: readonly string[] | null = null;
  let table: Table | null = null;
  for await (const { line, cells } of csvRecords(textOf(source, await encodingOf(source), reading.onBytes))) {
    if (header === null || table === null) {
      header = cells.map((cell) => cell.trim());
      table = tableOf(base, header);
      checkHeader(header, file);
      continue;
    }
    const record: Record<string, string> = {};
    for (const [i, column] of header.entries()) {
      record[column] = cells[i] ?? '';
      if (record[column] && !table.known(column)) reading.left.add(file, column);
    }
    const problems: FoundProblem[] = [];
    if (cells.length !== header.length)
      problems.push({
        line,
        column: '',
        code: 'wrong-column-count',
        facts: { found: cells.length, expected: header.length },
        severity: 'error',
      });
    yield { file, rows: table.rows(record).map((row) => tableRow(row, line, reading)), problems };
  }
  if (header === null && source.size > 0) throw new Unreadable('no-header', { file });
}

export function entityOfFile(base: string): EntityName | null {
  const known = Object.values(HSDS).find(({ name, file }) => file === `${base}.csv` || name === base || `${name}s` === base);
  if (known) return known.name;
  if (base === 'services_at_location' || base === 'services_at_locations') return 'service_at_location';
  if (base === 'meta_tables_descriptions') return 'meta_table_description';
  return Object.hasOwn(OLD_TABLES, base) ? (OLD_TABLES[base]?.entity ?? null) : null;
}

function tableOf(base: string, header: readonly string[]): Table {
  const entity = entityOfFile(base) as EntityName;
  const old = Object.hasOwn(OLD_TABLES, base) ? OLD_TABLES[base] : isOldTable(entity, header) ? OLD_COLUMNS[entity] : undefined;
  const { columns, profile } = HSDS[old?.entity ?? entity];
  const known = (column: string) =>
    Object.hasOwn(columns, column) || Object.hasOwn(profile, column) || (old?.used.includes(column) ?? false);
  return { entity: old?.entity ?? entity, known, rows: old?.rows ?? ((cells) => [{ entity, values: cells }]) };
}

function checkHeader(header: readonly string[], file: string): void {
  const twice = header.find((column, i) => column && header.indexOf(column) !== i);
  if (twice) throw new Unreadable('duplicate-column', { file, line: 1, column: twice });
}

function tableRow({ entity, values, partial = false, beside = false }: TranslatedRow, line: number, { ids, carried }: Reading): FoundRow {
  const given = typeof values['id'] === 'string' ? values['id'].trim() : '';
  const id = given ? ids.of(entity, given) : ids.named(entity, '', 'row', values);
  carried.add(entity, Object.keys(values));
  const { content, problems } = checkRow(entity, ids.resolved(entity, values), true);
  const missing = given ? [] : [{ column: 'id', code: 'missing-id', severity: 'notice' } as const];
  // The order of the rows is the order of things.
  const placed = beside || partial ? content : { ...content, position: line };
  return {
    entity,
    id,
    externalId: given || null,
    line,
    place: '',
    top: !partial && !beside,
    partial,
    lists: null,
    content: placed,
    problems: [...problems, ...missing],
  };
}
