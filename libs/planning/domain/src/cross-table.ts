// SPDX-License-Identifier: EUPL-1.2
/** A category of a table: one code, or several pooled under `POOLED`. */
export interface Category {
  readonly code: string;
  readonly pooled: readonly string[];
}

export const POOLED = 'POOLED';

/** A two-way table of requests. Every total is the sum of the cells shown: nothing is said twice in different ways. */
export interface CrossTable {
  readonly rows: readonly Category[];
  readonly columns: readonly Category[];
  readonly cells: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly total: number;
}

/** One request as a table sees it: where it falls, and whose it is (null = anonymous). */
export interface Placed {
  readonly row: string;
  readonly column: string;
  readonly person: string | null;
}

/** What is known of a cell before anything is published. */
export interface CellCount {
  readonly requests: number;
  readonly persons: ReadonlySet<string>;
}

export function toCategory(codes: readonly string[]): Category {
  return codes.length > 1 ? { code: POOLED, pooled: codes } : { code: codes[0] ?? POOLED, pooled: [] };
}

export function toCrossTable(rows: readonly Category[], columns: readonly Category[], cells: readonly (readonly number[])[]): CrossTable {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const rowTotals = cells.map(sum);
  const columnTotals = columns.map((_, j) => sum(cells.map((row) => row[j] ?? 0)));
  return { rows, columns, cells, rowTotals, columnTotals, total: sum(rowTotals) };
}
