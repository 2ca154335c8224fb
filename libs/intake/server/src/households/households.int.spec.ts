// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Membership } from '@soglia/intake-domain';
import type { Actor } from '@soglia/kernel';
import { platformEntities } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { intakeEntities } from '../index';
import { HouseholdsModule } from './households.module';
import { MovePersonUseCase } from './move-person.use-case';
import { ReadHouseholdQuery } from './read-household.query';
import { SplitHouseholdUseCase } from './split-household.use-case';
import { WriteHouseholdUseCase } from './write-household.use-case';

const now = new Date('2026-11-21T10:00:00Z');
let room: TestRoom;
let place: TestPlace;
let operator: Actor;
let other: Actor;

beforeAll(async () => {
  room = await openRoom({
    pools: { app: [...platformEntities, ...intakeEntities] },
    imports: [HouseholdsModule],
    clock: { now: () => now },
  });
});
beforeEach(async () => {
  place = await testPlace(room.db);
  operator = place.actor('person.read', 'person.write');
  other = place.actor('person.read', 'person.write');
});
afterAll(() => room.close());

const person = async (given: string, birthDate = '1980-05-01') => {
  const id = randomUUID();
  await room.db.query("insert into intake.person (ambito_id, id, family_name, given_name, birth_date) values ($1, $2, 'Prova', $3, $4)", [
    ...[place.ambitoId, id, given, birthDate],
  ]);
  return id;
};
const protect = async (id: string, author: Actor, open = true) => {
  await room.db.query('update intake.person set protected = true where id = $1', [id]);
  await room.db.query(
    "insert into intake.protection (ambito_id, id, subject_kind, subject_id, ground, author_id, agency_id) values ($1, $2, 'person', $3, 'violence', $4, $5)",
    [place.ambitoId, randomUUID(), id, author.accountId, place.agencyId],
  );
  if (open)
    await room.db.query(
      "insert into intake.opening (ambito_id, id, subject_id, account_id, reason, until) values ($1, $2, $3, $4, 'prova', now() + interval '1 hour')",
      [place.ambitoId, randomUUID(), id, author.accountId],
    );
};
const member = (id: string, kinship: string, since = '2020-03-01', until: string | null = null): Membership => ({
  person: id,
  kinship,
  since,
  until,
});
const write = (members: readonly Membership[], id: string = randomUUID(), seenVersion: number | null = null, who = operator) =>
  room
    .get(WriteHouseholdUseCase)
    .execute(who, { id, seenVersion, members })
    .then((receipt) => ({ id, ...receipt }));
const move = (who: string, to: string, kinship: string, on: string, id: string = randomUUID()) =>
  room.get(MovePersonUseCase).execute(operator, { id, person: who, to, kinship, on });
const read = async (id: string, who = operator) => room.get(ReadHouseholdQuery).execute(who, id);
const names = async (id: string, who = operator) =>
  (await read(id, who)).current?.members.map(
    ({ person: { givenName }, kinship, until }) => `${givenName} ${kinship}${until ? ` -${until}` : ''}`,
  ) ?? [];

describe('a household', () => {
  it('is written once under its id, read from each member, and leaves a trace of both', async () => {
    const [anna, bruno] = [await person('Anna'), await person('Bruno')];
    const { id, isNew } = await write([member(anna, '1'), member(bruno, '2')]);
    expect(isNew).toBe(true);
    expect(await write([member(anna, '1'), member(bruno, '2')], id)).toMatchObject({ version: 1, isNew: false });
    await expect(write([member(anna, '1')], id)).rejects.toThrow('already-registered');
    expect([await names(anna), await names(bruno)]).toEqual([
      ['Anna 1', 'Bruno 2'],
      ['Anna 1', 'Bruno 2'],
    ]);
    const trace = await room.db.query<{ verb: string }>('select verb from platform.audit where subject_id = $1 order by at', [anna]);
    expect(trace.map(({ verb }) => verb)).toEqual(['household.written', 'person.read']);
  });

  it('is changed over the version that was seen; whoever is left out ends today, and what was over stays', async () => {
    const [anna, bruno, carla] = [await person('Anna'), await person('Bruno'), await person('Carla')];
    const { id } = await write([member(anna, '1'), member(bruno, '2'), member(carla, '3', '2021-01-01', '2024-01-01')]);
    await expect(write([member(anna, '1')], id, 7)).rejects.toThrow('stale');
    expect(await write([member(anna, '1')], id, 1)).toMatchObject({ version: 2, isNew: false });
    expect(await names(anna)).toEqual(['Anna 1', 'Bruno 2 -2026-11-21', 'Carla 3 -2024-01-01']);
    expect(await read(bruno)).toMatchObject({ current: null, past: [{ id }] });
  });

  it.each<[string, (a: string, b: string) => Membership[], object]>([
    ['without a reference person', (a) => [member(a, '3')], { code: 'kinship-impossible', fields: [{ pointer: '/members' }] }],
    [
      'with two reference persons',
      (a, b) => [member(a, '1'), member(b, '1')],
      { code: 'kinship-impossible', fields: [{ pointer: '/members/1/kinship' }] },
    ],
    [
      'with a kinship that is not in force',
      (a) => [member(a, '99')],
      { code: 'unknown-code', fields: [{ pointer: '/members/0/kinship' }] },
    ],
    ['before birth', (a) => [member(a, '1', '1980-04-30')], { code: 'dates-impossible', fields: [{ pointer: '/members/0/since' }] }],
    ['in the future', (a) => [member(a, '1', '2026-11-22')], { code: 'dates-impossible' }],
    ['in a year that no database keeps', (a) => [member(a, '1', '0000-01-01')], { code: 'dates-impossible' }],
    [
      'that ends as it begins',
      (a) => [member(a, '1', '2020-02-29', '2020-02-29')],
      { code: 'dates-impossible', fields: [{ pointer: '/members/0/until' }] },
    ],
    ['with somebody twice on a day', (a) => [member(a, '1'), member(a, '2', '2021-01-01')], { code: 'dates-impossible' }],
    ['with nobody that we know', () => [member(randomUUID(), '1')], { code: 'unknown-person', fields: [{ pointer: '/members/0/person' }] }],
  ])('%s is refused, with the field', async (_, members, refusal) => {
    await expect(write(members(await person('Anna'), await person('Bruno')))).rejects.toMatchObject(refusal);
  });

  it('takes nobody who lives elsewhere on one of the days', async () => {
    const anna = await person('Anna');
    const { id } = await write([member(anna, '1', '2024-02-29')]);
    await expect(write([member(anna, '1', '2022-01-01')])).rejects.toMatchObject({
      code: 'dates-impossible',
      facts: { reason: 'elsewhere', household: id },
    });
    expect(await write([member(anna, '1', '2022-01-01', '2024-02-29')])).toMatchObject({ isNew: true });
  });

  it('of another ambito is not there', async () => {
    const anna = await person('Anna');
    const { id } = await write([member(anna, '1')]);
    place = await testPlace(room.db);
    const stranger = place.actor('person.read', 'person.write');
    await expect(read(anna, stranger)).rejects.toThrow('not-found');
    await expect(write([member(await person('Zoe'), '1')], id, 1, stranger)).rejects.toThrow('not-found');
  });

  it('is not written by halves by two at once', async () => {
    const [anna, bruno] = [await person('Anna'), await person('Bruno')];
    const { id } = await write([member(anna, '1')]);
    const both = await Promise.allSettled([write([member(anna, '1'), member(bruno, '2')], id, 1), write([member(anna, '1')], id, 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('somebody who moves', () => {
  it('leaves history behind; the same move again is made once', async () => {
    const [anna, bruno] = [await person('Anna'), await person('Bruno')];
    const { id } = await write([member(anna, '1'), member(bruno, '3')]);
    const [to, command] = [randomUUID(), randomUUID()];
    expect(await move(bruno, to, '1', '2026-06-01', command)).toEqual({ household: to, version: 2 });
    expect(await move(bruno, to, '1', '2026-06-01', command)).toMatchObject({ household: to });
    await expect(move(bruno, to, '2', '2026-06-01', command)).rejects.toThrow('already-registered');
    expect(await names(bruno)).toEqual(['Bruno 1']);
    expect(await names(anna)).toEqual(['Anna 1', 'Bruno 3 -2026-06-01']);
    expect((await read(bruno)).past).toMatchObject([{ id, version: 2 }]);
    await move(bruno, id, '3', '2026-10-25');
    expect(await names(bruno)).toEqual(['Anna 1', 'Bruno 3', 'Bruno 3 -2026-06-01']);
  });

  it('moves neither before arriving, nor where already living, nor as a second reference person, nor into nowhere', async () => {
    const [anna, bruno] = [await person('Anna'), await person('Bruno')];
    const { id } = await write([member(anna, '1')]);
    const home = await write([member(bruno, '1')]);
    await expect(move(bruno, id, '2', '2019-01-01')).rejects.toMatchObject({ code: 'dates-impossible', fields: [{ pointer: '/on' }] });
    await expect(move(bruno, home.id, '2', '2026-01-01')).rejects.toMatchObject({ code: 'kinship-impossible' });
    await expect(move(bruno, id, '1', '2026-01-01')).rejects.toMatchObject({
      code: 'kinship-impossible',
      facts: { reason: 'two-references' },
    });
    await expect(move(bruno, randomUUID(), '3', '2026-01-01')).rejects.toMatchObject({
      code: 'kinship-impossible',
      facts: { reason: 'no-reference' },
    });
    await expect(move(randomUUID(), id, '2', '2026-01-01')).rejects.toMatchObject({ code: 'unknown-person' });
  });

  it('may do so with others, who make a household of their own', async () => {
    const [anna, bruno, carla] = [await person('Anna'), await person('Bruno'), await person('Carla')];
    const { id } = await write([member(anna, '1'), member(bruno, '2'), member(carla, '3')]);
    const into = randomUUID();
    const people = [
      { person: bruno, kinship: '1' },
      { person: carla, kinship: '3' },
    ];
    const command = { id: randomUUID(), household: id, into, people, on: '2026-09-01' };
    const split = () => room.get(SplitHouseholdUseCase).execute(operator, command);
    expect([await split(), await split()]).toMatchObject([{ household: into }, { household: into }]);
    expect(await names(carla)).toEqual(['Bruno 1', 'Carla 3']);
    expect(await names(anna)).toEqual(['Anna 1', 'Bruno 2 -2026-09-01', 'Carla 3 -2026-09-01']);
  });
});

describe('a protected member', () => {
  it('is there for whoever may know alone; others neither see, count, drop nor meet them', async () => {
    const [anna, bruno, carla] = [await person('Anna'), await person('Bruno'), await person('Carla')];
    await protect(anna, operator);
    const { id } = await write([member(anna, '1'), member(bruno, '2')]);
    expect(await names(bruno, other)).toEqual(['Bruno 2']);
    expect(await names(bruno)).toEqual(['Anna 1', 'Bruno 2']);
    expect((await read(bruno)).current?.members[0]?.person).toMatchObject({ givenName: 'Anna', isProtected: true });
    await expect(read(anna, other)).rejects.toThrow('not-found');
    expect(await write([member(bruno, '1'), member(carla, '3')], id, 1, other)).toMatchObject({ version: 2 });
    expect((await names(bruno)).sort()).toEqual(['Anna 1', 'Bruno 1', 'Carla 3']);
    await expect(write([member(anna, '3')], id, 2, other)).rejects.toMatchObject({ code: 'unknown-person', facts: {} });
    await expect(write([member(anna, '1', '2025-01-01')], randomUUID(), null, other)).rejects.toMatchObject({
      code: 'unknown-person',
      facts: {},
    });
  });

  it('is read and written only after an opening, by whoever may know too', async () => {
    const [anna, bruno] = [await person('Anna'), await person('Bruno')];
    await protect(anna, operator, false);
    await expect(read(anna)).rejects.toThrow('opening-required');
    await expect(write([member(anna, '1'), member(bruno, '2')])).rejects.toThrow('opening-required');
  });
});
