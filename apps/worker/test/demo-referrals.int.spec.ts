// SPDX-License-Identifier: EUPL-1.2
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { testConfig, testDatabase, type TestDatabase } from '@soglia/platform-testing';
import { seedContacts } from '../src/seed/seed-contacts';
import { SeedModule } from '../src/seed/seed.module';
import { seedPlace } from '../src/seed/seed-place';
import { seedReferrals } from '../src/seed/seed-referrals';

const NOW = new Date('2026-11-24T10:00:00Z');

let db: TestDatabase;
let app: INestApplicationContext;
beforeAll(async () => {
  db = await testDatabase();
  const config = testConfig(db);
  app = await NestFactory.createApplicationContext(SeedModule.with(config, { now: () => NOW }), { logger: ['error'], abortOnError: false });
  await seedPlace(app, config);
  await seedContacts(app, { contacts: 700, months: 6, seed: 1, lastMonth: '2026-11', now: NOW }, () => undefined);
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

describe('the demo’s referrals', () => {
  it('stand in the states that a desk has to show, in the past, and are told once', async () => {
    expect(await seedReferrals(app, NOW)).toBeGreaterThan(20);
    expect(await seedReferrals(app, NOW)).toBe(0);
    const states = (await db.query<{ state: string }>('select distinct state from referrals.leg')).map(({ state }) => state);
    expect(states).toEqual(expect.arrayContaining(['requested', 'in-review', 'in-progress', 'waitlisted', 'rejected', 'closed']));
    const [after]: { n: number }[] = await db.query(
      `select (select count(*) from referrals.leg_event where at > $1)::int + (select count(*) from referrals.leg_message where written_at > $1)::int as n`,
      [NOW],
    );
    expect(after?.n).toBe(0);
  });

  it('leave no open leg without a clock, and no decision without an owner', async () => {
    const loose = await db.query(
      `select l.id from referrals.leg l where l.open and not exists
         (select 1 from referrals.clock c where c.leg_id = l.id and c.state = 'running')
       union all
       select r.id from referrals.referral r where r.state = 'needs-decision' and not exists
         (select 1 from referrals.next_step n where n.referral_id = r.id and n.done_at is null and n.owner_id is not null)`,
    );
    expect(loose).toEqual([]);
    const due = await db.query("select id from referrals.clock where state = 'running' and next_at <= $1", [NOW]);
    expect(due).toEqual([]);
  });
});
