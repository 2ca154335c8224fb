// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLogger, ProblemFilter, shapeValidation } from '@soglia/platform';
import { furnishTelling, openTellingDesk, type TellingDesk } from '../notices/testing/telling-desk';
import { draftLeg, legOf, moveByClock, moveLeg, requestedLeg } from '../testing';
import { signedHeaders } from './signature';
import { WriteWebhookUseCase } from './write-webhook.use-case';

let desk: TellingDesk;
let app: NestFastifyApplication;
let ours: Hook;
let address = 1;
beforeAll(async () => {
  desk = await openTellingDesk();
  app = desk.room.nest.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { rawBody: true, logger: false });
  app.useGlobalPipes(shapeValidation());
  app.useGlobalFilters(new ProblemFilter(createLogger('test', 'silent')));
  await app.init();
  ours = await hookOf(desk, desk.unit.agencyId);
});
afterAll(async () => {
  await app.close();
  await desk.room.close();
});
beforeEach(() => {
  address += 1;
});

interface Hook {
  readonly id: string;
  readonly key: Buffer;
}

async function hookOf({ room, place }: TellingDesk, agencyId: string): Promise<Hook> {
  const id = randomUUID();
  const said = { id, agencyId, url: 'http://127.0.0.1:9/', events: [], active: true, seenVersion: null };
  const { secret } = await room.get(WriteWebhookUseCase).execute(place.actor('webhook.write'), said);
  return { id, key: Buffer.from(secret!.slice(6), 'base64') };
}

type Body = Record<string, unknown>;
const said = (leg: string, move: string, more: Body = {}): Body => ({
  id: randomUUID(),
  leg,
  move,
  at: desk.clock.now().toISOString(),
  ...more,
});

async function call(body: Body, { hook = ours, headers = {} as Record<string, string>, text = JSON.stringify(body) } = {}) {
  const signed = signedHeaders(`msg_${randomUUID()}`, JSON.stringify(body), [hook.key], desk.clock.now());
  const answer = await app.inject({
    method: 'POST',
    url: `/leg-callbacks/${hook.id}`,
    remoteAddress: `192.0.2.${address}`,
    headers: { 'content-type': 'application/json', ...signed, ...headers },
    payload: text,
  });
  const { state, moved, code } = JSON.parse(answer.body) as Body;
  const said: { code?: unknown; state?: unknown; moved?: unknown } = code ? { code } : { state, moved };
  return { status: answer.statusCode, ...said };
}
const eventsOf = async (leg: string) =>
  (await desk.room.db.query<{ name: string }>('select name from referrals.leg_event where leg_id = $1 order by seq', [leg])).map(
    ({ name }) => name,
  );

describe('a callback', () => {
  it('takes a leg from its arrival to its outcome, each time by the signature alone', async () => {
    const leg = await requestedLeg(desk);
    expect(await call(said(leg, 'accept', { note: 'Preso.' }))).toEqual({ status: 200, state: 'accepted', moved: true });
    expect(await call(said(leg, 'start'))).toEqual({ status: 200, state: 'in-progress', moved: true });
    expect(await call(said(leg, 'report-outcome', { outcome: 'delivered', day: '2026-09-15' }))).toMatchObject({
      state: 'outcome-reported',
    });
    expect((await eventsOf(leg)).slice(-4)).toEqual(['acknowledge', 'accept', 'start', 'report-outcome']);
    const audit = await desk.room.db.query(
      "select agency_id, account_id from platform.audit where verb = 'callback.received' and subject_id = $1",
      [leg],
    );
    expect(audit).toEqual(Array.from({ length: 3 }, () => ({ agency_id: desk.unit.agencyId, account_id: null })));
  });

  it('that comes twice, or twenty times at once, moves once', async () => {
    const leg = await requestedLeg(desk);
    const accept = said(leg, 'accept');
    const all = await Promise.all(Array.from({ length: 20 }, () => call(accept)));
    expect(all.filter(({ moved }) => moved)).toHaveLength(1);
    expect(new Set(all.map(({ status, state }) => `${status} ${String(state)}`))).toEqual(new Set(['200 accepted']));
    expect((await eventsOf(leg)).filter((name) => name === 'accept')).toHaveLength(1);
    expect(await call({ ...accept, move: 'start' })).toEqual({ status: 409, code: 'already-registered' });
  });

  it('is about one leg: of five at once under one id, each about another, one is heard', async () => {
    const legs = await Promise.all(Array.from({ length: 5 }, () => requestedLeg(desk)));
    const one = said(legs[0]!, 'acknowledge');
    const all = await Promise.all(legs.map((leg) => call({ ...one, leg })));
    expect(all.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  });

  it('that comes late never moves a leg backwards', async () => {
    const leg = await requestedLeg(desk);
    await moveLeg(desk, desk.recipient, leg, 'accept');
    await moveLeg(desk, desk.recipient, leg, 'start');
    for (const move of ['acknowledge', 'accept', 'start'])
      expect(await call(said(leg, move))).toEqual({ status: 200, state: 'in-progress', moved: false });
    const taken = await requestedLeg(desk);
    await moveLeg(desk, desk.sender, taken, 'withdraw', { reason: 'no-longer-needed' });
    expect(await call(said(taken, 'accept'))).toEqual({ status: 200, state: 'withdrawn', moved: false });
    const silent = await requestedLeg(desk);
    await moveByClock(desk, silent, 'expire');
    expect(await call(said(silent, 'accept'))).toEqual({ status: 200, state: 'expired', moved: false });
    expect(await legOf(desk, silent)).toMatchObject({ state: 'expired', level: 0 });
  });

  it('is late too when something that happened after it was called back before it', async () => {
    const leg = await requestedLeg(desk);
    await call(said(leg, 'accept'));
    await call(said(leg, 'start'));
    const hold = { reason: 'in-hospital', day: '2026-10-01', at: desk.clock.now().toISOString() };
    desk.clock.pass(60_000);
    expect(await call(said(leg, 'resume'))).toEqual({ status: 200, state: 'in-progress', moved: false });
    expect(await call(said(leg, 'hold', hold))).toEqual({ status: 200, state: 'in-progress', moved: false });
  });

  it('that comes too early, asks for what the journey does not give, or says too little is refused with a reason', async () => {
    const leg = await requestedLeg(desk);
    expect(await call(said(leg, 'start'))).toEqual({ status: 409, code: 'move-refused' });
    expect(await call(said(leg, 'decline'))).toEqual({ status: 422, code: 'ask-missing' });
    expect(await call(said(leg, 'decline', { reason: 'unreachable' }))).toEqual({ status: 422, code: 'reason-unknown' });
    expect(await call(said(leg, 'give-back'))).toEqual({ status: 400, code: 'malformed' });
    expect(await call(said(leg, 'accept', { owner: randomUUID() }))).toEqual({ status: 400, code: 'malformed' });
    expect(await call(said(leg, 'accept', { at: '2027-01-01T00:00:00Z' }))).toEqual({ status: 422, code: 'webhook-invalid' });
    await call(said(leg, 'accept'));
    expect(await call(said(leg, 'decline', { reason: 'no-capacity' }))).toEqual({ status: 409, code: 'move-refused' });
    expect(await legOf(desk, leg)).toMatchObject({ state: 'accepted' });
  });

  it('finds no leg of another agency, none that has not come yet, and none by walking ids', async () => {
    const other = await hookOf(desk, desk.place.agencyId);
    const leg = await requestedLeg(desk);
    const [draft] = await draftLeg(desk);
    const elsewhere = await furnishTelling(desk);
    const far = await requestedLeg(elsewhere);
    expect(await call(said(leg, 'accept'), { hook: other })).toEqual({ status: 404, code: 'not-found' });
    for (const id of [draft!, far, randomUUID()]) expect(await call(said(id, 'accept'))).toEqual({ status: 404, code: 'not-found' });
    expect(await legOf(desk, leg)).toMatchObject({ state: 'requested' });
  });

  it('that is not signed, not for this, not with this or not now is refused, and soon not even looked at', async () => {
    const leg = await requestedLeg(desk);
    const body = said(leg, 'accept');
    const refused = { status: 401, code: 'unauthenticated' };
    const other = await hookOf(desk, desk.place.agencyId);
    const old = signedHeaders('msg_old', JSON.stringify(body), [ours.key], new Date(desk.clock.now().getTime() - 301_000));
    expect(await call(body, { headers: { 'webhook-signature': '' } })).toEqual(refused);
    expect(await call(body, { text: JSON.stringify({ ...body, move: 'start' }) })).toEqual(refused);
    expect(await call(body, { text: `${JSON.stringify(body)} ` })).toEqual(refused);
    expect(await call(body, { headers: old })).toEqual(refused);
    expect(await call(body, { hook: { ...ours, key: other.key } })).toEqual(refused);
    expect(await call(body, { hook: { ...ours, id: randomUUID() } })).toEqual(refused);
    await desk.room.db.query('update referrals.webhook set active = false where id = $1', [other.id]);
    expect(await call(body, { hook: other })).toEqual(refused);
    for (let guesses = 7; guesses < 30; guesses++) await call(body, { headers: old });
    expect(await call(body, { headers: old })).toMatchObject({ status: 429, code: 'too-many-attempts' });
    expect(await legOf(desk, leg)).toMatchObject({ state: 'requested' });
  });
});
