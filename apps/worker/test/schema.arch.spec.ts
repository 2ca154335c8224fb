// SPDX-License-Identifier: EUPL-1.2
import { ownerDataSource } from '@soglia/platform';
import { testDatabase, type TestDatabase } from '@soglia/platform-testing';
import { ENTITY_NAMES } from '@soglia/resources-domain';
import { entities, migrations } from '../src/schema';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.drop());

/** What the migrations make that entities cannot say: the sessions' own tables and indexes on expressions. Reviewed, short. */
const BEYOND_ENTITIES: string[] = [];

/** Reference data of the whole country, and what the relay and the sessions keep across ambiti. */
const WITHOUT_TENANT = [
  'access.session',
  'access.sign_in_attempt',
  'platform.handled',
  'platform.outbox',
  'territory.ambito',
  'territory.comune',
  'territory.place',
];

const UPKEEP_TABLES = ['campaign', 'criteria', 'proposal', 'verification'];
const IMPORT_TABLES = ['import', 'import_chunk', 'import_mapping', 'import_problem', 'import_row'];

describe('the schema', () => {
  it('that the migrations make is the one that the entities describe', async () => {
    const dataSource = await ownerDataSource(db.owner, entities, migrations).initialize();
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    await dataSource.destroy();
    expect(upQueries.map(({ query }) => query)).toEqual(BEYOND_ENTITIES);
  });

  it('has applied every migration, once', async () => {
    const names = (await db.query<{ name: string }>('select name from public.platform_migration')).map(({ name }) => name);
    expect(names.sort()).toEqual(migrations.map(({ name }) => name).sort());
  });

  it('begins every key and every index of a tenant’s table with the tenant', async () => {
    const indexes = await db.query<{ table: string; index: string; first: string }>(
      `select n.nspname || '.' || c.relname as table, i.relname as index, pg_get_indexdef(x.indexrelid, 1, true) as first
         from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('platform', 'access', 'territory', 'intake', 'planning', 'resources', 'referrals')`,
    );
    const others = indexes.filter(({ table, first }) => first !== 'ambito_id' && !WITHOUT_TENANT.includes(table)).map(({ index }) => index);
    // A name is typed, and a link followed, before anybody knows whose it is.
    expect(others.sort()).toEqual(['account_by_username', 'link_by_token']);
  });

  it('guards by row security every table that holds people or figures about them', async () => {
    const guarded = await db.query<{ name: string }>(
      "select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relrowsecurity order by 1",
    );
    expect(guarded.map(({ name }) => name)).toEqual([
      'intake.access_point_section',
      'intake.amendment',
      'intake.attachment',
      'intake.contact',
      'intake.contact_draft',
      'intake.contact_person',
      'intake.disposal',
      'intake.disposal_item',
      'intake.draft_key',
      'intake.duplicate_dismissal',
      'intake.household',
      'intake.household_change',
      'intake.household_member',
      'intake.note',
      'intake.notice_given',
      'intake.opening',
      'intake.person',
      'intake.person_likeness',
      'intake.person_merge',
      'intake.protection',
      'intake.register_import',
      'intake.register_mapping',
      'intake.register_row',
      'intake.request',
      'intake.request_person',
      'intake.responsibility',
      'intake.responsibility_holder',
      'intake.subject_export',
      'intake.temporary_code',
      'planning.need_fact',
      'planning.release',
      'planning.release_command',
      'planning.release_table',
      'planning.trace_key',
      'platform.audit',
      'platform.link',
      'platform.outgoing_mail',
      'referrals.callback',
      'referrals.clock',
      'referrals.contact_attempt',
      'referrals.digest_sent',
      'referrals.disclosure',
      'referrals.leg',
      'referrals.leg_attachment',
      'referrals.leg_event',
      'referrals.leg_message',
      'referrals.next_step',
      'referrals.notice_preference',
      'referrals.notification',
      'referrals.opening_code',
      'referrals.referral',
      'referrals.shift',
      'referrals.webhook',
      'referrals.webhook_delivery',
      ...[...ENTITY_NAMES, ...IMPORT_TABLES, ...UPKEEP_TABLES, 'orientation', 'search_event'].map((name) => `resources.${name}`).sort(),
    ]);
  });

  it('has no foreign key across schemas', async () => {
    const crossing = await db.query(
      'select conname from pg_constraint k join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid where a.relnamespace <> b.relnamespace',
    );
    expect(crossing).toEqual([]);
  });
});
