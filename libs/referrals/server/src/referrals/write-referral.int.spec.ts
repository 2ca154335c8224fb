// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { romeDay } from '@soglia/kernel';
import { testSource } from '@soglia/platform-testing';
import type { ProtocolContent } from '@soglia/referrals-domain';
import { type Desk, inventLoop, inventProtocol, moveByClock, openDesk, testProtocol, testUnit } from '../testing';
import { readableBy } from '../journey/testing/kept';
import { MatchProtocolsQuery } from '../protocols/matching/match-protocols.query';
import type { WriteReferral } from './referral-write';
import { ListReferralsOfRequestQuery } from './list-referrals-of-request.query';
import { ReadReferralQuery } from './read-referral.query';
import { WriteReferralUseCase } from './write-referral.use-case';

let desk: Desk;
let version: string;
beforeAll(async () => {
  desk = await openDesk();
  version = await inForce();
});
afterAll(() => desk.room.close());

/** A version in force whose parties are both agencies. */
async function inForce(change: Partial<ProtocolContent> = {}): Promise<string> {
  const { room, place, unit } = desk;
  const party = { name: 'Parte', code: null, signatory: null, joinedOn: null, withdrawnOn: null };
  const parties = [
    { ...party, agencyId: place.agencyId, role: 'promotore' as const },
    { ...party, agencyId: unit.agencyId, role: 'aderente' as const },
  ];
  return testProtocol(room.db, place, inventProtocol([unit.id], { parties, ...change }));
}

async function request(person: { birthYear?: number; identification?: string } = {}): Promise<string> {
  const { room, place } = desk;
  const { contactId } = await testSource(room.db, place);
  const [row] = await room.db.query<{ id: string; person_id: string }>(
    'select r.id, p.person_id from intake.request r join intake.request_person p on p.request_id = r.id where r.contact_id = $1',
    [contactId],
  );
  await room.db.query(
    "update intake.person set family_name = 'Rossi', given_name = 'Ada', birth_year = $2, identification = $3 where id = $1",
    [row!.person_id, person.birthYear ?? 1945, person.identification ?? 'codice-fiscale'],
  );
  return row!.id;
}

const command = (requestId: string, change: Partial<WriteReferral> = {}): WriteReferral => ({
  id: randomUUID(),
  requestId,
  protocolVersion: version,
  units: [desk.unit.id],
  urgency: 'normal',
  asked: [],
  documents: [],
  informed: 'informed',
  note: null,
  send: false,
  ...change,
});

const write = (said: WriteReferral, actor = desk.sender) => desk.room.get(WriteReferralUseCase).execute(actor, said);

describe('a referral', () => {
  it('freezes each level shut, has a number, a clock, an audit entry and a letter; the same again is harmless', async () => {
    const { room, clock } = desk;
    const said = command(await request(), { note: 'Abita sola.' });
    const written = await write(said);
    expect(written).toMatchObject({
      isNew: true,
      legs: [{ state: 'draft', unit_id: desk.unit.id, due_clock: 'T0', from_agency: 'Comune di prova' }],
    });
    expect(written.number).toMatch(/^2026-\d+$/);
    expect(await write(said)).toMatchObject({ isNew: false, number: written.number, legs: [{ id: written.legs[0]!.id }] });
    await expect(write({ ...said, urgency: 'urgent' })).rejects.toMatchObject({ code: 'already-registered' });
    const legId = written.legs[0]!.id;
    const copies = await room.db.query('select level, open, frozen_at from referrals.disclosure where leg_id = $1 order by level', [legId]);
    expect(copies).toEqual([1, 2, 3].map((level) => ({ level, open: false, frozen_at: clock.now() })));
    const [event] = await room.db.query<{ facts: unknown }>(
      "select facts from referrals.leg_event where leg_id = $1 and name = 'created'",
      [legId],
    );
    expect(event!.facts).toEqual({ informed: 'informed' });
    const verbs = await room.db.query('select verb from platform.audit where subject_id = $1 order by at', [said.id]);
    expect(verbs).toEqual([{ verb: 'referral.written' }, { verb: 'leg.refused' }]);
  });

  it('that is sent at once leaves in ten seconds, and opens the triage card and no more', async () => {
    const said = command(await request(), { send: true });
    const [leg] = (await write(said)).legs;
    expect(leg!.release_at).toEqual(new Date(desk.clock.now().getTime() + 10_000));
    expect((await readableBy(desk, desk.recipient, said.id)).disclosures).toEqual([]);
    desk.clock.pass(10_000);
    await moveByClock(desk, leg!.id, 'release');
    expect((await readableBy(desk, desk.recipient, said.id)).disclosures).toEqual([{ legId: leg!.id, level: 1 }]);
  });

  it('does not go to a service whose agency has left the protocol, which is told before', async () => {
    const { room, place, unit, clock, sender } = desk;
    const party = { name: 'Parte', code: null, signatory: null, joinedOn: null, withdrawnOn: null };
    const parties = [
      { ...party, agencyId: place.agencyId, role: 'promotore' as const },
      { ...party, agencyId: unit.agencyId, role: 'aderente' as const, withdrawnOn: romeDay(clock.now()) },
    ];
    const protocolVersion = await inForce({ parties });
    const requestId = await request();
    await expect(write(command(requestId, { protocolVersion }))).rejects.toMatchObject({
      code: 'unknown-unit',
      fields: [{ pointer: '/units/0' }],
    });
    const ask = { need: 'D01', area: null, comune: null, birthYear: null, urgency: 'normal', language: 'it' } as const;
    const found = await room.get(MatchProtocolsQuery).execute(sender, ask);
    const active = (id: string) => found.find((each) => each.version.id === id)?.recipients.map((each) => each.active);
    expect([active(protocolVersion), active(version)]).toEqual([[false], [true]]);
  });

  it('waits for the approval that its protocol wants', async () => {
    const protocolVersion = await inForce({ loop: inventLoop({ approval: true }) });
    const { legs } = await write(command(await request(), { protocolVersion, send: true }));
    expect(legs).toMatchObject([{ state: 'awaiting-approval', release_at: null }]);
  });

  it('is read by both its agencies, and the recipient learns no contact of it', async () => {
    const said = command(await request(), { send: true });
    const [leg] = (await write(said)).legs;
    const read = (actor = desk.sender) => desk.room.get(ReadReferralQuery).execute(actor, said.id);
    await expect(read(desk.recipient)).rejects.toMatchObject({ code: 'not-found' });
    desk.clock.pass(10_000);
    await moveByClock(desk, leg!.id, 'release');
    expect((await read(desk.recipient)).view).toMatchObject({ row: { contact_id: null, state: 'open' }, legs: [{ state: 'requested' }] });
    expect((await read()).view.row.contact_id).toEqual(expect.any(String));
    expect(await desk.room.get(ListReferralsOfRequestQuery).execute(desk.sender, said.requestId)).toMatchObject([{ row: { id: said.id } }]);
  });

  it('does not go twice at once under one protocol', async () => {
    const requestId = await request();
    await write(command(requestId));
    await expect(write(command(requestId))).rejects.toMatchObject({ code: 'already-referred' });
    const both = await Promise.allSettled([1, 2].map(async () => write(command(await request()))));
    expect(both.every(({ status }) => status === 'fulfilled')).toBe(true);
    const same = await request();
    const racers = await Promise.allSettled([1, 2, 3].map(() => write(command(same))));
    expect(racers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a referral is refused', () => {
  const refused = async (said: WriteReferral | Promise<WriteReferral>, expected: object, actor = desk.sender) =>
    expect(write(await said, actor)).rejects.toMatchObject(expected);

  it('of a request that is another agency’s, or nobody’s', async () => {
    const unknown = { code: 'unknown-request' };
    await refused(command(randomUUID()), unknown);
    await refused(command(await request()), unknown, { ...desk.sender, agencyId: desk.unit.agencyId });
  });

  it('under a version that is not in force, or whose party the sender is not', async () => {
    const { room } = desk;
    const ended = await inForce();
    await room.db.query("update referrals.protocol_version set in_force_to = '2026-02-01' where id = $1", [ended]);
    await refused(command(await request(), { protocolVersion: ended }), { code: 'protocol-not-in-force' });
    await refused(command(await request(), { protocolVersion: desk.protocol }), { code: 'outside-protocol', facts: { why: 'party' } });
  });

  it('to a service that the protocol does not name, that is closed, or to several where one is meant', async () => {
    const { room, place } = desk;
    const other = await testUnit(room.db, place);
    const outside = (units: string[]) =>
      refused(
        request().then((id) => command(id, { units })),
        { code: 'unknown-unit' },
      );
    await outside([other.id]);
    await room.db.query('update referrals.unit set active = false where id = $1', [other.id]);
    const protocolVersion = await inForce({ recipients: [desk.unit.id, other.id] });
    await refused(command(await request(), { protocolVersion, units: [other.id] }), { code: 'unknown-unit' });
    await refused(command(await request(), { protocolVersion, units: [desk.unit.id, other.id] }), {
      code: 'outside-protocol',
      facts: { why: 'single' },
    });
  });

  it.each([
    ['need', { target: { areas: [], needs: ['D02'], words: '' } }, {}],
    ['area', { target: { areas: ['FAM'], needs: [], words: '' } }, {}],
    ['access', { access: { age: { max: 17 } } }, {}],
    ['exclusion', { exclusion: { age: { min: 65 } } }, {}],
    ['anonymous', {}, { identification: 'anonymous' }],
    ['territory', { territory: { subAmbiti: [], comuni: ['Z999'] } }, {}],
  ])('that its protocol does not provide for: %s', async (why, change, person) => {
    const { room, place } = desk;
    const requestId = await request(person);
    if (why === 'territory')
      await room.db.query(
        'update intake.person set comune = $2 where id = (select person_id from intake.request_person where request_id = $1)',
        [requestId, place.comune],
      );
    await refused(command(requestId, { protocolVersion: await inForce(change) }), { code: 'outside-protocol', facts: { why } });
  });

  it('without what its protocol asks for, which is named', async () => {
    const field = { field: 'asked:autonomia' as const, label: 'Autonomia', direction: 'to-recipient' as const, required: true };
    const asked = { ...field, category: 'ordinary' as const, basis: 'L. 328/2000', level: 2 as const };
    const document = { code: 'certificato', name: 'Certificato', required: true, level: 2 as const };
    const protocolVersion = await inForce({ fields: [asked] });
    await refused(command(await request(), { protocolVersion }), {
      code: 'field-missing',
      fields: [{ pointer: '/asked/asked:autonomia' }],
    });
    const unknown = [{ field: 'asked:altro' as const, value: 'x' }];
    await refused(command(await request(), { protocolVersion, asked: unknown }), {
      code: 'outside-protocol',
      fields: [{ pointer: '/asked/0/field' }],
    });
    const withDocument = await inForce({ documents: [document] });
    await refused(command(await request(), { protocolVersion: withDocument }), {
      code: 'field-missing',
      fields: [{ pointer: '/documents' }],
    });
    await refused(command(await request(), { informed: 'not-informed-by-law' }), {
      code: 'outside-protocol',
      fields: [{ pointer: '/informed' }],
    });
  });
});
