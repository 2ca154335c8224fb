// SPDX-License-Identifier: EUPL-1.2
import { csvRecords, encodingOf, type Source, textOf } from '@soglia/platform';
import { type EntityName, type ImportTarget, isUsable, type MappedColumn, messyCard, type MessyContext } from '@soglia/resources-domain';
import { documentRows, type Reading } from './document-rows';
import { Carried, type Found, type FoundProblem, type FoundRow } from './found';
import { Unreadable } from './unreadable';

/** Where a column of the model comes from, when it is not called so. */
const ORIGINS: Readonly<Record<string, ImportTarget>> = {
  'location.belfiore': 'location.comune',
  'service_area.extent': 'service_area.comuni',
};

/** Somebody's own table, one card a row, read by what was said of its columns. */
export async function* readMessy(
  source: Source,
  mapping: readonly MappedColumn[],
  context: MessyContext,
  reading: Reading,
): AsyncGenerator<Found> {
  if (!isUsable(mapping)) throw new Unreadable('no-mapping');
  const file = source.name;
  const lists = listsOf(mapping);
  const columnOf = new Map(mapping.flatMap(({ column, target }) => (target ? [[target, column] as const] : [])));
  let header: readonly string[] | null = null;
  for await (const { line, cells } of csvRecords(textOf(source, await encodingOf(source), reading.onBytes))) {
    if (header === null) {
      header = cells.map((cell) => cell.trim());
      if (![...columnOf.values()].some((column) => header?.includes(column))) throw new Unreadable('no-mapping', { line: 1 });
      continue;
    }
    const named: Partial<Record<ImportTarget, string>> = {};
    const targets = new Map(mapping.map(({ column, target }) => [column, target]));
    for (const [i, column] of header.entries()) {
      const target = targets.get(column);
      if (target) named[target] = cells[i] ?? '';
      else if (cells[i]?.trim()) reading.left.add(file, column);
    }
    const { document, problems } = messyCard(named, context);
    const found = documentRows('service', document, { file, line, pointer: '' }, { ...reading, carried: new Carried() });
    for (const row of found.rows) reading.carried.add(row.entity, carriedBy(row, mapping));
    const wrong = problems.map(
      ({ column, code }): FoundProblem => ({ line, column: columnOf.get(column) ?? column, code, severity: 'error' }),
    );
    yield {
      file,
      rows: found.rows.map((row) => ({ ...namedByHeader(row, columnOf, wrong), lists })),
      problems: [...tooMany(cells, header, line)],
    };
  }
  if (header === null && source.size > 0) throw new Unreadable('no-header', { file });
}

/** Of what stands by itself a table says what its columns were said to hold; what else the row got is only for the first time. */
function carriedBy({ entity, content }: FoundRow, mapping: readonly MappedColumn[]): string[] {
  if (!['service', 'organization', 'location'].includes(entity)) return Object.keys(content);
  const targets = mapping.flatMap(({ target }) => (target?.startsWith(`${entity}.`) ? [target.slice(entity.length + 1)] : []));
  return targets.map((column) => (column === 'comune' ? 'belfiore' : column)).concat(entity === 'service' ? ['organization_id'] : []);
}

/** Tables that a mapping fills: an empty cell says that there is none. */
function listsOf(mapping: readonly MappedColumn[]): EntityName[] {
  const filled = mapping.flatMap(({ target }): EntityName[] => {
    const [entity = ''] = target?.split('.') ?? [];
    if (entity === 'needs' || entity === 'areas') return ['attribute'];
    return entity === 'location' || entity === 'address' ? ['service_at_location', 'address'] : [entity as EntityName];
  });
  return [...new Set(filled.filter(Boolean))];
}

/** The problems of a row by the headers of the table; what is wrong with a cell that became nothing is the card's. */
function namedByHeader(row: FoundRow, columnOf: ReadonlyMap<ImportTarget, string>, wrong: readonly FoundProblem[]): FoundRow {
  const problems = row.problems.map((problem) => {
    const target = `${row.entity}.${problem.column}`;
    const column = columnOf.get((ORIGINS[target] ?? target) as ImportTarget);
    return { ...problem, column: column ?? target };
  });
  return { ...row, place: '', problems: row.top ? [...problems, ...wrong] : problems };
}

/** A cell more than the header has shifts what it says: better refused than misread. */
function tooMany(cells: readonly string[], header: readonly string[], line: number): FoundProblem[] {
  if (cells.length <= header.length || cells.slice(header.length).every((cell) => !cell.trim())) return [];
  return [{ line, column: '', code: 'wrong-column-count', facts: { found: cells.length, expected: header.length }, severity: 'error' }];
}
