// SPDX-License-Identifier: EUPL-1.2
import { PlannerUnitOfWork } from '@soglia/platform';
import { openRoom, type TestRoom } from '@soglia/platform-testing';
import { plannerEntities } from './index';

let room: TestRoom;
beforeAll(async () => {
  room = await openRoom({ pools: { planner: plannerEntities }, imports: [] });
});
afterAll(() => room.close());

const ACTIONS = ['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger'];
/** All that the planners' role may do to a table or a view of the house. */
const ALLOWED = ['planning.release select', 'planning.release_command insert', 'planning.release_table select'];

describe('the planners’ role', () => {
  it('may read releases and add release commands, and nothing else in the whole database', async () => {
    const granted = await room.db.query<{ what: string }>(
      `select format('%s.%s %s', n.nspname, c.relname, p) as what from pg_class c join pg_namespace n on n.oid = c.relnamespace, unnest($1::text[]) p
        where c.relkind in ('r', 'v', 'm', 'p', 'f') and n.nspname not in ('pg_catalog', 'information_schema') and has_table_privilege('soglia_planner', c.oid, p)
        union select format('%s.%s.%s %s', n.nspname, c.relname, a.attname, p) from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace,
              unnest(array['select', 'insert', 'update']) p
        where a.attnum > 0 and c.relkind in ('r', 'v') and n.nspname not in ('pg_catalog', 'information_schema') and not has_table_privilege('soglia_planner', c.oid, p)
          and has_column_privilege('soglia_planner', c.oid, a.attnum, p) order by 1`,
      [ACTIONS],
    );
    expect(granted.map(({ what }) => what)).toEqual(ALLOWED);
  });

  it('is told «permission denied» by every other table', async () => {
    const tables = await room.db.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('platform', 'access', 'territory', 'intake', 'planning', 'resources', 'referrals') union select format('%I.%I', schemaname, viewname) from pg_views where schemaname in ('platform', 'access', 'territory', 'intake', 'planning', 'resources', 'referrals')",
    );
    expect(tables.length).toBeGreaterThan(20);
    const { dataSource } = room.get(PlannerUnitOfWork);
    for (const { name } of tables.filter((each) => !['planning.release', 'planning.release_table'].includes(each.name))) {
      await expect(dataSource.query(`select * from ${name}`)).rejects.toThrow('permission denied');
      await expect(dataSource.query(`delete from ${name}`)).rejects.toThrow('permission denied');
    }
  });

  it('cannot take another role, nor call what runs with the owner’s rights', async () => {
    const { dataSource } = room.get(PlannerUnitOfWork);
    for (const role of ['soglia_app', 'soglia_anonymiser', 'postgres'])
      await expect(dataSource.query(`set role ${role}`)).rejects.toThrow('permission denied');
    await expect(dataSource.query('create table planning.mine (a int)')).rejects.toThrow('permission denied');
    const callable = await room.db.query(
      "select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('platform', 'access', 'territory', 'intake', 'planning', 'referrals') and has_function_privilege('soglia_planner', p.oid, 'execute')",
    );
    expect(callable).toEqual([]);
  });
});
