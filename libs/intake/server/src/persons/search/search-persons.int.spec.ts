// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { NOBODY, type PersonDetails, readAsk } from '@soglia/intake-domain';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, platformEntities } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { personEntities } from '../person.entities';
import { PersonsModule } from '../persons.module';
import { WritePersonUseCase } from '../write-person.use-case';
import { BY_INDEX, candidatesSql } from './candidates.store';
import { CheckDuplicatesQuery } from './check-duplicates.query';
import { SearchPersonsQuery } from './search-persons.query';

const now = new Date('2026-11-21T10:00:00Z');
let room: TestRoom;
let place: TestPlace;
let operator: Actor;

const write = async (details: Partial<PersonDetails>, by = operator) => {
  const id = randomUUID();
  await room.get(WritePersonUseCase).execute(by, { id, details: { ...NOBODY, ...details }, seenVersion: null });
  return id;
};
const search = (q: string, by = operator) => room.get(SearchPersonsQuery).execute(by, { q, limit: 8 });
const duplicates = (details: Partial<PersonDetails>, by = operator) =>
  room.get(CheckDuplicatesQuery).execute(by, { details: { ...NOBODY, ...details }, except: null });

const PEOPLE: Readonly<Record<string, Partial<PersonDetails>>> = {
  angelo: {
    familyName: "D'Angelo",
    givenName: 'Niccolò',
    codiceFiscale: 'DNGNCL80A01H501A',
    phones: [{ number: '0165 555 012', note: null }],
  },
  deluca: { familyName: 'De Luca', givenName: 'Anna Maria', birthDate: '1955-03-09' },
  muhammad: { familyName: 'El Amrani', givenName: 'Muhammad', birthYear: 1992, phones: [{ number: '+39 347 555 01 42', note: 'moglie' }] },
  cherif: { familyName: 'Chérif', givenName: 'Youssef', identification: 'stp', healthCode: 'STP0020101234567' },
  marco: { familyName: 'Rossi', givenName: 'Marco', birthYear: 1980 },
  maria: { familyName: 'Rossini', givenName: 'Maria', birthYear: 1951 },
  dog: { identification: 'anonymous', alias: 'Il signore col cane' },
  temporary: { identification: 'temporary', givenName: 'Oleksandr' },
};
const ids: Record<string, string> = {};

beforeAll(async () => {
  room = await openRoom({ pools: { app: [...platformEntities, ...personEntities] }, imports: [PersonsModule], clock: { now: () => now } });
  place = await testPlace(room.db);
  operator = place.actor('person.read', 'person.write');
  for (const [name, details] of Object.entries(PEOPLE)) ids[name] = await write(details);
});
afterAll(() => room.close());

describe('a search', () => {
  it.each([
    ['dangelo', 'angelo', 'name'],
    ['d angelo nicolo', 'angelo', 'similar-name'],
    ['NICCOLO D’ANGELO', 'angelo', 'name'],
    ['dngncl', 'angelo', 'codice-fiscale'],
    ['dngncl80a01h501a', 'angelo', 'codice-fiscale'],
    ['0165/555012', 'angelo', 'phone'],
    ['deluca annamaria', 'deluca', 'name'],
    ['anna de luca', 'deluca', 'name'],
    ['09/03/1955', 'deluca', 'birth-date'],
    ['mohamed amrani', 'muhammad', 'similar-name'],
    ['3475550142', 'muhammad', 'phone'],
    ['550142', 'muhammad', 'phone'],
    ['amrani 1992', 'muhammad', 'name'],
    ['yusuf sherif', 'cherif', 'similar-name'],
    ['stp0020101234567', 'cherif', 'code'],
    ['ros mar 1980', 'marco', 'name'],
    ['rosi marco', 'marco', 'similar-name'],
    ['rossni maria', 'maria', 'similar-name'],
    ['signore cane', 'dog', 'alias'],
    ['tmp-2026-000001', 'temporary', 'code'],
    ['aleksandr', 'temporary', 'similar-name'],
  ])('for «%s» finds %s by %s', async (q, who, match) => {
    expect((await search(q))[0]).toMatchObject({ id: ids[who], match });
  });

  it('puts the name as typed before its beginnings, and shows what tells people apart', async () => {
    const hits = await search('rossi');
    expect(hits.map(({ id }) => id)).toEqual([ids['marco'], ids['maria']]);
    expect(await search('amrani')).toEqual([
      expect.objectContaining({ phoneEnd: '142', birthYear: 1992, comune: null, isProtected: false, lastContactOn: null, version: 1 }),
    ]);
  });

  it('looks only through the index of keys, however few the persons are', async () => {
    const looks = readAsk('mohamed el amrani').readings.flatMap((parts) =>
      (['whole', 'typed', 'slipped'] as const).map((way) => ({ parts, way })),
    );
    const { sql, values } = candidatesSql(place.ambitoId, looks);
    const plan = await room.get(AppUnitOfWork).runAs(operator, async (tx) => {
      await tx.query(BY_INDEX);
      return JSON.stringify(await tx.query(`explain ${sql}`, values));
    });
    expect(plan.split('Bitmap Index Scan on person_search_by_keys')).toHaveLength(looks.length + 1);
    expect(plan.match(/Index Cond: \(\(ambito_id = [^&]*&& /g)).toHaveLength(looks.length);
    expect(plan).not.toMatch(/person_search_pk|Seq Scan|Filter: \(+keys/);
  });

  it('is kept as an act, never as a text', async () => {
    await search('cercami questo');
    const audit = await room.db.query<object>("select * from platform.audit where verb = 'person.searched' and account_id = $1", [
      operator.accountId,
    ]);
    expect(audit.length).toBeGreaterThan(0);
    expect(JSON.stringify(audit)).not.toContain('cercami');
  });

  it('of another ambito finds nobody', async () => {
    const stranger = (await testPlace(room.db)).actor('person.read', 'person.write');
    expect(await search('rossi', stranger)).toEqual([]);
    expect(await duplicates({ familyName: 'Rossi', givenName: 'Marco', birthYear: 1980 }, stranger)).toEqual([]);
  });

  it('with hostile text finds nobody, and breaks nothing', async () => {
    for (const q of ['\u0000', '\u202eissor', "' or 1=1 --", '🙂 🙃', 'x'.repeat(200), '{}', '\ud800rossi\ud800', '%%%', '99/99/9999'])
      await search(q);
    expect(await search("' or 1=1 --")).toEqual([]);
  });

  it('forgets the old name and finds the new one', async () => {
    const id = await write({ familyName: 'Nubile', givenName: 'Paola' });
    const details = { ...NOBODY, familyName: 'Sposata', givenName: 'Paola' };
    await room.get(WritePersonUseCase).execute(operator, { id, details, seenVersion: 1 });
    expect(await search('nubile')).toEqual([]);
    expect((await search('sposata'))[0]).toMatchObject({ id, version: 2 });
  });
});

describe('a duplicate check', () => {
  it('advises who has the code, or a like name with the birth date or the phone, best first', async () => {
    expect(await duplicates({ codiceFiscale: 'DNGNCL80A01H501A' })).toMatchObject([{ score: 1, reasons: ['same-codice-fiscale'] }]);
    const found = await duplicates({ familyName: 'Deluca', givenName: 'Annamaria', birthDate: '1955-03-09' });
    expect(found.map(({ person, reasons }) => [person.id, reasons])).toEqual([[ids['deluca'], ['same-birth-date', 'same-name']]]);
    const phone = await duplicates({ familyName: 'Amrani', givenName: 'Mohamed', phones: [{ number: '347 5550142', note: null }] });
    expect(phone.map(({ person, reasons }) => [person.id, reasons])).toEqual([[ids['muhammad'], ['similar-name', 'same-phone']]]);
  });

  it('says nothing of the file itself, of nobody, or of half a code', async () => {
    const details = { ...NOBODY, familyName: 'Rossi', givenName: 'Marco' };
    expect(await room.get(CheckDuplicatesQuery).execute(operator, { details, except: ids['marco'] ?? null })).toEqual([]);
    expect(await duplicates({ codiceFiscale: 'DNG', familyName: '\u0000' })).toEqual([]);
  });
});

describe('a protected file', () => {
  let [author, worker, other]: Actor[] = [];
  let id = '';
  beforeAll(async () => {
    [author, worker, other] = [
      place.actor('person.read', 'person.write'),
      place.actor('person.read'),
      place.actor('person.read', 'person.write'),
    ];
    const secret = {
      familyName: 'Nascosta',
      givenName: 'Lucia',
      codiceFiscale: 'NSCLCU80A41H501T',
      phones: [{ number: '347 555 0199', note: null }],
    };
    id = await write(secret, author);
    await room.db.query('update intake.person set protected = true where id = $1', [id]);
    await room.db.query(
      `insert into intake.protection (ambito_id, id, subject_kind, subject_id, ground, author_id, agency_id, workers)
       values ($1, $2, 'person', $3, 'violence', $4, $5, $6)`,
      [place.ambitoId, randomUUID(), id, author?.accountId, place.agencyId, [worker?.accountId]],
    );
  });

  it('is found by nobody whom its protection does not name: by name, codice fiscale or phone, or as a duplicate', async () => {
    for (const q of ['nascosta', 'lucia nascosta', 'NSCLCU80A41H501T', 'nsclcu', '3475550199', 'naskosta', '01/01/1980']) {
      expect({ q, found: (await search(q, other)).some((hit) => hit.id === id) }).toEqual({ q, found: false });
    }
    expect(await duplicates({ familyName: 'Nascosta', givenName: 'Lucia', codiceFiscale: 'NSCLCU80A41H501T' }, other)).toEqual([]);
  });

  it('is a bare name to author and named worker', async () => {
    for (const by of [author, worker]) {
      const [hit] = await search('3475550199', by);
      expect(hit).toEqual({
        ...{
          id,
          familyName: 'Nascosta',
          givenName: 'Lucia',
          isProtected: true,
          match: 'phone',
          version: null,
          identification: null,
          alias: null,
        },
        ...{ sex: null, birthDate: null, birthYear: null, comune: null, codiceFiscale: null, phoneEnd: null, lastContactOn: null },
      });
    }
  });

  it('does not keep others from a file of the same codice fiscale', async () => {
    const twin = await write({ familyName: 'Nascosta', givenName: 'Lucia', codiceFiscale: 'NSCLCU80A41H501T' }, other);
    expect((await search('NSCLCU80A41H501T', other)).map((hit) => hit.id)).toEqual([twin]);
  });
});
