// SPDX-License-Identifier: EUPL-1.2
import { testDatabase, type TestDatabase } from '@soglia/platform-testing';
import { MOVING_REFERENCES, PERSON_REFERENCES } from './person-references';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

/** Ids of something else, by the name of their column. */
const OTHER_IDS =
  /^(id|(contact|request|agency|operator|account|author|household|responsibility|batch|draft|attachment|proposal|import|protection|merge|key|mapping|disposal|act)_id|.*_by|resource|workers|file|veil)$/;
/** jsonb in which no id of a person stands, or that tells of the past, one by one. */
const OTHER_DOCUMENTS =
  /^(person\.(phones|safe_contact)|register_(import|mapping)\.(columns|counts|header|meant)|register_row\.(cells|problems))$/;

describe('what a merge knows of', () => {
  it('is every column in which the id of a person may stand', async () => {
    const columns = await db.query<{ name: string; type: string }>(
      `select c.table_name || '.' || c.column_name as name, c.udt_name as type
         from information_schema.columns c join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
        where c.table_schema = 'intake' and t.table_type = 'BASE TABLE' and c.udt_name in ('uuid', '_uuid', 'jsonb') order by 1`,
    );
    const listed = PERSON_REFERENCES.map(({ table, column }) => `${table}.${column}`);
    const unlisted = columns
      .filter(({ name, type }) => !(type === 'jsonb' ? OTHER_DOCUMENTS.test(name) : OTHER_IDS.test(name.split('.')[1]!)))
      .map(({ name }) => name)
      .filter((name) => !listed.includes(name));
    // A table that got a new one adds its line to PERSON_REFERENCES: does it move with a merge, or does it stay, and why?
    expect(unlisted).toEqual([]);
    expect(listed.filter((name) => !columns.some((column) => column.name === name))).toEqual([]);
  });

  it('names rows by all of their primary key, and clashes by a key that is unique', async () => {
    for (const { table, column, key } of MOVING_REFERENCES) {
      const rows = await db.query<{ column: string }>(
        `select a.attname as column from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
          where i.indrelid = ('intake.' || $1)::regclass and i.indisprimary`,
        [table],
      );
      const primary = rows.map((row) => row.column).filter((name) => name !== 'ambito_id' && name !== column);
      expect({ table, key: [...key].sort() }).toEqual({ table, key: primary.sort() });
    }
  });
});
