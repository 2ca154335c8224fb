// SPDX-License-Identifier: EUPL-1.2
import { AnonymiserUnitOfWork, platformEntities } from '@soglia/platform';
import { openRoom, testLetter, type TestPlace, testPlace, testReferral, type TestRoom, testSource } from '@soglia/platform-testing';
import { FactStore } from './fact.store';
import { anonymiserEntities } from './index';
import { RebuildFactsUseCase } from './rebuild-facts.use-case';
import { TraceKeys } from './trace-keys';

let room: TestRoom;
let place: TestPlace;
let rebuild: RebuildFactsUseCase;

beforeAll(async () => {
  room = await openRoom({
    pools: { anonymiser: [...platformEntities, ...anonymiserEntities] },
    imports: [],
    providers: [TraceKeys, FactStore, RebuildFactsUseCase],
  });
  rebuild = room.get(RebuildFactsUseCase);
});
beforeEach(async () => {
  place = await testPlace(room.db);
});
afterAll(() => room.close());

interface FactRow {
  readonly fact_key: string;
  readonly person_trace: string | null;
  readonly area: string;
  readonly source_version: number;
  readonly [column: string]: unknown;
}
const facts = () =>
  room.db.query<FactRow>('select * from planning.need_fact where ambito_id = $1 order by area, fact_key', [place.ambitoId]);
const again = async (contactId: string) => rebuild.execute(await testLetter(room.db, place, 'intake.contact-changed', contactId));

async function waitUntilSomebodyWaits({ db }: TestRoom): Promise<void> {
  while ((await db.query("select 1 from pg_locks where locktype = 'advisory' and not granted")).length === 0)
    await new Promise((resolve) => setImmediate(resolve));
}

describe('rebuilding the facts of a contact', () => {
  it('makes one fact for each request, under the anonymiser’s own role', async () => {
    const { messageId } = await testSource(room.db, place, { requests: [{ area: 'ELD' }, { area: 'POV', need: 'D02' }] });
    await rebuild.execute(messageId);
    expect(await facts()).toMatchObject([
      { area: 'ELD', month: '2026-08', comune: place.comune, sub_ambito: 'SA1', age_band: '65-74', access_point: 'S1', source_version: 1 },
      { area: 'POV', need_code: 'D02' },
    ]);
  });

  it('has these columns and no other', async () => {
    const columns = await room.db.query<{ name: string }>(
      "select column_name as name from information_schema.columns where table_schema = 'planning' and table_name = 'need_fact' order by 1",
    );
    expect(columns.map(({ name }) => name)).toEqual([
      'access_point',
      'age_band',
      'ambito_id',
      'area',
      'channel',
      'comune',
      'contact_trace',
      'fact_key',
      'gap_reason',
      'interlocutor',
      'month',
      'need_answer',
      'need_code',
      'outcome',
      'person_position',
      'person_trace',
      'referral',
      'sex',
      'source_version',
      'sub_ambito',
      'unmet_meaning',
      'urgency',
    ]);
  });

  it('done twice, or replayed under another message, changes nothing', async () => {
    const { contactId, messageId } = await testSource(room.db, place);
    await rebuild.execute(messageId);
    const before = await facts();
    await rebuild.execute(messageId);
    await again(contactId);
    await Promise.all([again(contactId), again(contactId), again(contactId)]);
    expect(await facts()).toEqual(before);
  });

  it('follows the contact: a changed request replaces its fact, a withdrawn one takes it away', async () => {
    const { contactId, messageId } = await testSource(room.db, place, { requests: [{ area: 'ELD' }, { area: 'POV' }] });
    await rebuild.execute(messageId);
    const [first] = await facts();
    await room.db.query('update intake.contact set version = 2 where id = $1', [contactId]);
    await room.db.query("update intake.request set area = 'FAM' where contact_id = $1 and position = 0", [contactId]);
    await room.db.query('delete from intake.request where contact_id = $1 and position = 1', [contactId]);
    await again(contactId);
    expect(await facts()).toMatchObject([{ fact_key: first!.fact_key, area: 'FAM', source_version: 2 }]);
  });

  it('never lets an older version overwrite a newer one', async () => {
    const { contactId, messageId } = await testSource(room.db, place);
    await rebuild.execute(messageId);
    await room.db.query("update planning.need_fact set source_version = 5, area = 'FAM' where ambito_id = $1", [place.ambitoId]);
    await again(contactId);
    expect(await facts()).toMatchObject([{ area: 'FAM', source_version: 5 }]);
  });

  it('looks through the window only when an earlier rebuild of the same contact has finished', async () => {
    const { contactId, messageId } = await testSource(room.db, place, { requests: [{ area: 'ELD' }, { area: 'POV' }] });
    const earlier = room.get(AnonymiserUnitOfWork).run(place.ambitoId, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [contactId]);
      const later = rebuild.execute(messageId);
      await waitUntilSomebodyWaits(room);
      await room.db.query('delete from intake.request where contact_id = $1 and position = 1', [contactId]);
      return { later };
    });
    await (
      await earlier
    ).later;
    expect(await facts()).toMatchObject([{ area: 'ELD' }]);
  });

  it('gives a person one trace a year, different every year, and the anonymous none', async () => {
    const personId = '44444444-4444-4444-8444-444444444444';
    for (const occurredAt of ['2025-12-31T22:59:59Z', '2025-12-31T23:00:00Z', '2026-08-01T10:00:00Z']) {
      await rebuild.execute((await testSource(room.db, place, { personId, occurredAt })).messageId);
    }
    await rebuild.execute((await testSource(room.db, place, { codiceFiscale: null, requests: [{ area: 'POV' }] })).messageId);
    const traces = new Map((await facts()).map(({ month, person_trace }) => [`${month}`, person_trace]));
    const all = await facts();
    const of = (month: string) => all.find((each) => each['month'] === month && each.area === 'ELD')!.person_trace;
    expect(traces.size).toBe(3);
    expect(of('2026-01')).toBe(of('2026-08'));
    expect(of('2025-12')).not.toBe(of('2026-01'));
    expect(all.filter(({ person_trace }) => person_trace === null)).toHaveLength(1);
  });

  it('makes a fact for each person of a request, which is counted on the first', async () => {
    const { contactId, messageId } = await testSource(room.db, place);
    const second = await testSource(room.db, place);
    await room.db.query(
      `insert into intake.contact_person (ambito_id, contact_id, person_id, position)
       select ambito_id, $1, person_id, 1 from intake.contact where id = $2`,
      [contactId, second.contactId],
    );
    await room.db.query(
      `insert into intake.request_person (ambito_id, contact_id, request_id, person_id, position)
       select c.ambito_id, $1, r.id, c.person_id, 7 from intake.contact c, intake.request r where c.id = $2 and r.contact_id = $1`,
      [contactId, second.contactId],
    );
    await rebuild.execute(messageId);
    const made = await facts();
    expect(made.map((each) => each['person_position']).sort()).toEqual([0, 1]);
    expect(new Set(made.map(({ person_trace }) => person_trace)).size).toBe(2);
    const counted = await room
      .get(AnonymiserUnitOfWork)
      .run(place.ambitoId, (tx) => room.get(FactStore).ofQuarter(tx, place.ambitoId, '2026-Q3'));
    expect(counted.map(({ factKey }) => factKey)).toEqual(
      made.filter((each) => each['person_position'] === 0).map(({ fact_key }) => fact_key),
    );
  });

  it('follows a person into the file that takes it in, although the contact is the same version', async () => {
    const { contactId, messageId } = await testSource(room.db, place);
    await rebuild.execute(messageId);
    const [before] = await facts();
    const other = await testSource(room.db, place, { requests: [] });
    for (const table of ['contact_person', 'request_person']) {
      await room.db.query(
        `update intake.${table} set person_id = (select person_id from intake.contact where id = $2) where contact_id = $1`,
        [contactId, other.contactId],
      );
    }
    await again(contactId);
    const [after] = await facts();
    expect(after).toMatchObject({ fact_key: before!.fact_key, source_version: 1 });
    expect(after!.person_trace).not.toBe(before!.person_trace);
  });

  it('says what came of a need that was sent elsewhere, whichever letter comes first and however often', async () => {
    const { contactId, messageId } = await testSource(room.db, place, { requests: [{ area: 'ELD' }, { area: 'POV' }] });
    const rejected = { state: 'rejected', open: false, reason: 'no-capacity' } as const;
    await testReferral(room.db, place, { contactId, state: 'needs-decision', legs: [rejected] });
    const answered = await testLetter(room.db, place, 'referrals.need-answered', contactId);
    await rebuild.execute(answered);
    const expected = [
      { area: 'ELD', referral: 'needs-decision', need_answer: null, unmet_meaning: 'supply-gap' },
      { area: 'POV', referral: 'none', need_answer: null, unmet_meaning: null },
    ];
    expect(await facts()).toMatchObject(expected);
    await rebuild.execute(messageId);
    await rebuild.execute(answered);
    expect(await facts()).toMatchObject(expected);
    await room.db.query("update referrals.referral set state = 'answered', answer = 'met' where contact_id = $1", [contactId]);
    await room.db.query("update referrals.leg set state = 'closed' where contact_id = $1", [contactId]);
    await rebuild.execute(await testLetter(room.db, place, 'referrals.need-answered', contactId));
    expect(await facts()).toMatchObject([{ referral: 'answered', need_answer: 'met', unmet_meaning: null }, { referral: 'none' }]);
  });

  it('counts for nothing a leg that should not exist, or never left', async () => {
    const { contactId, messageId } = await testSource(room.db, place);
    await testReferral(room.db, place, { contactId, legs: [{ state: 'entered-in-error', open: false }] });
    await testReferral(room.db, place, { contactId, legs: [{ state: 'draft', unsent: true }] });
    await rebuild.execute(messageId);
    expect(await facts()).toMatchObject([{ referral: 'none', need_answer: null, unmet_meaning: null }]);
  });

  it('leaves out a contact that does not count', async () => {
    const { contactId, messageId } = await testSource(room.db, place);
    await room.db.query('update intake.contact set counts = false where id = $1', [contactId]);
    await rebuild.execute(messageId);
    expect(await facts()).toEqual([]);
  });

  it('does nothing for a contact that is not there', async () => {
    await again('55555555-5555-4555-8555-555555555555');
    expect(await facts()).toEqual([]);
  });
});
