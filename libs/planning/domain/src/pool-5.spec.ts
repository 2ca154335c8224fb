// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import type { Placed } from './cross-table';
import { pool5, THRESHOLD } from './pool-5';

const ROWS = ['r1', 'r2', 'r3', 'r4'];
const COLUMNS = ['c1', 'c2', 'c3', 'c4', 'c5'];
const requests = fc.array(
  fc.record({
    row: fc.constantFrom(...ROWS, 'r1', 'r1', 'unlisted'),
    column: fc.constantFrom(...COLUMNS, 'c1', 'c1', 'c2'),
    person: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 90 }).map(String)),
  }),
  { maxLength: 400 },
);
const times = (count: number, row: string, column: string, person: (i: number) => string | null = (i) => `${row}${column}${i}`): Placed[] =>
  Array.from({ length: count }, (_, i) => ({ row, column, person: person(i) }));

/** Every set of cells that can be had by subtracting published figures of one line (or of the totals) from its total. */
function subsets<T>(all: readonly T[]): T[][] {
  return all.reduce<T[][]>((found, each) => [...found, ...found.map((set) => [...set, each])], [[]]);
}

describe('policy pool-5', () => {
  it('lets nobody recover, by any subtraction of published figures, a part of fewer than five persons', () => {
    fc.assert(
      fc.property(requests, (placed) => {
        const { table } = pool5(placed, ROWS, COLUMNS);
        if (!table) return;
        const codes = (category: { code: string; pooled: readonly string[] }) =>
          new Set(category.pooled.length ? category.pooled : [category.code]);
        const rows = table.rows.map(codes);
        const columns = table.columns.map(codes);
        const inCells = (rowSet: Set<string>[], columnSet: Set<string>[]) =>
          placed.filter(({ row, column }) => rowSet.some((set) => set.has(row)) && columnSet.some((set) => set.has(column)));
        const isSafe = (rest: Placed[]) => rest.length === 0 || new Set(rest.flatMap(({ person }) => person ?? [])).size >= THRESHOLD;
        // A total minus any of its parts, on every line, on the margins, and over every rectangle of lines.
        for (const rowSet of subsets(rows)) for (const columnSet of subsets(columns)) expect(isSafe(inCells(rowSet, columnSet))).toBe(true);
        // A rectangle's complement (grand total minus cells) as well.
        for (const rowSet of subsets(rows))
          for (const columnSet of subsets(columns)) {
            const inside = new Set(inCells(rowSet, columnSet));
            expect(isSafe(placed.filter((each) => !inside.has(each)))).toBe(true);
          }
      }),
      { numRuns: 60 },
    );
  });

  it('loses no request: every total is the sum of the cells, and the grand total is all of them', () => {
    fc.assert(
      fc.property(requests, (placed) => {
        const { table } = pool5(placed, ROWS, COLUMNS);
        if (!table) return;
        const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
        expect(table.total).toBe(placed.length);
        expect(table.rowTotals).toEqual(table.cells.map(sum));
        expect(sum(table.columnTotals)).toBe(table.total);
        expect(table.rows.filter(({ pooled }) => pooled.length).length).toBeLessThanOrEqual(1);
        expect(table.columns.filter(({ pooled }) => pooled.length).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not depend on the order in which requests come', () => {
    fc.assert(
      fc.property(requests, (placed) => expect(pool5([...placed].reverse(), ROWS, COLUMNS)).toEqual(pool5(placed, ROWS, COLUMNS))),
      { numRuns: 30 },
    );
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
      rows: [{ code: 'r1' }, { code: 'r2' }, { code: 'POOLED', pooled: ['r3', 'r4'] }],
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
