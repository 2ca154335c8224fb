// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor } from '@soglia/kernel';
import { platformEntities } from '@soglia/platform';
import { openRoom, pdfText, type TestPlace, testPlace, type TestRoom, testReferral, testSource } from '@soglia/platform-testing';
import { intakeEntities, IntakeModule } from '../index';
import { OpenUseCase } from '../protection/open.use-case';
import { ProtectUseCase } from '../protection/protect.use-case';
import { type ExportSubject, ExportSubjectUseCase } from './export-subject.use-case';
import { ReadAccessLogQuery } from './read-access-log.query';
import { ReadSubjectExportQuery } from './read-subject-export.query';
import { writeSubjectDocument } from './subject-document';

let room: TestRoom;
let place: TestPlace;
let head: Actor;
let auditor: Actor;
let person: string;
let other: string;
let contact: string;
beforeAll(async () => {
  room = await openRoom({ pools: { app: [...platformEntities, ...intakeEntities] }, imports: [IntakeModule] });
});
beforeEach(async () => {
  place = await testPlace(room.db);
  head = place.actor('person.read', 'protection.write', 'protection.head', 'subject-data.export', 'access-log.read');
  auditor = { ...place.actor('access-log.read'), agencyId: null };
  [person, other] = [randomUUID(), randomUUID()];
  contact = (await testSource(room.db, place, { personId: person })).contactId;
  await testSource(room.db, place, { personId: other });
  await named(person, 'Esporti', 'Anna', '0165 555011');
  await named(other, 'Vicini', 'Bruno', '347 555 0199');
  await room.db.query(
    `update intake.contact set interlocutor = 'RELATIVE', interlocutor_relation = 'PARENT', interlocutor_name = 'Carla Segnalanti', interlocutor_phone = '333 5550177',
            sender = 'Dott. Invianti', accompanied_by = 'Ezio Accompagni', motive_detail = 'lo dice Invianti' where id = $1`,
    [contact],
  );
  await note('service', 'Carla SEGNALANTI (333-555.0177) dice che Bruno la aiuta; Anna Esporti conferma.');
  await note('private', 'Nota riservata.');
});
afterAll(() => room.close());

const named = (id: string, family: string, given: string, phone: string, birth = '1980-01-01') =>
  room.db.query(
    "update intake.person set family_name = $2, given_name = $3, phones = jsonb_build_array(jsonb_build_object('number', $4::text, 'note', null)), address = 'via ' || $2 || ' 1', birth_date = $5 where id = $1",
    [id, family, given, phone, birth],
  );
const note = (visibility: string, text: string) =>
  room.db.query(
    'insert into intake.note (ambito_id, id, contact_id, author_id, agency_id, visibility, text) values ($1, $2, $3, $4, $5, $6, $7)',
    [...[place.ambitoId, randomUUID(), contact, head.accountId, place.agencyId, visibility, text]],
  );
async function together(people: readonly string[]): Promise<void> {
  const household = randomUUID();
  await room.db.query('insert into intake.household (ambito_id, id, created_by) values ($1, $2, $3)', [
    place.ambitoId,
    household,
    head.accountId,
  ]);
  for (const [i, id] of people.entries())
    await room.db.query(
      "insert into intake.household_member (ambito_id, household_id, person_id, since, kinship) values ($1, $2, $3, '2020-01-01', $4)",
      [place.ambitoId, household, id, String(i + 1)],
    );
}
const ask = (more: Partial<ExportSubject> = {}, who = head) => {
  const command = {
    id: randomUUID(),
    person,
    kind: 'self',
    holder: null,
    name: 'Anna Esporti',
    reason: 'Istanza di accesso',
    ...more,
  } as const;
  return room
    .get(ExportSubjectUseCase)
    .execute(who, command)
    .then(() => command.id);
};
const data = (id: string, who = head) => room.get(ReadSubjectExportQuery).execute(who, id);
const log = (who: Actor, subject: string, cursor: string | null = null, limit = 50) =>
  room.get(ReadAccessLogQuery).execute(who, { subject, limit, cursor });
const protect = (subjectId: string, who = head) =>
  room.get(ProtectUseCase).execute(who, { id: randomUUID(), subjectKind: 'person', subjectId, ground: 'violence', workers: [] });

describe('the copy for the person', () => {
  it('holds what is theirs, in JSON and in a document, and nobody else: not who reported, sent, came along or lives with them', async () => {
    await together([person, other]);
    const copy = await data(await ask());
    expect(copy.contacts).toMatchObject([
      { spokeThemselves: false, motiveDetail: 'lo dice [altra persona]', requests: [{ need: { code: 'D01' } }] },
    ]);
    expect(copy.contacts[0]!.notes.map(({ text }) => text)).toEqual([
      '[altra persona] ([altra persona]) dice che [altra persona] la aiuta; Anna Esporti conferma.',
    ]);
    expect(copy.households).toMatchObject([{ since: '2020-01-01', kinship: { code: '1' } }]);
    expect(copy.person).toMatchObject({ familyName: 'Esporti', address: 'via Esporti 1' });
    const pages = pdfText(await writeSubjectDocument(copy, 'it'));
    expect(pages).toContain('Anna Esporti');
    for (const text of [JSON.stringify(copy), pages])
      expect(text).not.toMatch(/Segnalanti|Invianti|Accompagni|Vicini|Bruno|Carla|5550177|555 0199|PARENT|riservata/i);
    expect(pdfText(await writeSubjectDocument(copy, 'fr'))).toContain('Copie des données personnelles');
  });

  it('says what was told to other agencies, as far as they could open it, and not what they could not', async () => {
    await room.db.query(
      'insert into intake.request_person (ambito_id, contact_id, request_id, person_id, position) select ambito_id, contact_id, id, $2, 9 from intake.request where contact_id = $1 on conflict do nothing',
      [contact, person],
    );
    await together([person, other]);
    const told = ['A. E.; la aiuta Bruno Vicini', 'Anna Esporti', 'via Esporti 1'] as const;
    await testReferral(room.db, place, {
      contactId: contact,
      state: 'answered',
      answer: 'met',
      legs: [{ state: 'closed', open: false, accepted: true }],
      told,
    });
    const copy = await data(await ask());
    expect(copy.contacts[0]!.referrals).toMatchObject([
      {
        ...{ to: 'Servizio che riceve, Ente che riceve', state: 'answered', answer: 'met' },
        disclosed: [
          { label: 'campo 1', value: 'A. E.; la aiuta [altra persona]' },
          { label: 'campo 2', value: 'Anna Esporti' },
        ],
      },
    ]);
    const pages = pdfText(await writeSubjectDocument(copy, 'it'));
    for (const words of ['Servizio che riceve', 'bisogno soddisfatto', 'campo 2: Anna Esporti']) expect(pages).toContain(words);
    expect(JSON.stringify(copy.contacts[0]!.referrals)).not.toContain('via Esporti 1');
    const elsewhere = await testReferral(room.db, place, { contactId: contact, agencyId: randomUUID() });
    expect((await data(await ask())).contacts[0]!.referrals).toHaveLength(1);
    expect(elsewhere.legs).toHaveLength(1);
  });

  it('leaves out notes of a contact about several, and contacts hidden for the sake of another of its persons', async () => {
    await room.db.query('insert into intake.contact_person (ambito_id, contact_id, person_id, position) values ($1, $2, $3, 1)', [
      place.ambitoId,
      contact,
      other,
    ]);
    const id = await ask();
    expect((await data(id)).contacts).toMatchObject([{ notes: [] }]);
    await protect(other);
    const copy = await data(id);
    expect(copy.contacts).toEqual([]);
    expect(JSON.stringify(copy)).not.toMatch(/Vicini|Bruno/);
  });

  it('of a protected person wants a reason first, and tells nobody else where the person may be found', async () => {
    await protect(person);
    await expect(ask()).rejects.toThrow('opening-required');
    await room.get(OpenUseCase).execute(head, { id: randomUUID(), subject: person, reason: 'Istanza di accesso' });
    expect((await data(await ask())).person).toMatchObject({ address: 'via Esporti 1', phones: [{ number: '0165 555011' }] });
    expect((await data(await ask({ kind: 'other', name: 'Avv. Legali' }))).person).toMatchObject({
      comune: null,
      address: null,
      phones: [],
      email: null,
      safeContact: null,
    });
    await expect(ask({}, { ...head, accountId: randomUUID(), permissions: new Set(['subject-data.export']) })).rejects.toThrow('not-found');
  });

  it('of somebody of unknown age, who may be a minor, goes into the person’s own hands and to nobody with a mandate', async () => {
    await room.db.query('update intake.person set birth_date = null, birth_year = null where id = $1', [person]);
    await expect(ask({ kind: 'other', name: 'Avv. Legali' })).rejects.toThrow('not-responsible');
    await expect(ask()).resolves.toBeDefined();
  });

  it('of a minor goes to who holds responsibility and is not suspended, and to nobody else', async () => {
    await named(person, 'Esporti', 'Anna', '0165 555011', '2020-05-05');
    const said = randomUUID();
    await room.db.query(
      "insert into intake.responsibility (ambito_id, id, minor_id, kind, since, created_by) values ($1, $2, $3, 'both', '2020-05-05', $4)",
      [place.ambitoId, said, person, head.accountId],
    );
    await room.db.query(
      "insert into intake.responsibility_holder (ambito_id, responsibility_id, id, position, person_id, relation) values ($1, $2, $3, 0, $4, 'PARENT')",
      [place.ambitoId, said, randomUUID(), other],
    );
    await expect(ask()).rejects.toThrow('not-responsible');
    await expect(ask({ kind: 'other', name: 'Avv. Legali' })).rejects.toThrow('not-responsible');
    await expect(ask({ kind: 'holder', name: 'Qualcuno' })).rejects.toThrow('not-responsible');
    const id = await ask({ kind: 'holder', holder: other, name: 'Bruno Vicini' });
    expect((await data(id)).requestedBy).toEqual({ kind: 'holder', name: 'Bruno Vicini' });
    await room.db.query('update intake.responsibility_holder set suspended = true where person_id = $1', [other]);
    await expect(data(id)).rejects.toThrow('responsibility-suspended');
  });

  it('is one for one request: its maker’s for a day, repeated harmlessly, of persons of the agency, and audited each time', async () => {
    const id = await ask();
    await ask({ id });
    await expect(ask({ id, name: 'Altro Nome' })).rejects.toThrow('already-registered');
    await expect(data(id, { ...head, accountId: randomUUID() })).rejects.toThrow('not-found');
    await expect(ask({}, { ...head, agencyId: randomUUID() })).rejects.toThrow('not-found');
    await expect(ask({}, { ...head, ambitoId: 'T-other' })).rejects.toThrow('not-found');
    await data(id);
    const verbs = (await log(head, person)).items.filter(({ verb }) => verb === 'subject-data.exported');
    expect(verbs.map(({ reason }) => reason)).toEqual(['Istanza di accesso', 'Istanza di accesso']);
    await room.db.query("update intake.subject_export set until = now() - interval '1 second' where id = $1", [id]);
    await expect(data(id)).rejects.toThrow('not-found');
  });
});

describe('the access log of a record', () => {
  const write = (subject: string, verb: string, who = head) =>
    room.db.query(
      'insert into platform.audit (ambito_id, id, account_id, agency_id, verb, subject_id, reason) values ($1, $2, $3, $4, $5, $6, null)',
      [...[place.ambitoId, randomUUID(), who.accountId, who.agencyId, verb, subject]],
    );

  it('tells of a person also what happened to the contacts, newest first, page by page, and is itself in the log', async () => {
    await write(person, 'person.read');
    await write(contact, 'contact.read');
    const first = await log(head, person, null, 1);
    expect(first.items).toMatchObject([{ verb: 'contact.read', agency: 'Comune di prova' }]);
    expect((await log(head, person, first.next, 9)).items.map(({ verb }) => verb)).toEqual(['person.read']);
    expect((await log(auditor, contact)).items.map(({ verb }) => verb)).toEqual(['contact.read']);
    expect((await log(head, person)).items.map(({ verb }) => verb).filter((verb) => verb === 'access-log.read')).toHaveLength(3);
    await expect(log(head, person, 'no cursor')).rejects.toThrow('malformed');
  });

  it('tells of a person also who opened what was sent about them', async () => {
    const { legs } = await testReferral(room.db, place, { contactId: contact });
    await write(legs[0]!, 'leg.read');
    for (const who of [head, auditor]) expect((await log(who, person)).items).toContainEqual(expect.objectContaining({ verb: 'leg.read' }));
    expect((await log(head, other)).items.map(({ verb }) => verb)).not.toContain('leg.read');
  });

  it('of what is protected, or of another agency’s, is not there for whoever may not know', async () => {
    await expect(log({ ...head, agencyId: randomUUID() }, person)).rejects.toThrow('not-found');
    await expect(log({ ...head, agencyId: randomUUID() }, contact)).rejects.toThrow('not-found');
    await expect(log({ ...auditor, ambitoId: 'T-other' }, person)).resolves.toMatchObject({ items: [] });
    await protect(person);
    await expect(log(auditor, person)).rejects.toThrow('not-found');
    await expect(log(auditor, contact)).rejects.toThrow('not-found');
    expect((await log(head, person)).items.map(({ verb }) => verb)).toContain('protection.written');
  });
});
