// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { ProtocolContent, ProtocolParty } from '@soglia/referrals-domain';
import { type Desk, inventProtocol, openDesk, requestedLeg, testUnit } from '../testing';
import { CheckProtocolQuery } from './check-protocol.query';
import { DiscardProtocolVersionUseCase } from './discard-protocol-version.use-case';
import { EndProtocolVersionUseCase } from './end-protocol-version.use-case';
import { ExportProtocolQuery } from './export-protocol.query';
import { ListProtocolsQuery } from './list-protocols.query';
import { MatchProtocolsQuery } from './matching/match-protocols.query';
import { PublishProtocolVersionUseCase } from './publish-protocol-version.use-case';
import { ReadProtocolChangesQuery } from './read-protocol-changes.query';
import { ReadProtocolQuery } from './read-protocol.query';
import { ReadProtocolVersionQuery } from './read-protocol-version.query';
import { WriteProtocolVersionUseCase } from './write-protocol-version.use-case';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.room.close());
beforeEach(() => desk.clock.set('2026-09-15T08:00:00Z'));

const party = (agencyId: string, role: ProtocolParty['role'], change: Partial<ProtocolParty> = {}): ProtocolParty => ({
  ...{ agencyId, name: 'Ente di prova', code: `demo_${agencyId.slice(0, 8)}`, role, signatory: null, joinedOn: null, withdrawnOn: null },
  ...change,
});

/** A protocol of the desk that may come into force. */
const content = (change: Partial<ProtocolContent> = {}): ProtocolContent =>
  inventProtocol([desk.unit.id], { parties: [party(desk.place.agencyId, 'promotore'), party(desk.unit.agencyId, 'erogatore')], ...change });

const codeOf = (protocolId: string) => `P-${protocolId.slice(0, 8).toUpperCase()}`;

function write(protocolId: string, id: string, said: object = content(), seenVersion: number | null = null): Promise<boolean> {
  const command = { id, protocolId, code: codeOf(protocolId), content: said, changeNote: null, seenVersion };
  return desk.room.get(WriteProtocolVersionUseCase).execute(desk.centrale, command);
}

const publish = (id: string, from: string, seenVersion = 1) =>
  desk.room.get(PublishProtocolVersionUseCase).execute(desk.centrale, { id, from, seenVersion });
const end = (id: string, on: string, seenVersion: number) =>
  desk.room.get(EndProtocolVersionUseCase).execute(desk.centrale, { id, on, reason: 'Non rinnovato.', seenVersion });
const discard = (id: string) => desk.room.get(DiscardProtocolVersionUseCase).execute(desk.centrale, id);

async function published(from = '2026-09-15', said: object = content()): Promise<{ protocolId: string; id: string }> {
  const [protocolId, id] = [randomUUID(), randomUUID()];
  await write(protocolId, id, said);
  await publish(id, from);
  return { protocolId, id };
}

const versionsOf = async (protocolId: string) =>
  (await desk.room.get(ReadProtocolQuery).execute(desk.place.ambitoId, protocolId)).versions.map(
    ({ number, state, in_force_from, in_force_to }) => [number, state, in_force_from, in_force_to],
  );

describe('a version of a protocol', () => {
  it('is written as a draft, again without harm, and changed only by whoever saw it as it is', async () => {
    const [protocolId, id] = [randomUUID(), randomUUID()];
    expect(await write(protocolId, id)).toBe(true);
    expect(await write(protocolId, id)).toBe(false);
    const other = content({ title: 'Altro titolo' });
    await expect(write(protocolId, id, other)).rejects.toMatchObject({ code: 'precondition-required' });
    await expect(write(protocolId, id, other, 7)).rejects.toMatchObject({ code: 'stale' });
    expect(await write(protocolId, id, other, 1)).toBe(false);
    await expect(write(protocolId, randomUUID())).rejects.toMatchObject({ code: 'already-registered', facts: { draft: id } });
    await expect(write(randomUUID(), id)).rejects.toMatchObject({ code: 'already-registered' });
    await expect(write(protocolId, id, { title: 'x' }, 2)).rejects.toMatchObject({ code: 'protocol-invalid' });
    const trail = await desk.room.db.query('select verb from platform.audit where subject_id = $1', [id]);
    expect(trail).toHaveLength(2);
  });

  it('may be a draft with gaps, and does not come into force before they are filled', async () => {
    const [protocolId, id] = [randomUUID(), randomUUID()];
    const stranger = await testUnit(desk.room.db, desk.place);
    await write(
      protocolId,
      id,
      content({ purpose: '', recipients: [desk.unit.id, stranger.id, randomUUID()], target: { areas: ['XXX'], needs: [], words: 'x' } }),
    );
    await expect(publish(id, '2026-09-15')).rejects.toMatchObject({
      code: 'protocol-invalid',
      fields: [
        { pointer: '/content/purpose', code: 'empty' },
        { pointer: '/content/recipients/2', code: 'unknown-unit' },
        { pointer: '/content/recipients/1', code: 'recipient-not-a-party' },
        { pointer: '/content/target/areas/0', code: 'unknown-area' },
      ],
    });
  });

  it('in force never changes, by the house or past it, and is not thrown away', async () => {
    const { protocolId, id } = await published();
    await expect(write(protocolId, id, content({ title: 'Altro' }), 2)).rejects.toMatchObject({ code: 'protocol-in-force' });
    await expect(publish(id, '2026-10-01', 2)).rejects.toMatchObject({ code: 'protocol-in-force' });
    await expect(discard(id)).rejects.toMatchObject({ code: 'protocol-in-force' });
    await expect(desk.room.db.query("update referrals.protocol_version set content = '{}' where id = $1", [id])).rejects.toThrow(
      'a version in force does not change',
    );
  });

  it('takes the place of the one before on its day, not earlier, and until then can be called off', async () => {
    const { protocolId, id: first } = await published();
    const second = randomUUID();
    await write(protocolId, second);
    await expect(publish(second, '2026-09-14')).rejects.toMatchObject({ fields: [{ pointer: '/from', code: 'too-early' }] });
    await expect(publish(second, '2026-10-01', 5)).rejects.toMatchObject({ code: 'stale' });
    await publish(second, '2026-10-01');
    expect(await versionsOf(protocolId)).toEqual([
      [2, 'in-force', '2026-10-01', null],
      [1, 'in-force', '2026-09-15', '2026-10-01'],
    ]);
    const inForceNow = async () =>
      (await desk.room.get(ListProtocolsQuery).execute(desk.place.ambitoId, { limit: 100, cursor: null })).items.find(
        ({ id }) => id === protocolId,
      )!.in_force?.id;
    expect(await inForceNow()).toBe(first);
    await end(second, '2026-09-20', 2);
    expect(await versionsOf(protocolId)).toEqual([
      [2, 'ended', '2026-10-01', '2026-10-01'],
      [1, 'in-force', '2026-09-15', null],
    ]);
    const third = randomUUID();
    await write(protocolId, third);
    await publish(third, '2026-11-01');
    desk.clock.set('2026-10-31T23:30:00Z');
    expect(await inForceNow()).toBe(third);
    expect((await versionsOf(protocolId)).map(([number, state]) => [number, state])).toEqual([
      [3, 'in-force'],
      [2, 'ended'],
      [1, 'ended'],
    ]);
  });

  it('ends with a reason, today or later, once', async () => {
    const { protocolId, id } = await published();
    await expect(end(id, '2026-09-01', 2)).rejects.toMatchObject({ fields: [{ pointer: '/on', code: 'too-early' }] });
    await end(id, '2026-12-31', 2);
    expect(await versionsOf(protocolId)).toEqual([[1, 'in-force', '2026-09-15', '2026-12-31']]);
    await expect(end(id, '2027-01-31', 3)).rejects.toMatchObject({ fields: [{ pointer: '/on', code: 'too-late' }] });
    await end(id, '2026-09-15', 3);
    expect(await versionsOf(protocolId)).toEqual([[1, 'ended', '2026-09-15', '2026-09-15']]);
    await expect(end(id, '2026-09-15', 4)).rejects.toMatchObject({ code: 'protocol-not-in-force' });
  });

  it('that is thrown away as a draft leaves nothing of a protocol that has no other, and its code is free again', async () => {
    const [protocolId, id] = [randomUUID(), randomUUID()];
    await write(protocolId, id);
    await discard(id);
    await expect(versionsOf(protocolId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(discard(id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await write(protocolId, randomUUID())).toBe(true);
  });

  it('of two who publish at once one wins', async () => {
    const { protocolId } = await published();
    const id = randomUUID();
    await write(protocolId, id);
    const answers = await Promise.allSettled([1, 2, 3, 4].map(() => publish(id, '2026-10-01')));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await versionsOf(protocolId)).toHaveLength(2);
  });

  it('goes out as a file and comes in again with nothing lost', async () => {
    const { id } = await published();
    const read = async (version: string) =>
      (await desk.room.get(ReadProtocolVersionQuery).execute(desk.place.ambitoId, version, 'it')).version.content;
    const [first, again] = [await desk.room.get(ExportProtocolQuery).execute(desk.place.ambitoId, id), randomUUID()];
    const checked = await desk.room.get(CheckProtocolQuery).execute(desk.place.ambitoId, JSON.parse(first.text), 'it');
    expect(checked.problems).toEqual([]);
    expect(checked.preview.flatMap(({ lines }) => lines).join()).toContain('Servizio di prova – Ente di prova');
    await write(randomUUID(), again, checked.content!);
    expect(await read(again)).toEqual(await read(id));
    const second = await desk.room.get(ExportProtocolQuery).execute(desk.place.ambitoId, again);
    expect(JSON.parse(second.text)).toMatchObject({ content: (JSON.parse(first.text) as { content: object }).content });
  });

  it('is compared with another of its protocol, and with no other', async () => {
    const [{ protocolId, id }, stranger, next] = [await published(), await published(), randomUUID()];
    await write(protocolId, next, content({ title: 'Nuovo titolo' }));
    const changes = (against: string) =>
      desk.room.get(ReadProtocolChangesQuery).execute(desk.place.ambitoId, { id: next, against, language: 'it' });
    expect(await changes(id)).toMatchObject([{ pointer: '/title', before: 'Protocollo di prova', after: 'Nuovo titolo' }]);
    await expect(changes(stranger.id)).rejects.toMatchObject({ code: 'outside-protocol' });
  });

  it('is counted by its open referrals, whoever asks, and found in no other ambito', async () => {
    await requestedLeg(desk);
    const { items } = await desk.room.get(ListProtocolsQuery).execute(desk.place.ambitoId, { limit: 100, cursor: null });
    expect(items.reduce((all, { open_referrals }) => all + open_referrals, 0)).toBe(1);
    const [page, { id }] = [
      await desk.room.get(ListProtocolsQuery).execute(desk.place.ambitoId, { limit: 2, cursor: null }),
      await published(),
    ];
    const rest = await desk.room.get(ListProtocolsQuery).execute(desk.place.ambitoId, { limit: 100, cursor: page.next });
    expect([...page.items, ...rest.items]).toHaveLength(items.length + 1);
    await expect(desk.room.get(ReadProtocolVersionQuery).execute('T-other', id, 'it')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the protocols for a request', () => {
  const ask = { need: 'D03', area: 'FAM', comune: null, birthYear: null, urgency: 'normal', language: 'it' } as const;
  const matches = async (change: Partial<Parameters<MatchProtocolsQuery['execute']>[1]> = {}, who = desk.sender) =>
    (await desk.room.get(MatchProtocolsQuery).execute(who, { ...ask, ...change })).map(({ version: { id }, fit }) => [id, fit]);
  const target = (needs: string[], areas: string[] = []) => ({ needs, areas, words: 'x' });

  it('are those in force whose target, territory and parties fit; best first, and why', async () => {
    const { agencyId, comune } = desk.place;
    await desk.room.db.query("insert into territory.comune (belfiore, istat, name, province) values ('X999', '000000', 'Altrove', 'TT')");
    const elderly = await published('2026-09-15', content({ target: target(['D03']), access: { age: { min: 65 } } }));
    const near = await published('2026-09-15', content({ target: target(['D03'], ['FAM']) }));
    const short = await published(
      '2026-09-15',
      content({ target: target(['D03']), urgent: { words: 'Si telefona.', phone: null, onCall: null } }),
    );
    await published('2026-09-16', content({ target: target(['D03']) }));
    await published('2026-09-15', content({ target: target(['D03'], ['ELD']) }));
    await published('2026-09-15', content({ target: target(['D03']), territory: { subAmbiti: [], comuni: ['X999'] } }));
    const left = [party(agencyId, 'promotore', { withdrawnOn: '2026-09-15' }), party(desk.unit.agencyId, 'erogatore')];
    await published('2026-09-15', content({ target: target(['D03']), parties: left }));
    const mine = [elderly.id, near.id, short.id];
    const ours = async (change: Parameters<typeof matches>[0]) => (await matches(change)).filter(([id]) => mine.includes(id!));
    expect(await ours({ birthYear: 1940 })).toHaveLength(3);
    expect((await ours({ birthYear: null })).at(-1)).toEqual([elderly.id, 'unknown']);
    expect((await ours({ birthYear: 2000 })).at(-1)).toEqual([elderly.id, 'not-eligible']);
    expect((await ours({ urgency: 'urgent', comune }))[0]).toEqual([short.id, 'eligible']);
    const all = (await matches({ comune })).map(([id]) => id);
    const others = await desk.room.db.query<{ id: string }>(
      "select id from referrals.protocol_version where content -> 'target' -> 'needs' = '[\"D03\"]' and not id = any ($1)",
      [mine],
    );
    expect(others).toHaveLength(4);
    expect(others.filter(({ id }) => all.includes(id))).toEqual([]);
    expect(await matches({}, { ...desk.sender, agencyId: randomUUID() })).toEqual([]);
  });

  it('name who may receive, who is there and has a place before the others', async () => {
    const full = await testUnit(desk.room.db, desk.place, desk.unit.agencyId);
    await desk.room.db.query("update referrals.unit set free_places = 0, name = 'Pieno' where id = $1", [full.id]);
    const { id } = await published('2026-09-15', content({ target: target(['D04']), recipients: [full.id, desk.unit.id] }));
    const found = (await desk.room.get(MatchProtocolsQuery).execute(desk.sender, { ...ask, need: 'D04' })).find(
      ({ version }) => version.id === id,
    )!;
    expect(found.recipients.map(({ name, agencyName, freePlaces }) => [name, agencyName, freePlaces])).toEqual([
      ['Servizio di prova', 'Ente di prova', null],
      ['Pieno', 'Ente di prova', 0],
    ]);
    expect(found.terms[1]).toContain('decide entro 2 giorni lavorativi');
  });
});
