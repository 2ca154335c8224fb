// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Actor, RuleViolation } from '@soglia/kernel';
import { platformEntities, xlsxStream } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { ZipFile } from 'yazl';
import { intakeEntities } from '../index';
import { CommandRegisterImportUseCase, type RegisterCommand } from './command-register-import.use-case';
import { CreateRegisterImportUseCase } from './create-register-import.use-case';
import { ListRegisterMappingsQuery } from './list-register-mappings.query';
import { ListRegisterRowsQuery } from './list-register-rows.query';
import { MapRegisterUseCase } from './map-register.use-case';
import { ReadRegisterImportQuery } from './read-register-import.query';
import { ReceiveRegisterUseCase } from './receive-register.use-case';
import { RegisterImportWorkerModule } from './register-import-worker.module';
import { RegisterImportModule } from './register-import.module';
import { RunRegisterImportUseCase } from './run-register-import.use-case';

const now = new Date('2026-11-20T10:00:00Z');
/** Nobody's: the letters are invented, the check character is right. */
const CODE = 'PRVNNA80A41L219V';
const REGISTER = [
  'Cognome;Nome;C.F.;Data di nascita;Data;Bisogno;Esito;Note',
  `Prova;Anna;${CODE};;14/03/2024;D01;INFO;la prima volta`,
  `Prova;Anna;${CODE};;02/11/2026;D02;INFO;`,
  "D'Esempio;Luca;;05/06/1950;03/11/2026;pasti caldi;INFO;",
  'Errata;Lia;PRVNNA80A41L219X;;03/11/2026;D01;INFO;',
  'Futura;Zoe;;;03/11/2030;D01;INFO;',
  'Ignota;Eva;;;03/11/2026;cose mai viste;INFO;',
].join('\r\n');
const MEANT = { need: { 'pasti caldi': 'D04' }, area: { '': 'POV' }, channel: { '': 'IN_PERSON' } };

let room: TestRoom;
let place: TestPlace;
let head: Actor;

beforeAll(async () => {
  room = await openRoom({
    pools: { app: [...platformEntities, ...intakeEntities] },
    imports: [RegisterImportModule],
    providers: [RunRegisterImportUseCase, ...(Reflect.getMetadata('providers', RegisterImportWorkerModule) as [])],
    clock: { now: () => now },
  });
});
beforeEach(async () => {
  place = await testPlace(room.db);
  head = place.actor('register.import');
});
afterAll(() => room.close());

async function* bytesOf(content: string | Buffer) {
  yield Buffer.from(content as string);
}

async function send(content: string | Buffer = REGISTER, fileName = 'registro.csv'): Promise<string> {
  const id = randomUUID();
  await room.get(CreateRegisterImportUseCase).execute(head, { id, name: 'Prova', accessPoint: place.accessPoint });
  await room.get(ReceiveRegisterUseCase).execute(head, { id, fileName, bytes: bytesOf(content) });
  return id;
}

const read = async (id: string, actor = head) => (await room.get(ReadRegisterImportQuery).execute(actor, id)).found;
const rows = async (id: string, verdict: 'refused' | 'good' | null = null) =>
  (await room.get(ListRegisterRowsQuery).execute(head, { id, verdict, limit: 100, cursor: null })).items;

/** Tells the command, and does what the worker does with its letter, twice: jobs may come twice. */
async function tell(id: string, command: RegisterCommand): Promise<void> {
  await room.get(CommandRegisterImportUseCase).execute(head, { id, version: (await read(id)).version, command });
  const [letter] = await room.db.query<{ id: string }>(
    "select id from platform.outbox where topic = 'intake.register-import-commanded' and subject_id = $1 order by created_at desc limit 1",
    [id],
  );
  for (const _ of [1, 2]) await room.get(RunRegisterImportUseCase).execute(letter!.id);
}

async function mapped(content?: string): Promise<string> {
  const id = await send(content);
  const { columns, version } = await read(id);
  await room.get(MapRegisterUseCase).execute(head, { id, version, columns, meant: MEANT, saveAs: 'il nostro' });
  return id;
}

const contactsOf = (id: string) =>
  room.db.query<{ need: string; counts: boolean; person: string }>(
    `select r.need, c.counts, c.person_id as person from intake.contact c join intake.request r on r.contact_id = c.id
      where c.batch_id = $1 order by c.occurred_at, r.need`,
    [id],
  );
const refusal = (work: Promise<unknown>) => work.then(() => null).catch(({ code }: RuleViolation) => code);

describe('a register that comes in', () => {
  it('has its columns guessed, and is looked at without a row being written', async () => {
    const id = await mapped();
    expect((await read(id)).columns.map(({ field }) => field)).toEqual([
      ...['person.familyName', 'person.givenName', 'person.codiceFiscale', 'person.birthDate'],
      ...['contact.day', 'request.need', 'request.outcome', 'note'],
    ]);
    await tell(id, 'check');
    expect(await read(id)).toMatchObject({ state: 'checked', counts: { rows: 6, good: 3, refused: 3, known: 0 } });
    expect((await rows(id, 'refused')).map(({ problems }) => problems.map(({ field, code }) => `${field} ${code}`))).toEqual([
      ['person.codiceFiscale codice-fiscale-invalid'],
      ['contact.day future'],
      ['request.need unknown-words'],
    ]);
    expect(await contactsOf(id)).toEqual([]);
    expect((await room.get(ListRegisterMappingsQuery).execute(head)).map(({ name, meant }) => [name, meant])).toEqual([
      ['il nostro', MEANT],
    ]);
  });

  it('is read as the one before it, with the mapping that was kept', async () => {
    await mapped();
    const [kept] = await room.get(ListRegisterMappingsQuery).execute(head);
    const id = await send(
      "Cognome;Nome;C.F.;Data di nascita;Data;Bisogno;Esito;Note\nD'Esempio;Luca;;05/06/1950;03/11/2026;pasti caldi;INFO;",
    );
    const { columns, meant } = kept!;
    await room.get(MapRegisterUseCase).execute(head, { id, version: (await read(id)).version, columns, meant, saveAs: null });
    await tell(id, 'check');
    expect(await read(id)).toMatchObject({ state: 'checked', counts: { rows: 1, good: 1, refused: 0 } });
    await tell(id, 'apply');
    expect((await contactsOf(id)).map(({ need }) => need)).toEqual(['D04']);
  });

  it('tells of people: whoever looks at it, or at its rows, leaves a trace', async () => {
    const id = await send();
    const reads = () =>
      room.db.query("select account_id from platform.audit where subject_id = $1 and verb = 'register-import.read'", [id]);
    await read(id);
    expect(await reads()).toEqual([{ account_id: head.accountId }]);
    await rows(id);
    expect(await reads()).toHaveLength(2);
  });

  it('becomes persons and contacts, marked, and none of a quarter that has closed counts', async () => {
    const id = await mapped();
    await tell(id, 'check');
    await tell(id, 'apply');
    expect(await read(id)).toMatchObject({ state: 'applied', counts: { persons: 2, contacts: 3 } });
    const contacts = await contactsOf(id);
    expect(contacts.map(({ need, counts }) => [need, counts])).toEqual([
      ['D01', false],
      ['D02', true],
      ['D04', true],
    ]);
    expect(contacts[0]!.person).toBe(contacts[1]!.person);
    // What was taken is a file now, and only what was refused is still to be read.
    expect((await rows(id)).map(({ verdict, cells }) => [verdict, cells.length > 0])).toEqual([
      ...[
        ['good', false],
        ['good', false],
        ['good', false],
      ],
      ...[
        ['refused', true],
        ['refused', true],
        ['refused', true],
      ],
    ]);
    const seen = await room.db.query('select need_code from intake.need_source where ambito_id = $1 order by 1', [place.ambitoId]);
    expect(seen).toEqual([{ need_code: 'D02' }, { need_code: 'D04' }]);
  });

  it('finds whom it knows, tells whom a row resembles, and changes no file that was there', async () => {
    const first = await mapped();
    await tell(first, 'check');
    await tell(first, 'apply');
    const again = await mapped(
      `Cognome;Nome;CF;Nato il;Data;Bisogno;Esito\nALTRA;ANNA;${CODE};;04/11/2026;D01;INFO\nd'esempio;LUCA;;05/06/1950;04/11/2026;D01;INFO`,
    );
    await tell(again, 'check');
    expect(await read(again)).toMatchObject({ counts: { good: 2, known: 1, resembling: 1 } });
    await tell(again, 'apply');
    expect(await read(again)).toMatchObject({ counts: { persons: 1, contacts: 2 } });
    const names = await room.db.query('select family_name from intake.person where ambito_id = $1 and codice_fiscale = $2', [
      place.ambitoId,
      CODE,
    ]);
    expect(names).toEqual([{ family_name: 'Prova' }]);
  });

  it('is taken back whole, but for what somebody has worked with since', async () => {
    const id = await mapped();
    await tell(id, 'check');
    await tell(id, 'apply');
    const [, , luca] = await contactsOf(id);
    await room.db.query('update intake.person set version = 2 where id = $1', [luca!.person]);
    await tell(id, 'undo');
    expect(await read(id)).toMatchObject({ state: 'undone', counts: { persons: 1, contacts: 3, kept: 1 } });
    expect(await contactsOf(id)).toEqual([]);
    const left = await room.db.query('select id from intake.person where batch_id = $1', [id]);
    expect(left).toEqual([{ id: luca!.person }]);
  });

  it('may be a workbook, whose days are days', async () => {
    const sheet = [{ cf: CODE, day: '14/03/2024' }];
    async function* all() {
      yield* sheet;
    }
    const columns = [
      { header: 'Codice fiscale', value: (row: (typeof sheet)[0]) => row.cf },
      { header: 'Data', value: (row: (typeof sheet)[0]) => row.day },
    ];
    const id = await send(await buffer(xlsxStream('Registro', columns, all())), 'registro.xlsx');
    expect((await read(id)).columns.map(({ field }) => field)).toEqual(['person.codiceFiscale', 'contact.day']);
    expect((await rows(id)).map(({ cells }) => cells)).toEqual([[CODE, '14/03/2024']]);
  });

  it('is refused in so many words when it is nothing, too much, or no table', async () => {
    for (const content of ['', '\u0000\u0001\u0002'.repeat(99), '\n\n', Buffer.from('PK\u0003\u0004 no workbook')]) {
      expect(await refusal(send(content))).toBe('import-without-file');
    }
    expect(await refusal(send(`a\n${'x\n'.repeat(50_001)}`))).toBe('payload-too-large');
    const id = await send('Colonna\u202E;Altra\n=1+1;\u0000🙂');
    const { columns, version } = await read(id);
    expect(await refusal(room.get(MapRegisterUseCase).execute(head, { id, version, columns, meant: {}, saveAs: null }))).toBe('malformed');
  });

  it('is its agency’s alone, and nobody writes over a version that they did not see', async () => {
    const id = await mapped();
    const stranger = { ...head, agencyId: randomUUID() };
    expect(await refusal(read(id, stranger))).toBe('not-found');
    expect(await refusal(room.get(CommandRegisterImportUseCase).execute(stranger, { id, version: 3, command: 'check' }))).toBe('not-found');
    expect(await refusal(room.get(CommandRegisterImportUseCase).execute(head, { id, version: 1, command: 'check' }))).toBe('stale');
    expect(await refusal(room.get(CommandRegisterImportUseCase).execute(head, { id, version: 3, command: 'undo' }))).toBe(
      'import-not-in-state',
    );
  });

  it('never takes what the counter refuses: codes that are no codes, no answer without its reason', async () => {
    const id = await send();
    const { columns, version } = await read(id);
    const map = (meant: object) =>
      room.get(MapRegisterUseCase).execute(head, { id, version, columns, meant: meant as never, saveAs: null });
    expect(await refusal(map({ need: { 'pasti caldi': 'NON-CE' } }))).toBe('unknown-code');
    const rest = await mapped('Cognome;Data;Bisogno;Esito\nProva;03/11/2026;D01;NESSUNA_RISPOSTA\nAltra;03/11/2026;constructor;INFO');
    await tell(rest, 'check');
    expect((await rows(rest, 'refused')).map(({ problems }) => problems.map(({ field, code }) => `${field} ${code}`))).toEqual([
      ['request.gapReason missing'],
      ['request.need unknown-words'],
    ]);
  });

  it('goes back to where it was when its worker cannot, and can be told again', async () => {
    const id = await mapped();
    await tell(id, 'check');
    await room.db.query("alter table intake.contact add constraint broken check (channel <> 'IN_PERSON') not valid");
    await tell(id, 'apply');
    expect(await read(id)).toMatchObject({ state: 'checked', counts: { failed: true } });
    expect(await contactsOf(id)).toEqual([]);
    await room.db.query('alter table intake.contact drop constraint broken');
    await tell(id, 'apply');
    const { state, counts } = await read(id);
    expect([state, counts.contacts, counts.failed ?? false]).toEqual(['applied', 3, false]);
  });

  it('keeps, when it is taken back, a contact of which somebody has protected a request', async () => {
    const id = await mapped();
    await tell(id, 'check');
    await tell(id, 'apply');
    await room.db.query(
      'update intake.request r set protected = true, shielded = true from intake.contact c where c.id = r.contact_id and c.batch_id = $1 and r.need = $2',
      [...[id, 'D02']],
    );
    await tell(id, 'undo');
    expect((await contactsOf(id)).map(({ need }) => need)).toEqual(['D02']);
  });

  it('is not inflated beyond what a register can be', async () => {
    const zip = new ZipFile();
    zip.addBuffer(Buffer.alloc(101 * 1024 * 1024), 'xl/worksheets/sheet1.xml');
    zip.end();
    expect(await refusal(send(await buffer(zip.outputStream as Readable), 'bomba.xlsx'))).toBe('payload-too-large');
  });
});
