// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, platformEntities } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom } from '@soglia/platform-testing';
import { type CardForm, missingFields } from '@soglia/resources-domain';
import { ReadCardQuery } from '../cards/read-card.query';
import { type WriteCard, WriteCardUseCase } from '../cards/write-card.use-case';
import { resourcesEntities } from '../index';
import { enterReach } from '../model/reach';
import { refreshCards } from '../search/card-index';
import { cardCommand, testForm, testOrganization, testVenue } from '../testing/invented-card';
import { CurationQueueQuery } from './curation-queue.query';
import { type DecideProposal, DecideProposalUseCase } from './decide-proposal.use-case';
import { type ProposeChange, ProposeChangeUseCase } from './propose-change.use-case';
import { PublishCriteriaUseCase } from './publish-criteria.use-case';
import { QualityBoardQuery } from './quality-board.query';
import { ReadCriteriaQuery } from './read-criteria.query';
import { ReadProposalsQuery } from './read-proposals.query';
import { ReportProblemUseCase } from './report-problem.use-case';
import { UpkeepModule } from './upkeep.module';
import { WithdrawProposalUseCase } from './withdraw-proposal.use-case';

let room: TestRoom;
let place: TestPlace;
let curator: Actor;
let agency: Actor;
let stranger: Actor;
beforeAll(async () => {
  const entities = [...platformEntities, ...resourcesEntities];
  const clock = { now: () => new Date('2026-11-21T10:00:00Z') };
  room = await openRoom({ pools: { app: entities, public: entities }, imports: [UpkeepModule], clock });
});
beforeEach(async () => {
  place = await testPlace(room.db);
  curator = { ...place.actor('card.read', 'card.propose', 'card.curate'), agencyId: null };
  agency = place.actor('card.read', 'card.propose');
  stranger = { ...place.actor('card.read', 'card.propose'), agencyId: randomUUID() };
});
afterAll(() => room.close());

async function written(more: Partial<WriteCard> = {}): Promise<WriteCard> {
  const card = cardCommand(place, more);
  await room.get(WriteCardUseCase).execute(curator, card);
  return card;
}
const propose = async (card: WriteCard, after: Partial<CardForm>, who = agency, more: Partial<ProposeChange> = {}) => {
  const id = randomUUID();
  await room.get(ProposeChangeUseCase).execute(who, { id, serviceId: card.id, baseVersion: 1, after, message: null, ...more });
  return more.id ?? id;
};
const decide = (id: string, more: Partial<DecideProposal> = {}, who = curator) =>
  room.get(DecideProposalUseCase).execute(who, { id, verdict: 'accept', edited: null, reason: null, seenVersion: 1, ...more });
const formNow = async (card: WriteCard) =>
  (await room.get(ReadCardQuery).execute({ ambitoId: place.ambitoId, reader: 'curator', agencyId: null }, card.id))!;
const view = (id: string, who = curator) => room.get(ReadProposalsQuery).one(who, id);

describe('a proposal', () => {
  it('of the agency that keeps the card changes it only when a curator accepts, in the agency’s name', async () => {
    const card = await written();
    const id = await propose(card, { waitTime: 'Cinque giorni.', name: card.form.name });
    expect((await formNow(card)).form!.waitTime).toBe('Tre giorni.');
    expect((await view(id)).diff).toEqual([
      { pointer: '/waitTime', before: 'Tre giorni.', after: 'Cinque giorni.', now: 'Tre giorni.', conflict: false },
    ]);
    expect(await decide(id)).toBe('accepted');
    expect((await formNow(card)).form!.waitTime).toBe('Cinque giorni.');
    expect(
      await room.db.query("select updated_by from resources.metadata where resource_id = $1 and last_action_type = 'update'", [card.id]),
    ).toEqual([{ updated_by: 'Comune di prova' }]);
  });

  it('about the card of another agency, or of another ambito, finds no card', async () => {
    const card = await written();
    await expect(propose(card, { waitTime: 'x' }, stranger)).rejects.toThrow('not-found');
    await expect(propose(card, { waitTime: 'x' }, { ...agency, ambitoId: 'T-other' })).rejects.toThrow('not-found');
    const id = await propose(card, { waitTime: 'x' });
    await expect(view(id, stranger)).rejects.toThrow('not-found');
    expect((await room.get(ReadProposalsQuery).page(stranger, { state: null, serviceId: null, limit: 9, cursor: null })).items).toEqual([]);
    await expect(room.get(WithdrawProposalUseCase).execute(stranger, id)).rejects.toThrow('not-found');
  });

  it('against a version that is gone, that changes nothing, or that could never be accepted, is refused', async () => {
    const card = await written();
    await expect(propose(card, { waitTime: 'x' }, agency, { baseVersion: 9 })).rejects.toThrow('stale');
    await expect(propose(card, { waitTime: card.form.waitTime })).rejects.toThrow('nothing-proposed');
    await expect(propose(card, { needs: ['D99'] })).rejects.toMatchObject({
      fields: [{ pointer: '/changes/needs/0', code: 'unknown-code' }],
    });
  });

  it('cannot change whose a card is or who sees it', async () => {
    const card = await written({ form: testForm({ visibility: 'operators' }) });
    await expect(propose(card, { visibility: 'public', organizationId: randomUUID() })).rejects.toThrow('nothing-proposed');
  });

  it('sent twice is kept once, and another under its id is refused', async () => {
    const card = await written();
    const id = await propose(card, { waitTime: 'x' });
    await propose(card, { waitTime: 'x' }, agency, { id });
    await expect(propose(card, { waitTime: 'y' }, agency, { id })).rejects.toThrow('already-registered');
    expect(await room.db.query('select 1 from resources.proposal where service_id = $1', [card.id])).toHaveLength(1);
  });

  it('says where the card has changed since, and is decided against the card that was seen', async () => {
    const card = await written();
    const id = await propose(card, { waitTime: 'Cinque giorni.', alert: 'Chiuso a Natale.' });
    await room.get(WriteCardUseCase).execute(curator, { ...card, form: { ...card.form, waitTime: 'Un mese.' }, seenVersion: 1 });
    expect((await view(id)).diff.map(({ pointer, conflict }) => [pointer, conflict])).toEqual([
      ['/waitTime', true],
      ['/alert', false],
    ]);
    await expect(decide(id)).rejects.toThrow('stale');
    expect(await decide(id, { seenVersion: 2, edited: { alert: 'Chiuso a Natale e a Pasqua.' } })).toBe('edited');
    expect((await formNow(card)).form).toMatchObject({ waitTime: 'Un mese.', alert: 'Chiuso a Natale e a Pasqua.' });
    // What the curator wrote is not told as the agency's.
    expect(
      await room.db.query(
        "select updated_by from resources.metadata where resource_id = $1 and field_name = 'alert' and last_action_type = 'update'",
        [card.id],
      ),
    ).toEqual([{ updated_by: 'redazione della banca dati' }]);
  });

  it('is refused with a reason or not at all, and stays to be read', async () => {
    const id = await propose(await written(), { waitTime: 'x' });
    await expect(decide(id, { verdict: 'refuse' })).rejects.toMatchObject({ fields: [{ pointer: '/reason' }] });
    expect(await decide(id, { verdict: 'refuse', reason: 'Non risulta.' })).toBe('refused');
    expect(await view(id, agency)).toMatchObject({ state: 'refused', reason: 'Non risulta.' });
    await expect(room.get(WithdrawProposalUseCase).execute(agency, id)).rejects.toThrow('already-decided');
  });

  it('is decided once: of two who race one is told, and the same click again is harmless', async () => {
    const card = await written();
    const id = await propose(card, { waitTime: 'x' });
    const other = { ...curator, accountId: randomUUID() };
    const both = await Promise.allSettled([decide(id), decide(id, { verdict: 'refuse', reason: 'no' }, other)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const second = await propose(await written(), { waitTime: 'z' });
    expect([await decide(second), await decide(second)]).toEqual(['accepted', 'accepted']);
  });

  it('of places keeps the place that the proposer could not see', async () => {
    const hidden = testVenue(place, { name: 'Casa protetta', visibility: 'agencies', visibleTo: [place.agencyId] });
    const elsewhere = { ...agency, agencyId: randomUUID() };
    await room.db.query("insert into territory.agency values ($1, $2, 'third-sector', 'Altro ente')", [place.ambitoId, elsewhere.agencyId]);
    const card = await written({
      form: testForm({ places: [hidden, testVenue(place, { name: 'Aperta' })] }),
      newOrganization: testOrganization(place, { agencyId: elsewhere.agencyId }),
    });
    const id = await propose(card, { places: [] }, elsewhere);
    expect(JSON.stringify(await view(id, elsewhere))).not.toContain('Casa protetta');
    await decide(id);
    expect((await formNow(card)).form!.places.map(({ name }) => name)).toEqual(['Casa protetta']);
  });

  it('may be taken back by its agency', async () => {
    const id = await propose(await written(), { waitTime: 'x' });
    await room.get(WithdrawProposalUseCase).execute(agency, id);
    await expect(decide(id)).rejects.toThrow('already-decided');
  });
});

describe('a citizen’s report', () => {
  const report = (serviceId: string, text = 'Il numero non risponde.', address: string = randomUUID()) =>
    room.get(ReportProblemUseCase).execute({ ambitoId: place.ambitoId, serviceId, text, address });

  it('reaches the curator in words alone, with nothing of who wrote it', async () => {
    const card = await written();
    await report(card.id, ' Il numero non risponde. ', '203.0.113.9');
    const [row] = await room.db.query<Record<string, unknown>>('select * from resources.proposal where service_id = $1', [card.id]);
    expect(row).toMatchObject({ origin: 'citizen', message: 'Il numero non risponde.', changes: [], by_account: null, agency_id: null });
    expect(JSON.stringify(row)).not.toContain('203.0.113');
    const { items, counts } = await room
      .get(CurationQueueQuery)
      .execute(curator, { kind: 'report', agencyId: null, limit: 9, cursor: null });
    expect(items).toMatchObject([{ kind: 'report', serviceId: card.id, agencyName: 'Comune di prova' }]);
    expect(counts).toEqual([{ kind: 'report', count: 1 }]);
    expect(await decide(items[0]!.id)).toBe('accepted');
  });

  it('about a card that is not public, or without words, or with too many, is refused', async () => {
    const hidden = await written({ form: testForm({ visibility: 'operators' }) });
    await expect(report(hidden.id)).rejects.toThrow('not-found');
    const card = await written();
    await expect(report(card.id, '  ')).rejects.toThrow('malformed');
    await expect(report(card.id, 'x'.repeat(2_001))).rejects.toThrow('malformed');
  });

  it('from one address comes five times an hour', async () => {
    const card = await written();
    for (let n = 0; n < 5; n++) await report(card.id, `n ${n}`, 'one');
    await expect(report(card.id, 'again', 'one')).rejects.toMatchObject({
      code: 'too-many-attempts',
      facts: { retryAfterSeconds: expect.any(Number) },
    });
  });
});

describe('the quality board', () => {
  it('counts the cards of each agency by how sure we are of them; an agency reads its own line', async () => {
    const organizationId = randomUUID();
    const at = async (assured: string | null, more: Partial<CardForm> = {}) => {
      const card = await written({ form: testForm({ organizationId, name: randomUUID(), ...more }) });
      await room.db.query('update resources.service set assured_date = $2 where id = $1', [card.id, assured]);
      return card;
    };
    await at('2026-11-01');
    await at('2026-02-01');
    await at('2025-11-20');
    await at('2024-02-29', { status: 'defunct', statusReason: 'chiuso' });
    await propose(await at(null), { waitTime: 'x' });
    await room.db.query("update resources.service set wait_time = ' ' where organization_id = $1 and assured_date is null", [
      organizationId,
    ]);
    const { agencies, overall } = await room.get(QualityBoardQuery).execute(curator);
    const line = { cards: 4, within6: 1, within12: 2, stale: 1, never: 1, incomplete: 1, openProposals: 1, unanswered: 0, chosen: 0 };
    expect(agencies).toEqual([{ agencyId: place.agencyId, agencyName: 'Comune di prova', ...line }]);
    expect(overall).toMatchObject(line);
    expect((await room.get(QualityBoardQuery).execute(agency)).agencies).toHaveLength(1);
    expect((await room.get(QualityBoardQuery).execute(stranger)).agencies).toEqual([]);
  });
});

describe('what the quality board calls incomplete', () => {
  const set = (values: string) => `update resources.service set ${values} where id = $1`;
  const SILENT = 'delete from resources.phone where service_id = $1';
  const CONTACT =
    "insert into resources.contact (ambito_id, id, service_id, name) select ambito_id, gen_random_uuid(), id, 'Ufficio' from resources.service where id = $1";
  const elsewhere = (column: string, id: string) =>
    `update resources.phone set service_id = null, ${column} = (${id}) where service_id = $1`;
  const closed = "status = 'temporarily closed'";

  it.each<[string, number, readonly string[]]>([
    ['says everything', 0, []],
    ['leaves a blank answer', 1, [set("wait_time = e' \\n'")]],
    ['answers no need', 1, ['delete from resources.attribute where link_id = $1']],
    [
      'is closed for now and says why, though it says little else',
      0,
      [set(`${closed}, status_reason = 'Lavori', wait_time = null`), SILENT],
    ],
    ['is closed for now and does not say why', 1, [set(`${closed}, status_reason = ' '`)]],
    ['names nobody to call', 1, [SILENT]],
    ['has a site', 0, [SILENT, set("url = 'https://ente.example.it'")]],
    ['has a contact', 0, [SILENT, CONTACT]],
    [
      'has a phone at its place',
      0,
      [elsewhere('service_at_location_id', 'select id from resources.service_at_location where service_id = $1')],
    ],
    ['has only its organisation’s phone', 1, [elsewhere('organization_id', 'select organization_id from resources.service where id = $1')]],
  ])('is what the form calls so, of a card that %s: %i', async (_, incomplete, changes) => {
    const card = await written({ form: testForm({ places: [testVenue(place)] }) });
    for (const sql of changes) await room.db.query(sql, [card.id]);
    await room.get(AppUnitOfWork).run(place.ambitoId, async (tx) => {
      await enterReach(tx, 'curator', null);
      await refreshCards(tx, place.ambitoId, [card.id]);
    });
    const { overall } = await room.get(QualityBoardQuery).execute(curator);
    expect([overall.cards, overall.incomplete]).toEqual([1, incomplete]);
    expect(missingFields((await formNow(card)).form!).length > 0).toBe(incomplete === 1);
  });
});

describe('the curator’s queue', () => {
  it('holds what is overdue and what looks like a duplicate, oldest first, page after page', async () => {
    const organizationId = randomUUID();
    const first = await written({ form: testForm({ organizationId, name: 'Doppia' }), verified: true });
    await written({ form: testForm({ organizationId, name: ' doppia' }), verified: true });
    await room.db.query("update resources.service set next_verification_on = '2026-11-20' where id = $1", [first.id]);
    const ask = { kind: null, agencyId: place.agencyId, limit: 1, cursor: null };
    const one = await room.get(CurationQueueQuery).execute(curator, ask);
    const two = await room.get(CurationQueueQuery).execute(curator, { ...ask, cursor: one.next });
    expect([...one.items, ...two.items].map(({ kind }) => kind)).toEqual(['overdue', 'duplicate']);
    expect(two.next).toBeNull();
  });
});

describe('the inclusion criteria', () => {
  it('are the house’s own until some are published, once each, over the version that was seen', async () => {
    const publish = (textIt: string, seenVersion: number) =>
      room.get(PublishCriteriaUseCase).execute(curator, { textIt, textFr: 'Les règles.', seenVersion });
    const read = () => room.get(ReadCriteriaQuery).execute(place.ambitoId);
    expect(await read()).toMatchObject({ version: 0, textIt: expect.stringContaining('non è un consiglio') });
    expect([await publish('Le regole.', 0), await publish('Le regole.', 0)]).toEqual([1, 1]);
    await expect(publish('Altre.', 0)).rejects.toThrow('stale');
    expect(await read()).toEqual({ version: 1, validFrom: '2026-11-21', textIt: 'Le regole.', textFr: 'Les règles.' });
  });
});
