// SPDX-License-Identifier: EUPL-1.2
import type { CellCount, Placed } from './cross-table';

/** A table while it is being pooled: each line of an axis stands for one code, or for several that were pooled. */
export interface Grid {
  readonly rows: readonly (readonly string[])[];
  readonly columns: readonly (readonly string[])[];
  readonly cells: readonly (readonly CellCount[])[];
}

/** Counts requests and distinct persons in each cell; codes that nobody knew before get a line of their own. */
export function countCells(placed: Iterable<Placed>, rowCodes: readonly string[], columnCodes: readonly string[]): Grid {
  const requests = [...placed];
  const rows = [...new Set([...rowCodes, ...requests.map(({ row }) => row)])];
  const columns = [...new Set([...columnCodes, ...requests.map(({ column }) => column)])];
  const cells = rows.map(() => columns.map(() => ({ requests: 0, persons: new Set<string>() })));
  const [rowAt, columnAt] = [indexOf(rows), indexOf(columns)];
  for (const { row, column, person } of requests) {
    const cell = cells[rowAt.get(row) ?? -1]?.[columnAt.get(column) ?? -1];
    if (!cell) continue;
    cell.requests += 1;
    if (person !== null) cell.persons.add(person);
  }
  return { rows: rows.map((code) => [code]), columns: columns.map((code) => [code]), cells };
}

export function transpose({ rows, columns, cells }: Grid): Grid {
  return { rows: columns, columns: rows, cells: columns.map((_, j) => cells.map((row) => row[j] ?? NOTHING)) };
}

/** All of a row together. */
export function rowSum({ cells }: Grid, row: number): CellCount {
  return (cells[row] ?? []).reduce(union, NOTHING);
}

/** Two rows as one, at the end of the table. */
export function mergeRows(grid: Grid, a: number, b: number): Grid {
  const rest = <T>(all: readonly T[]) => all.filter((_, i) => i !== a && i !== b);
  const merged = (grid.cells[a] ?? []).map((cell, j) => union(cell, grid.cells[b]?.[j] ?? NOTHING));
  const codes = [...(grid.rows[a] ?? []), ...(grid.rows[b] ?? [])].sort();
  return { rows: [...rest(grid.rows), codes], columns: grid.columns, cells: [...rest(grid.cells), merged] };
}

const NOTHING: CellCount = { requests: 0, persons: new Set() };

function union(a: CellCount, b: CellCount): CellCount {
  return { requests: a.requests + b.requests, persons: new Set([...a.persons, ...b.persons]) };
}

const indexOf = (codes: readonly string[]) => new Map(codes.map((code, i) => [code, i]));
