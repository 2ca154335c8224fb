// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { ReferableRequestRow } from '@soglia/kernel';
import { AppUnitOfWork, asHouse } from '@soglia/platform';
import type { ExchangedField } from '@soglia/referrals-domain';
import { type Desk, draftLeg, legOf, openDesk } from '../testing';
import { freezeDisclosures } from './freeze';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.room.close());

const exchanged = (field: ExchangedField['field'], level: 1 | 2 | 3, required = false): ExchangedField => ({
  ...{ field, label: field, direction: 'to-recipient', required, category: 'ordinary', basis: 'L. 328/2000', level },
});
const FIELDS = [
  exchanged('person.initials', 1),
  exchanged('person.age', 1),
  exchanged('person.comune', 1),
  exchanged('need', 1),
  exchanged('sender.point', 1),
  exchanged('person.name', 2),
  exchanged('household.size', 2),
  exchanged('household.members', 3),
];

/** A leg whose copy is not made yet, on the file of somebody. */
async function unfrozen(change = ''): Promise<string> {
  const [leg] = await draftLeg(desk);
  const { contactId } = await legOf(desk, leg!);
  const { db } = desk.room;
  await db.query('delete from referrals.disclosure where leg_id = $1', [leg]);
  await db.query(
    `update intake.person set family_name = 'Thomasset', given_name = 'Osvaldo', birth_date = '1944-12-01', comune = $2 ${change}
      where id = (select person_id from intake.contact where id = $1)`,
    [contactId, desk.place.comune],
  );
  return leg!;
}

async function freeze(legId: string, fields: readonly ExchangedField[] = FIELDS): Promise<Record<number, string[]>> {
  const leg = await legOf(desk, legId);
  await desk.room.get(AppUnitOfWork).runAs(desk.sender, async (tx) => {
    const rows: ReferableRequestRow[] = await tx.query(
      'select * from intake.referable_request where ambito_id = $1 and request_id = $2 order by position',
      [leg.ambitoId, leg.requestId],
    );
    await asHouse(tx, () => freezeDisclosures(tx, leg, { fields }, rows, [], desk.clock.now()));
  });
  return copyOf(legId);
}

async function copyOf(legId: string): Promise<Record<number, string[]>> {
  const rows = await desk.room.db.query<{ level: number; open: boolean; fields: { value: string }[] }>(
    'select level, open, fields from referrals.disclosure where leg_id = $1 order by level',
    [legId],
  );
  expect(rows.map(({ open }) => open)).toEqual([false, false, false]);
  return Object.fromEntries(rows.map(({ level, fields }) => [level, fields.map(({ value }) => value)]));
}

describe('the copy of a leg', () => {
  it('is made of names, in three levels that are shut', async () => {
    const leg = await unfrozen();
    const { contactId } = await legOf(desk, leg);
    const home = randomUUID();
    const other = randomUUID();
    const { db, place } = { ...desk, db: desk.room.db };
    await db.query('insert into intake.household (ambito_id, id, created_by) values ($1, $2, $2)', [place.ambitoId, home]);
    await db.query(
      "insert into intake.person (ambito_id, id, family_name, given_name, birth_year) values ($1, $2, 'Thomasset', 'Ines', 1950)",
      [place.ambitoId, other],
    );
    await db.query(
      `insert into intake.household_member (ambito_id, household_id, person_id, since, kinship)
       select $1::text, $2::uuid, person_id, date '2020-01-01', '1' from intake.contact where id = $3 union all select $1, $2, $4::uuid, date '2020-01-01', '2'`,
      [place.ambitoId, home, contactId, other],
    );
    expect(await freeze(leg)).toEqual({
      1: ['O. T.', '81 anni', place.comune, 'D01 (ELD)', 'Sportello di prova, Comune di prova'],
      2: ['Osvaldo Thomasset', '2'],
      3: ['Ines Thomasset (2, 1950)'],
    });
  });

  it('stays what it was when the file changes, and not even the house writes it anew', async () => {
    const leg = await unfrozen();
    const before = await freeze(leg);
    const { contactId } = await legOf(desk, leg);
    await desk.room.db.query(
      "update intake.person set family_name = 'Altro', birth_date = '2000-01-01' where id = (select person_id from intake.contact where id = $1)",
      [contactId],
    );
    const rewrite = desk.room
      .get(AppUnitOfWork)
      .runAs(desk.sender, (tx) => asHouse(tx, () => tx.query("update referrals.disclosure set fields = '[]' where leg_id = $1", [leg])));
    await expect(rewrite).rejects.toThrow('permission denied');
    expect(await copyOf(leg)).toEqual(before);
  });

  it('is not made while something that the protocol requires is missing, and says what', async () => {
    const leg = await unfrozen();
    await expect(freeze(leg, [exchanged('person.phone', 2, true), exchanged('asked:isee', 1, true)])).rejects.toMatchObject({
      code: 'field-missing',
      fields: [{ pointer: '/fields/person.phone' }, { pointer: '/asked/asked:isee' }],
    });
  });

  it('of a file that whoever sends may not see is not made at all', async () => {
    const leg = await unfrozen(', protected = true');
    const { contactId } = await legOf(desk, leg);
    for (const table of ['contact where id', 'request where contact_id'])
      await desk.room.db.query(`update intake.${table.split(' ')[0]} set shielded = true where ${table.split(' ')[2]} = $1`, [contactId]);
    await expect(freeze(leg)).rejects.toMatchObject({ code: 'unknown-request' });
  });
});
