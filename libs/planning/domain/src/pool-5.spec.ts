// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import type { CrossTable, Placed } from './cross-table';
import { pool5, THRESHOLD } from './pool-5';

const ROWS = ['r1', 'r2', 'r3', 'r4', 'r5'];
const COLUMNS = ['c1', 'c2', 'c3', 'c4'];

/** What may fall into a cell: nobody, few, many; some of them known from elsewhere in the table, some anonymous. */
const cell = fc.record({
  persons: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
    { weight: 8, arbitrary: fc.integer({ min: 5, max: 14 }) },
  ),
  regulars: fc.integer({ min: 0, max: 2 }),
  anonymous: fc.integer({ min: 0, max: 1 }),
});
const cells = fc.array(cell, { minLength: 20, maxLength: 20 });

function place(drawn: readonly { persons: number; regulars: number; anonymous: number }[]): Placed[] {
  return drawn.flatMap(({ persons, regulars, anonymous }, i) => {
    const at = { row: ROWS[Math.floor(i / 4)]!, column: COLUMNS[i % 4]! };
    const own = Array.from({ length: persons }, (_, n) => ({ ...at, person: `${i}-${n}` }));
    if (persons === 0) return [];
    return [
      ...own,
      ...Array.from({ length: regulars }, (_, n) => ({ ...at, person: `regular-${n}` })),
      ...Array.from({ length: anonymous }, () => ({ ...at, person: null })),
    ];
  });
}

/** Runs a property over tables of all kinds, and fails unless many of them were published, and many of those pooled. */
function holdsForTables(property: (placed: Placed[], table: CrossTable) => void): void {
  let [published, pooled] = [0, 0];
  fc.assert(
    fc.property(cells, (drawn) => {
      const placed = place(drawn);
      const { table } = pool5(placed, ROWS, COLUMNS);
      if (!table) return;
      published += 1;
      if ([...table.rows, ...table.columns].some((category) => category.pooled.length > 0)) pooled += 1;
      property(placed, table);
    }),
    { numRuns: 150 },
  );
  expect(published).toBeGreaterThan(60);
  expect(pooled).toBeGreaterThan(40);
}

const times = (count: number, row: string, column: string, person: (i: number) => string | null = (i) => `${row}${column}${i}`): Placed[] =>
  Array.from({ length: count }, (_, i) => ({ row, column, person: person(i) }));

/** Every set of cells that can be had by subtracting published figures of one line (or of the totals) from its total. */
function subsets<T>(all: readonly T[]): T[][] {
  return all.reduce<T[][]>((found, each) => [...found, ...found.map((set) => [...set, each])], [[]]);
}

describe('policy pool-5', () => {
  it('lets nobody recover, by any subtraction of published figures, a part of fewer than five persons', () => {
    holdsForTables((placed, table) => {
      const codes = (category: { code: string; pooled: readonly string[] }) =>
        new Set(category.pooled.length ? category.pooled : [category.code]);
      const [rowSets, columnSets] = [subsets(table.rows.map(codes)), subsets(table.columns.map(codes))];
      const isSafe = (rest: readonly Placed[]) =>
        rest.length === 0 || new Set(rest.flatMap(({ person }) => person ?? [])).size >= THRESHOLD;
      for (const rowSet of rowSets) {
        const inRows = placed.filter(({ row }) => rowSet.some((set) => set.has(row)));
        for (const columnSet of columnSets) {
          // A union of cells, and what is left of the grand total without it: every total minus any of its parts is one of these.
          const inside = inRows.filter(({ column }) => columnSet.some((set) => set.has(column)));
          const kept = new Set(inside);
          expect(isSafe(inside)).toBe(true);
          expect(isSafe(placed.filter((each) => !kept.has(each)))).toBe(true);
        }
      }
    });
  });

  it('loses no request: every total is the sum of the cells, and the grand total is all of them', () => {
    holdsForTables((placed, table) => {
      const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
      expect(table.total).toBe(placed.length);
      expect(table.rowTotals).toEqual(table.cells.map(sum));
      expect(sum(table.columnTotals)).toBe(table.total);
    });
  });

  it('has at most one pool on each axis, and beside a pool no empty category: to stand in it says nothing', () => {
    holdsForTables((_, table) => {
      for (const [axis, totals] of [
        [table.rows, table.rowTotals],
        [table.columns, table.columnTotals],
      ] as const) {
        const pools = axis.filter(({ pooled }) => pooled.length > 0).length;
        expect(pools).toBeLessThanOrEqual(1);
        if (pools === 1) expect(totals).not.toContain(0);
      }
    });
  });

  it('does not depend on the order in which requests come', () => {
    holdsForTables((placed, table) => expect(pool5([...placed].reverse(), ROWS, COLUMNS).table).toEqual(table));
  });

  it('tells nobody that a pooled category was asked for: without it the same table comes out', () => {
    const large = ['r1', 'r2'].flatMap((row) => ['c1', 'c2'].flatMap((column) => times(20, row, column)));
    const five = ['r3', 'r4', 'r5', 'r6', 'r7'].flatMap((row) => times(1, row, 'c1'));
    const rows = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7'];
    const without = [...large, ...times(4, 'r3', 'c1'), ...times(1, 'r4', 'c1')];
    expect(pool5([...large, ...five], rows, ['c1', 'c2'])).toMatchObject({
      table: {
        rows: [{}, {}, { pooled: ['r3', 'r4', 'r5', 'r6', 'r7'] }],
        cells: [
          [20, 20],
          [20, 20],
          [5, 0],
        ],
      },
    });
    expect(pool5(without, rows, ['c1', 'c2'])).toEqual(pool5([...large, ...five], rows, ['c1', 'c2']));
  });

  it('publishes a large table as it is, zeros included', () => {
    const placed = ['r1', 'r2'].flatMap((row) => ['c1', 'c2'].flatMap((column) => times(7, row, column)));
    expect(pool5(placed, ['r1', 'r2', 'r3'], ['c1', 'c2'])).toMatchObject({
      status: 'published',
      table: {
        cells: [
          [7, 7],
          [7, 7],
          [0, 0],
        ],
        total: 28,
      },
    });
  });

  it('pools the smallest categories together, and says which', () => {
    const placed = [
      ...times(20, 'r1', 'c1'),
      ...times(20, 'r1', 'c2'),
      ...times(20, 'r2', 'c1'),
      ...times(20, 'r2', 'c2'),
      ...times(6, 'r3', 'c1'),
      ...times(3, 'r3', 'c2'),
      ...times(8, 'r4', 'c1'),
      ...times(4, 'r4', 'c2'),
    ];
    expect(pool5(placed, ROWS, ['c1', 'c2']).table).toMatchObject({
      rows: [{ code: 'r1' }, { code: 'r2' }, { code: 'POOLED', pooled: ['r3', 'r4', 'r5'] }],
      cells: [
        [20, 20],
        [20, 20],
        [14, 7],
      ],
    });
  });

  it('counts persons, not requests: fifty requests of four people are a small cell', () => {
    const placed = [
      ...times(50, 'r1', 'c1', (i) => `p${i % 4}`),
      ...times(9, 'r1', 'c2'),
      ...times(9, 'r2', 'c1'),
      ...times(9, 'r2', 'c2'),
    ];
    expect(pool5(placed, ['r1', 'r2'], ['c1', 'c2'])).toEqual({ status: 'left-out', reason: 'too-few-persons', table: null });
  });

  it('never takes the anonymous for persons', () => {
    const placed = [...times(50, 'r1', 'c1', () => null), ...times(9, 'r1', 'c2'), ...times(9, 'r2', 'c1'), ...times(9, 'r2', 'c2')];
    expect(pool5(placed, ['r1', 'r2'], ['c1', 'c2']).status).toBe('left-out');
  });

  it('says that there is nothing to publish', () =>
    expect(pool5([], ROWS, COLUMNS)).toEqual({ status: 'left-out', reason: 'no-data', table: null }));
});
