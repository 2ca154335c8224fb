// SPDX-License-Identifier: EUPL-1.2
import { type HsdsRow, type HsdsRows, Nesting } from '@soglia/resources-domain';
import fc from 'fast-check';
import { ImportDesk } from '../testing/import-desk';
import { uuid } from '../testing/sample-cards';
import { idsInCycles } from './checking/cycles';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await ImportDesk.open();
});
afterAll(() => desk.room.close());

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((each) => !each.includes('\u0000'));
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const hour = fc.integer({ min: 0, max: 11 }).map((h) => `${String(h).padStart(2, '0')}:30`);

const service = fc.record({
  name: text,
  description: some(text),
  alert: some(text),
  minimum_age: some(fc.integer({ min: 0, max: 99 })),
  wait_time: some(text),
});
const schedule = fc.record({
  opens_at: hour,
  byday: fc.constantFrom('MO', 'TU,WE', 'SU'),
  description: some(text),
  on_holidays: some(fc.boolean()),
});
const databank = fc.record({
  organization: fc.record({ name: text, description: text }),
  services: fc.array(fc.record({ service, schedules: fc.array(schedule, { maxLength: 2 }), phones: fc.array(text, { maxLength: 2 }) }), {
    minLength: 1,
    maxLength: 4,
  }),
});

type Databank = typeof databank extends fc.Arbitrary<infer T> ? T : never;

function rowsOf({ organization, services }: Databank): HsdsRows {
  const of = <T>(pick: (each: Databank['services'][number], n: number) => T[]) => services.flatMap(pick);
  return {
    organization: [{ id: uuid(1, 1), ...organization }],
    service: services.map((each, n) => ({ id: uuid(2, n), organization_id: uuid(1, 1), status: 'active', ...each.service })),
    schedule: of((each, n) =>
      each.schedules.map((row, i) => ({ id: uuid(8, n * 10 + i), service_id: uuid(2, n), freq: 'WEEKLY', closes_at: '23:00', ...row })),
    ),
    phone: of((each, n) => each.phones.map((number, i) => ({ id: uuid(3, n * 10 + i), service_id: uuid(2, n), number }))),
  };
}

const filled = (row: object) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined && value !== null));

describe('a databank that leaves as documents and comes in again', () => {
  it('is the same, whatever its texts say', async () => {
    await fc.assert(
      fc.asyncProperty(databank, fc.boolean(), async (given, lines) => {
        const here = await desk.elsewhere();
        const rows = rowsOf(given);
        const nesting = new Nesting(rows);
        const documents = (rows.service ?? []).map((row) => JSON.stringify(nesting.document('service', row)));
        const { found, told } = await here.bring(lines ? documents.join('\n') : `[${documents.join(',\n')}]`);
        expect({ state: found.state, told }).toEqual({ state: 'applied', told: [] });
        for (const [entity, expected] of Object.entries(rows) as [string, HsdsRow[]][]) {
          const kept = await here.rows<{ id: string }>(entity);
          expect(kept).toHaveLength(expected.length);
          for (const row of expected) expect(kept.find(({ id }) => id === row.id)).toMatchObject(filled(row));
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('a circle of parents', () => {
  it('is found whoever hangs on it, and only who is in it', () => {
    const parents = new Map([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['d', 'a'],
      ['e', 'f'],
      ['g', 'g'],
    ]);
    expect([...idsInCycles(parents)].sort()).toEqual(['a', 'b', 'c', 'g']);
  });

  it('is searched for in time, however long the chain', () => {
    const chain = new Map(Array.from({ length: 200_000 }, (_, i) => [`${i}`, `${i + 1}`]));
    expect(idsInCycles(chain).size).toBe(0);
  });
});
