// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor } from '@soglia/kernel';
import { platformEntities } from '@soglia/platform';
import { openRoom, pdfText, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { contactEntities } from '../contacts/contact.entities';
import { householdEntities } from '../households/household.entities';
import { personEntities } from '../persons/person.entities';
import { protectionEntities } from '../protection/protection.entities';
import { NoticesModule } from './notices.module';
import { type PrintSummary, PrintSummaryUseCase } from './print-summary.use-case';
import { PrintNoticeUseCase } from './print-notice.use-case';

let room: TestRoom;
let place: TestPlace;
let mine: Actor;

beforeAll(async () => {
  const entities = [...platformEntities, ...personEntities, ...contactEntities, ...householdEntities, ...protectionEntities];
  room = await openRoom({ pools: { app: entities }, imports: [NoticesModule], clock: { now: () => new Date('2026-09-15T10:00:00Z') } });
});
beforeEach(async () => {
  place = await testPlace(room.db);
  mine = place.actor('contact.read', 'contact.register');
  await room.db.query("update territory.code set label_it = 'Bisogno ' || code where ambito_id = $1 and list = 'need'", [place.ambitoId]);
});
afterAll(() => room.close());

interface Somebody {
  readonly id: string;
  readonly name: string;
}
async function person(name: string, { isProtected = false, birthDate = '1960-01-01' } = {}): Promise<Somebody> {
  const id = randomUUID();
  await room.db.query(
    "insert into intake.person (ambito_id, id, family_name, given_name, protected, birth_date) values ($1, $2, $3, 'Nome', $4, $5)",
    [place.ambitoId, id, name, isProtected, birthDate],
  );
  return { id, name };
}

interface Asked {
  readonly need: string;
  readonly people: readonly Somebody[];
  readonly isProtected?: boolean;
  readonly isShielded?: boolean;
}
async function contact(people: readonly Somebody[], requests: readonly Asked[], isProtected = false): Promise<string> {
  const [id, query] = [randomUUID(), room.db.query.bind(room.db)];
  await query(
    `insert into intake.contact (ambito_id, id, agency_id, access_point, operator_id, occurred_at, channel, interlocutor, interlocutor_name, person_id, digest, follow_up_on, protected, shielded)
     values ($1, $2, $3, 'S1', $4, '2026-09-14T08:00:00Z', 'PHONE', 'RELATIVE', 'Chi Parla', $5, '', '2026-10-01', $6, $6)`,
    [place.ambitoId, id, place.agencyId, mine.accountId, people[0]!.id, isProtected],
  );
  for (const [at, each] of people.entries()) {
    await query('insert into intake.contact_person (ambito_id, contact_id, person_id, position) values ($1, $2, $3, $4)', [
      place.ambitoId,
      id,
      each.id,
      at,
    ]);
  }
  for (const [at, asked] of requests.entries()) {
    const request = randomUUID();
    await query(
      `insert into intake.request (ambito_id, contact_id, position, id, need, area, urgency, outcome, detail, protected, shielded)
       values ($1, $2, $3, $4, $5, 'ELD', 'ORDINARY', 'INFO', 'Dettaglio Riservato', $6, $7)`,
      [place.ambitoId, id, at, request, asked.need, asked.isProtected ?? false, asked.isShielded ?? asked.isProtected ?? false],
    );
    for (const [position, { id: personId }] of asked.people.entries()) {
      await query(
        'insert into intake.request_person (ambito_id, contact_id, request_id, person_id, position) values ($1, $2, $3, $4, $5)',
        [...[place.ambitoId, id, request, personId, position]],
      );
    }
  }
  return id;
}
const print = (contactId: string, { id: personId }: Somebody, more: Partial<PrintSummary> = {}, who = mine) =>
  room.get(PrintSummaryUseCase).execute(who, { contactId, personId, recipientId: null, language: 'it', ...more });
const text = async (...wanted: Parameters<typeof print>) => pdfText(await print(...wanted));
const code = (name: string) => expect.objectContaining({ code: name });
const open = (subject: string) =>
  room.db.query(
    "insert into intake.opening (ambito_id, id, subject_id, account_id, reason, until) values ($1, $2, $3, $4, 'x', now() + interval '1 hour')",
    [...[place.ambitoId, randomUUID(), subject, mine.accountId]],
  );
const protect = ({ id }: Somebody) =>
  room.db.query(
    "insert into intake.protection (ambito_id, id, subject_kind, subject_id, ground, author_id, agency_id) values ($1, $2, 'person', $3, 'violence', $4, $5)",
    [place.ambitoId, randomUUID(), id, mine.accountId, place.agencyId],
  );

describe('the citizen’s summary', () => {
  it('says what was asked for one person, and nothing of the others, of who spoke, nor what was told', async () => {
    const [anna, bruno] = [await person('Annacanarino'), await person('Brunocanarino')];
    const id = await contact(
      [anna, bruno],
      [
        { need: 'D01', people: [anna] },
        { need: 'D02', people: [bruno] },
        { need: 'D03', people: [anna, bruno] },
      ],
    );
    const said = await text(id, anna);
    for (const there of ['Nome Annacanarino', 'Bisogno D01', 'Bisogno D03', 'Sportello di prova', 'Comune di prova', '01/10/2026'])
      expect(said).toContain(there);
    for (const absent of ['Brunocanarino', 'Bisogno D02', 'Chi Parla', 'Dettaglio']) expect(said).not.toContain(absent);
  });

  it('never has what is protected, nor what also concerns somebody protected', async () => {
    const [anna, hidden] = [await person('Annacanarino'), await person('Nascosta', { isProtected: true })];
    await protect(hidden);
    const id = await contact(
      [anna, hidden],
      [
        { need: 'D01', people: [anna] },
        { need: 'D02', people: [anna], isProtected: true },
        { need: 'D03', people: [anna, hidden], isShielded: true },
      ],
    );
    const said = await text(id, anna);
    expect(said).toContain('Bisogno D01');
    for (const absent of ['Bisogno D02', 'Bisogno D03', 'Nascosta']) expect(said).not.toContain(absent);
  });

  it('of somebody protected opens with a reason, bears no name, and goes into her own hands alone', async () => {
    const [hidden, other] = [await person('Nascosta', { isProtected: true }), await person('Altro')];
    await protect(hidden);
    const id = await contact([hidden], [{ need: 'D01', people: [hidden], isShielded: true }]);
    await expect(print(id, hidden)).rejects.toEqual(code('opening-required'));
    await open(hidden.id);
    const said = await text(id, hidden);
    expect(said).toContain('Bisogno D01');
    expect(said).not.toContain('Nascosta');
    await expect(print(id, hidden, { recipientId: other.id })).rejects.toEqual(code('not-responsible'));
    const colleague = place.actor('contact.read');
    await expect(print(id, hidden, {}, colleague)).rejects.toEqual(code('not-found'));
  });

  it('of a protected contact says that there was one and when to ask, and not what it was about', async () => {
    const anna = await person('Annacanarino');
    const id = await contact([anna], [{ need: 'D01', people: [anna] }], true);
    await expect(print(id, anna)).rejects.toEqual(code('opening-required'));
    await open(id);
    const said = await text(id, anna);
    expect(said).not.toContain('Bisogno');
    expect(said).not.toContain('01/10');
  });

  it('is given to nobody else for an adult, nor for a minor without parental responsibility', async () => {
    const [adult, minor, parent] = [await person('Adulta'), await person('Minore', { birthDate: '2015-01-01' }), await person('Genitore')];
    const id = await contact([adult, minor], [{ need: 'D01', people: [minor] }]);
    for (const each of [adult, minor]) await expect(print(id, each, { recipientId: parent.id })).rejects.toEqual(code('not-responsible'));
    await expect(print(id, minor, { recipientId: minor.id })).resolves.toBeInstanceOf(Buffer);
    // Into whose hands a minor's sheet goes is said, and never left open.
    await expect(print(id, minor)).rejects.toEqual(code('not-responsible'));
    await room.db.query('update intake.person set birth_date = null, birth_year = 2008 where id = $1', [minor.id]);
    await expect(print(id, minor)).rejects.toEqual(code('not-responsible'));
  });

  it('of another agency’s contact, or of somebody who is not in it, is not there; printing and refusal leave a trace', async () => {
    const [anna, bruno] = [await person('Annacanarino'), await person('Brunocanarino')];
    const id = await contact([anna], [{ need: 'D01', people: [anna] }]);
    await expect(print(id, anna, {}, { ...mine, agencyId: randomUUID() })).rejects.toEqual(code('not-found'));
    await expect(print(id, bruno)).rejects.toEqual(code('not-found'));
    await print(id, anna);
    const trace = await room.db.query<{ verb: string }>('select verb from platform.audit where subject_id = $1 order by at', [id]);
    expect(trace.map(({ verb }) => verb)).toEqual(['contact.refused', 'contact.refused', 'summary.printed']);
  });
});

describe('the information notice', () => {
  it('is printed in the name of the operator’s agency, and leaves a trace without anybody in it', async () => {
    const pdf = await room.get(PrintNoticeUseCase).execute(mine, { version: '2026-1', language: 'it', kind: 'person' });
    expect(pdfText(pdf)).toContain('Comune di prova');
    const trace = await room.db.query("select subject_id, reason from platform.audit where verb = 'notice.printed' and ambito_id = $1", [
      place.ambitoId,
    ]);
    expect(trace).toEqual([{ subject_id: null, reason: '2026-1 it person' }]);
    await expect(room.get(PrintNoticeUseCase).execute(mine, { version: '1999-1', language: 'it', kind: 'person' })).rejects.toEqual(
      code('not-found'),
    );
  });
});
