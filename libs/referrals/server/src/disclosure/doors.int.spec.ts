// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, dataSourceOptions, type Tx, UnitOfWork } from '@soglia/platform';
import { testConfig } from '@soglia/platform-testing';
import { DataSource } from 'typeorm';
import { ChangeLegalBasisUseCase } from '../journey/change-legal-basis.use-case';
import { OpenExtendedUseCase } from '../journey/open-extended.use-case';
import {
  type Desk,
  draftLeg,
  inventProtocol,
  legOf,
  moveByClock,
  moveLeg,
  openDesk,
  requestedLeg,
  testProtocol,
  testUnit,
} from '../testing';

let desk: Desk;
/** An agency that has nothing to do with it. */
let stranger: Actor;
beforeAll(async () => {
  desk = await openDesk();
  stranger = { ...desk.recipient, accountId: randomUUID(), agencyId: randomUUID() };
});
afterAll(() => desk.room.close());

/** What is planted, and where. Each is looked for everywhere. */
const SECRETS = [
  ...['segreto 1', 'segreto 2', 'segreto 3', 'SEGRETISSIMI', 'parola del mittente', 'consegne di chi riceve'],
  ...['allegato 1', 'allegato 2'],
] as const;

async function plantedLeg(): Promise<string> {
  const [leg] = await draftLeg(desk);
  const { contactId, ambitoId } = await legOf(desk, leg!);
  await desk.room.db.query(
    "update intake.person set family_name = 'Segretissimi' where id = (select person_id from intake.contact where id = $1)",
    [contactId],
  );
  for (const level of [1, 2])
    await desk.room.db.query(
      `insert into referrals.leg_attachment (ambito_id, id, leg_id, level, file, name, type, bytes, sha256, state)
       values ($1, $2, $3, $4, $2, $5, 'application/pdf', 1, '', 'clean')`,
      [ambitoId, randomUUID(), leg, level, `allegato ${level}`],
    );
  return leg!;
}

/** Tables and views of the house that a role may read at all; intake's own are held by intake. */
const READABLE = `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where c.relkind in ('r', 'v', 'm') and n.nspname in ('referrals', 'platform', 'planning', 'resources', 'access', 'territory')
   and has_table_privilege(c.oid, 'select') and has_schema_privilege(n.oid, 'usage') order by 1`;

/** Every row of every table that somebody can read, as text, about one leg or not. */
async function allThatIsRead(tx: Pick<Tx, 'query'>): Promise<{ text: string; tables: number }> {
  const tables: { name: string }[] = await tx.query(READABLE);
  let text = '';
  for (const { name } of tables) {
    const rows: { row: string }[] = await tx.query(`select t::text as row from ${name} t limit 5000`);
    text += rows.map(({ row }) => row).join('\n');
  }
  return { text, tables: tables.length };
}
const found = (text: string) => SECRETS.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()));

async function readBy(who: Actor): Promise<string[]> {
  const { text, tables } = await desk.room.get(AppUnitOfWork).runAs(who, allThatIsRead);
  expect(tables).toBeGreaterThan(20);
  return found(text);
}
const everybody = async () => ({
  recipient: await readBy(desk.recipient),
  centrale: await readBy(desk.centrale),
  stranger: await readBy(stranger),
});
const NOTHING = { recipient: [], centrale: [], stranger: [] };
const version = async (leg: string) => (await legOf(desk, leg)).version;

describe('a leg, by whatever door', () => {
  it('tells the recipient what its level opens, the Centrale level 1, and others nothing; and nothing again when it ends', async () => {
    const leg = await plantedLeg();
    expect(await everybody()).toEqual(NOTHING);

    await moveLeg(desk, desk.sender, leg, 'send');
    expect(await everybody()).toEqual(NOTHING);
    desk.clock.pass(10_000);
    await moveByClock(desk, leg, 'release');
    const first = ['segreto 1', 'allegato 1'];
    expect(await everybody()).toEqual({ ...NOTHING, recipient: first, centrale: ['segreto 1'] });

    await moveLeg(desk, desk.recipient, leg, 'ask', { question: 'availability', addressee: 'SO' });
    await moveLeg(desk, desk.sender, leg, 'answer', { note: 'parola del mittente: Segretissimi può al mattino' });
    expect(await everybody()).toEqual({
      ...NOTHING,
      recipient: ['segreto 1', 'parola del mittente', 'allegato 1'],
      centrale: ['segreto 1'],
    });

    await moveLeg(desk, desk.recipient, leg, 'accept');
    await moveLeg(desk, desk.recipient, leg, 'start');
    const second = ['segreto 1', 'segreto 2', 'parola del mittente', 'allegato 1', 'allegato 2'];
    expect(await everybody()).toEqual({ ...NOTHING, recipient: second, centrale: ['segreto 1'] });

    await desk.room
      .get(OpenExtendedUseCase)
      .execute(desk.recipient, { legId: leg, reason: 'Visita a domicilio', seenVersion: await version(leg) });
    const third = ['segreto 1', 'segreto 2', 'segreto 3', 'parola del mittente', 'allegato 1', 'allegato 2'];
    expect(await everybody()).toEqual({ ...NOTHING, recipient: third, centrale: ['segreto 1'] });

    expect(await readBy(desk.sender)).toEqual(third);

    await desk.room
      .get(ChangeLegalBasisUseCase)
      .execute(desk.sender, { legId: leg, state: 'withdrawn', note: null, seenVersion: await version(leg) });
    expect(await everybody()).toEqual(NOTHING);
    await desk.room
      .get(ChangeLegalBasisUseCase)
      .execute(desk.sender, { legId: leg, state: 'valid', note: null, seenVersion: await version(leg) });
    expect(await everybody()).toEqual({ ...NOTHING, recipient: second, centrale: ['segreto 1'] });

    await moveLeg(desk, desk.recipient, leg, 'report-outcome', { outcome: 'delivered', day: '2026-09-15' });
    await moveLeg(desk, desk.sender, leg, 'review', { answer: 'met' });
    expect(await everybody()).toEqual(NOTHING);
  });

  it('that went on does not tell whoever had it before where it went', async () => {
    const next = await testUnit(desk.room.db, desk.place);
    const protocol = await testProtocol(desk.room.db, desk.place, inventProtocol([desk.unit.id, next.id]));
    const leg = await requestedLeg({ ...desk, protocol });
    await moveLeg(desk, desk.recipient, leg, 'decline', { reason: 'no-capacity' });
    await moveLeg(desk, desk.sender, leg, 're-route', { unit: next.id });
    const way = (who: Actor) =>
      desk.room.get(AppUnitOfWork).runAs(who, async (tx) => {
        const tables = ['leg', 'leg_event', 'referral', 'next_step', 'clock', 'disclosure', 'leg_attachment', 'notification'];
        const rows = tables.map((table) => `select t::text as row from referrals.${table} t`).join(' union all ');
        const found: { row: string }[] = await tx.query(rows);
        return found.map(({ row }) => row).join('\n');
      });
    expect(await way(desk.sender)).toContain(next.id);
    expect(await way(desk.recipient)).not.toMatch(new RegExp(`${next.id}|${next.agencyId}`));
  });

  it('leaves no word in what runs by itself: letters, mails, audit, notifications, webhooks, facts', async () => {
    const leg = await plantedLeg();
    await moveLeg(desk, desk.sender, leg, 'send');
    desk.clock.pass(10_000);
    await moveByClock(desk, leg, 'release');
    await moveLeg(desk, desk.recipient, leg, 'decline', { reason: 'no-capacity', note: 'consegne di chi riceve' });
    const quiet = await desk.room.db.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname in ('platform', 'planning') or (schemaname = 'referrals' and tablename not in ('disclosure', 'leg_message', 'leg_attachment'))`,
    );
    expect(quiet.length).toBeGreaterThan(15);
    for (const { name } of quiet) {
      const rows = await desk.room.db.query<{ row: string }>(`select t::text as row from ${name} t`);
      expect([name, found(rows.map(({ row }) => row).join('\n'))]).toEqual([name, []]);
    }
  });

  it('is not read by planners and the public, and by the anonymiser only as what came of a need', async () => {
    const { database } = testConfig(desk.room.db);
    const seen: string[][] = [];
    for (const url of [database.planner, database.anonymiser, database.public]) {
      const source = await new DataSource(dataSourceOptions(url, [])).initialize();
      await new UnitOfWork(source).run(desk.place.ambitoId, async (tx) => {
        const tables: { name: string }[] = await tx.query(READABLE);
        seen.push(tables.map(({ name }) => name).filter((name) => name.startsWith('referrals.')));
        expect(found((await allThatIsRead(tx)).text)).toEqual([]);
      });
      await source.destroy();
    }
    expect(seen).toEqual([[], ['referrals.need_answer'], []]);
  });

  it('is not there without an ambito, and not from another one', async () => {
    const leg = await plantedLeg();
    const elsewhere = { ...desk.sender, ambitoId: 'T-other' };
    expect(await readBy(elsewhere)).toEqual([]);
    await expect(moveLeg(desk, elsewhere, leg, 'send')).rejects.toMatchObject({ code: 'not-found' });
    for (const row of ['leg', 'referral', 'disclosure', 'leg_message', 'leg_event', 'clock', 'next_step', 'contact_attempt'])
      expect(await desk.room.get(AppUnitOfWork).dataSource.query(`select 1 from referrals.${row}`)).toEqual([]);
  });
});

describe('a referral of somebody who is protected', () => {
  const TABLES = [
    'notification',
    'referral',
    'leg',
    'leg_event',
    'leg_message',
    'clock',
    'disclosure',
    'next_step',
    'request_answer',
    'contact_awaited',
  ];
  const rowsOf = async (who: Actor, leg: string) => {
    const { referralId, requestId, id } = await legOf(desk, leg);
    return desk.room.get(AppUnitOfWork).runAs(who, async (tx) => {
      const counts: Record<string, number> = {};
      for (const table of TABLES) {
        const rows: { row: string }[] = await tx.query(`select t::text as row from referrals.${table} t`);
        counts[table] = rows.filter(({ row }) => [referralId, requestId, id].some((each) => row.includes(each))).length;
      }
      return counts;
    });
  };
  const nowhere = Object.fromEntries(TABLES.map((table) => [table, 0]));

  it('is at the sender’s only for whoever may know: not in a list, not in a count, not among the next steps', async () => {
    const leg = await plantedLeg();
    await moveLeg(desk, desk.sender, leg, 'send');
    desk.clock.pass(10_000);
    await moveByClock(desk, leg, 'release');
    await moveLeg(desk, desk.recipient, leg, 'decline', { reason: 'no-capacity', note: 'parola di chi riceve' });
    const colleague = { ...desk.sender, accountId: randomUUID() };
    for (const { accountId } of [colleague, desk.sender])
      await desk.room.db.query(
        `insert into referrals.notification (ambito_id, id, account_id, event_id, leg_id, referral_id, number, kind, at, shown, mail)
         select ambito_id, $2, $3, $2, id, referral_id, '2026-1', 'decided', now(), true, 'never' from referrals.leg where id = $1`,
        [leg, randomUUID(), accountId],
      );
    for (const [table, count] of Object.entries(await rowsOf(colleague, leg))) expect([table, count > 0]).toEqual([table, true]);

    const { contactId } = await legOf(desk, leg);
    await desk.room.db.query('update intake.contact set operator_id = $2, shielded = true where id = $1', [
      contactId,
      desk.sender.accountId,
    ]);
    await desk.room.db.query('update intake.request set shielded = true where contact_id = $1', [contactId]);
    expect(await rowsOf(colleague, leg)).toEqual(nowhere);
    await expect(moveLeg(desk, colleague, leg, 're-route', { unit: desk.unit.id })).rejects.toMatchObject({ code: 'not-found' });
    const knows = await rowsOf(desk.sender, leg);
    for (const [table, count] of Object.entries(knows)) expect([table, count > 0]).toEqual([table, true]);
  });

  it('shows the Centrale its way and not its card', async () => {
    const leg = await plantedLeg();
    await moveLeg(desk, desk.sender, leg, 'send');
    desk.clock.pass(10_000);
    await moveByClock(desk, leg, 'release');
    const { contactId } = await legOf(desk, leg);
    expect(await rowsOf(desk.centrale, leg)).toMatchObject({ leg: 1, disclosure: 1 });
    await desk.room.db.query('update intake.request set shielded = true where contact_id = $1', [contactId]);
    expect(await rowsOf(desk.centrale, leg)).toMatchObject({ leg: 1, disclosure: 0 });
  });
});
