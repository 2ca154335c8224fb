// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Holder, Responsibility } from '@soglia/intake-domain';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, platformEntities } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { intakeEntities } from '../index';
import { HouseholdsModule } from './households.module';
import { ReadResponsibilitiesQuery } from './read-responsibilities.query';
import { ResponsibilityWindow } from './responsibility-window';
import { WriteResponsibilityUseCase } from './write-responsibility.use-case';

const now = new Date('2026-11-21T10:00:00Z');
let room: TestRoom;
let place: TestPlace;
let operator: Actor;
let minor: string;
let mother: string;
let father: string;

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
  [minor, mother, father] = [await person('2016-02-29'), await person('1985-01-01'), await person('1984-01-01')];
});
afterAll(() => room.close());

const person = async (birthDate: string | null) => {
  const id = randomUUID();
  await room.db.query("insert into intake.person (ambito_id, id, family_name, birth_date) values ($1, $2, 'Prova', $3)", [
    place.ambitoId,
    id,
    birthDate,
  ]);
  return id;
};
const holder = (id: string | null, more: Partial<Holder> = {}): Holder => ({
  person: id,
  name: id ? null : 'Rosa Prova',
  relation: 'PARENT',
  suspended: false,
  ...more,
});
const said = (change: Partial<Responsibility> = {}): Responsibility => ({
  ...{ minor, kind: 'both', holders: [holder(mother), holder(father)], since: '2020-01-01', until: null, decree: null },
  ...change,
});
const write = (what: Responsibility, id: string = randomUUID(), seenVersion: number | null = null, who = operator) =>
  room
    .get(WriteResponsibilityUseCase)
    .execute(who, { id, seenVersion, said: what })
    .then((receipt) => ({ id, ...receipt }));
const read = (who = operator) => room.get(ReadResponsibilitiesQuery).execute(who, minor);
const may = (recipient: string | null, of = minor) =>
  room.get(AppUnitOfWork).runAs(operator, (tx) => room.get(ResponsibilityWindow).verdict(tx, operator, of, recipient));
const suspended = () =>
  said({
    kind: 'suspended',
    holders: [holder(mother), holder(father, { suspended: true })],
    since: '2025-06-01',
    decree: 'TM Torino 1/2025',
  });

describe('responsibility for a minor', () => {
  it('is said once under its id, changed over the version that was seen, and something new ends what was in force', async () => {
    const first = await write(said());
    expect(await write(said(), first.id)).toMatchObject({ version: 1, isNew: false });
    await expect(write(said({ decree: 'altro' }), first.id)).rejects.toThrow('already-registered');
    await expect(write(said({ decree: 'altro' }), first.id, 2)).rejects.toThrow('stale');
    expect(await write(said({ kind: 'one', holders: [holder(mother)] }), first.id, 1)).toMatchObject({ version: 2 });
    await write(suspended());
    expect((await read()).map(({ kind, until, isInForce }) => [kind, until, isInForce])).toEqual([
      ['suspended', null, true],
      ['one', '2025-06-01', false],
    ]);
  });

  it.each<[string, () => Partial<Responsibility>, object]>([
    [
      'with both parents, one of them suspended',
      () => ({ holders: [holder(mother), holder(father, { suspended: true })] }),
      { code: 'responsibility-impossible', facts: { reason: 'both-act' } },
    ],
    ['with one of them and two named', () => ({ kind: 'one' as const }), { facts: { reason: 'one-acts' } }],
    ['suspended with nobody suspended', () => ({ kind: 'suspended' as const }), { facts: { reason: 'nobody-suspended' } }],
    ['with a guardian who is none', () => ({ kind: 'guardian' as const }), { facts: { reason: 'no-guardian' } }],
    [
      'of the minor themself',
      () => ({ holders: [holder(minor)] }),
      { facts: { reason: 'minor-as-holder' }, fields: [{ pointer: '/holders/0/person' }] },
    ],
    ['of somebody twice', () => ({ holders: [holder(mother), holder(mother)] }), { facts: { reason: 'twice' } }],
    ['of nobody', () => ({ holders: [holder(null, { name: ' \u202e ' })] }), { facts: { reason: 'person-or-name' } }],
    ['with a relation that is not in force', () => ({ holders: [holder(mother, { relation: 'BOSS' })] }), { code: 'unknown-code' }],
    ['before birth', () => ({ since: '2016-02-28' }), { code: 'dates-impossible', fields: [{ pointer: '/since' }] }],
    ['from tomorrow', () => ({ since: '2026-11-22' }), { code: 'dates-impossible' }],
    ['that ends before it begins', () => ({ until: '2019-12-31' }), { code: 'dates-impossible', fields: [{ pointer: '/until' }] }],
    ['of an adult', () => ({ minor: mother, holders: [holder(father)] }), { code: 'dates-impossible' }],
    ['of nobody that we know', () => ({ minor: randomUUID() }), { code: 'unknown-person', fields: [{ pointer: '/minor' }] }],
  ])('%s is refused', async (_, change, refusal) => {
    await expect(write(said(change()))).rejects.toMatchObject(refusal);
  });

  it('says who may receive the minor’s data: no parent by being one, and nobody who is suspended', async () => {
    expect([await may(minor), await may(mother), await may(null)]).toEqual(['yes', 'not-holder', 'not-holder']);
    await write(said());
    expect([await may(mother), await may(father), await may(await person(null))]).toEqual(['yes', 'yes', 'not-holder']);
    await write(suspended());
    expect([await may(mother), await may(father)]).toEqual(['yes', 'suspended']);
    expect([await may(mother, father), await may(father, await person(null))]).toEqual(['not-holder', 'not-holder']);
    const window = room.get(ResponsibilityWindow);
    await expect(room.get(AppUnitOfWork).runAs(operator, (tx) => window.requireMayReceive(tx, operator, minor, father))).rejects.toThrow(
      'responsibility-suspended',
    );
  });

  it('shows no protected holder to whoever may not know, and they do not drop them', async () => {
    const { id } = await write(said());
    await room.db.query('update intake.person set protected = true where id = $1', [mother]);
    const other = place.actor('person.read', 'person.write');
    expect((await read(other))[0]?.holders.map((each) => each.person?.id)).toEqual([father]);
    await write(said({ kind: 'one', holders: [holder(father)] }), id, 1, other);
    const kept = await room.db.query<{ person_id: string }>(
      'select person_id from intake.responsibility_holder where responsibility_id = $1',
      [id],
    );
    expect(kept.map(({ person_id }) => person_id).sort()).toEqual([mother, father].sort());
    await expect(write(said(), id, 2, other)).rejects.toMatchObject({ code: 'unknown-person', facts: {} });
  });
});
