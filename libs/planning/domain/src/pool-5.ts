// SPDX-License-Identifier: EUPL-1.2
import { type CellCount, type CrossTable, type Placed, toCategory, toCrossTable } from './cross-table';
import { countCells, type Grid, mergeRows, rowSum, transpose } from './grid';

/** Distinct persons that a published figure must hold, unless it is 0. Above the legal floor of 3, since the data are sensitive. */
export const THRESHOLD = 5;
export const POLICY = 'pool-5';

export type PooledTable =
  | { readonly status: 'published'; readonly reason: null; readonly table: CrossTable }
  | { readonly status: 'left-out'; readonly reason: 'too-few-persons' | 'no-data'; readonly table: null };

/**
 * Policy *pool-5*: the table is published only if every cell is 0 or counts at least five distinct persons. Where one does not,
 * the smallest categories are pooled until all do; when that would leave fewer than two categories, the table is left out.
 * A pool takes the empty categories of its axis too, so that to stand in it does not say that anybody asked.
 * No cell is hidden singly. A total minus any published parts is a union of whole cells, hence 0 or five persons too.
 * The anonymous are never persons: a cell of theirs alone is pooled like a small one.
 * Source: Regole deontologiche per trattamenti a fini statistici, GU 14/1/2019, all. 1 art. 5 (threshold never below 3).
 */
export function pool5(placed: Iterable<Placed>, rowCodes: readonly string[], columnCodes: readonly string[]): PooledTable {
  let grid = countCells(placed, rowCodes, columnCodes);
  if (occupiedRows(grid).length === 0) return { status: 'left-out', reason: 'no-data', table: null };
  while (grid.cells.some((row) => row.some(isSmall))) {
    const pooled = poolSmallest(grid);
    if (!pooled) return { status: 'left-out', reason: 'too-few-persons', table: null };
    grid = pooled;
  }
  const { rows, columns, cells } = sweepEmpty(transpose(sweepEmpty(transpose(grid))));
  const table = toCrossTable(
    rows.map(toCategory),
    columns.map(toCategory),
    cells.map((row) => row.map(({ requests }) => requests)),
  );
  return { status: 'published', reason: null, table };
}

export function isSmall({ requests, persons }: CellCount): boolean {
  return requests > 0 && persons.size < THRESHOLD;
}

interface Line {
  readonly axis: 'rows' | 'columns';
  readonly index: number;
  readonly sum: CellCount;
}

/** Pools the smallest category that holds a small cell; null when every such axis is down to two categories. */
function poolSmallest(grid: Grid): Grid | null {
  const turned = transpose(grid);
  const [smallest] = [...linesToPool(grid, 'rows'), ...linesToPool(turned, 'columns')].sort((a, b) => bySize(a.sum, b.sum));
  if (!smallest) return null;
  return smallest.axis === 'rows' ? poolRow(grid, smallest.index) : transpose(poolRow(turned, smallest.index));
}

function linesToPool(grid: Grid, axis: Line['axis']): Line[] {
  const occupied = occupiedRows(grid);
  if (occupied.length <= 2) return [];
  return occupied.filter((i) => grid.cells[i]?.some(isSmall)).map((index) => ({ axis, index, sum: rowSum(grid, index) }));
}

/** Into the pool when there is one already, else with the smallest neighbour: one «others» per axis, never two. */
function poolRow(grid: Grid, row: number): Grid {
  const others = occupiedRows(grid).filter((i) => i !== row);
  const pool = others.find((i) => (grid.rows[i]?.length ?? 0) > 1);
  const [neighbour] = others.sort((a, b) => bySize(rowSum(grid, a), rowSum(grid, b)));
  return mergeRows(grid, row, pool ?? neighbour ?? row);
}

/** Rows where nobody fell go into the pool, where there is one. */
function sweepEmpty(grid: Grid): Grid {
  const pool = grid.rows.findIndex((codes) => codes.length > 1);
  const empty = grid.rows.findIndex((codes, i) => codes.length === 1 && !occupiedRows(grid).includes(i));
  return pool < 0 || empty < 0 ? grid : sweepEmpty(mergeRows(grid, pool, empty));
}

const occupiedRows = (grid: Grid) => grid.rows.map((_, i) => i).filter((i) => grid.cells[i]?.some(({ requests }) => requests > 0));
const bySize = (a: CellCount, b: CellCount) => a.persons.size - b.persons.size || a.requests - b.requests;
