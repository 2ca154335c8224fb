// SPDX-License-Identifier: EUPL-1.2
import { createHmac, randomUUID } from 'node:crypto';
import { AppUnitOfWork, parseConfig } from '@soglia/platform';
import { draftLeg, legOf, moveLeg, requestedLeg } from '../testing';
import { openTellingDesk, type TellingDesk } from '../notices/testing/telling-desk';
import { ListDeliveriesQuery } from './list-deliveries.query';
import { ListWebhooksQuery } from './list-webhooks.query';
import { PostWebhookUseCase } from './post-webhook.use-case';
import { RenewSecretUseCase } from './renew-secret.use-case';
import { ReplayDeliveryUseCase } from './replay-delivery.use-case';
import { RetryWebhooksUseCase } from './retry-webhooks.use-case';
import { WebhookSeal } from './seal';
import { type Heard, type Listener, openListener } from './testing/listener';
import { type WebhookCommand, WriteWebhookUseCase } from './write-webhook.use-case';

let desk: TellingDesk;
let there: Listener;
beforeAll(async () => {
  desk = await openTellingDesk();
});
afterAll(() => desk.room.close());
beforeEach(async () => {
  there = await openListener();
  for (const table of ['callback', 'webhook_delivery', 'webhook']) await desk.room.db.query(`delete from referrals.${table}`);
  desk.clock.set('2026-09-15T08:00:00Z');
});
afterEach(() => there.close());

const admin = () => ({ ...desk.place.actor('webhook.write'), agencyId: null });
const command = (change: Partial<WebhookCommand> = {}): WebhookCommand => {
  const usual = {
    id: randomUUID(),
    agencyId: desk.unit.agencyId,
    url: there.url,
    events: ['leg.release'],
    active: true,
    seenVersion: null,
  };
  return { ...usual, ...change };
};
const write = (said: WebhookCommand) => desk.room.get(WriteWebhookUseCase).execute(admin(), said);
const webhookOf = async (change: Partial<WebhookCommand> = {}) => {
  const said = command(change);
  return { ...said, secret: (await write(said)).secret! };
};
const retry = () => desk.room.get(RetryWebhooksUseCase).execute();
const deliveries = async () =>
  (await desk.room.get(ListDeliveriesQuery).execute(admin(), { webhookId: null, state: null, limit: 50, cursor: null })).items;
const replay = (id: string) => desk.room.get(ReplayDeliveryUseCase).execute(admin(), id);

/** Tells what happened and carries it, as the worker does when the letters come. */
async function carry(): Promise<void> {
  await desk.tellAll();
  const letters = await desk.room.db.query<{ id: string }>("select id from platform.outbox where topic = 'referrals.webhook-posted'");
  for (const { id } of letters) await desk.room.get(PostWebhookUseCase).execute(id);
}

const isSignedBy = (secret: string, { headers, body }: Heard): boolean => {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const right = createHmac('sha256', key).update(`${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`);
  return String(headers['webhook-signature'])
    .split(' ')
    .includes(`v1,${right.digest('base64')}`);
};

describe('a webhook', () => {
  it('is told that a referral has come: signed, at once, by ids and states alone', async () => {
    const { secret } = await webhookOf();
    const leg = await requestedLeg(desk);
    await carry();
    const [heard, ...more] = there.heard;
    expect([isSignedBy(secret, heard!), more]).toEqual([true, []]);
    const { referralId, requestedAt } = await legOf(desk, leg);
    const uuid = expect.stringMatching(/^[0-9a-f-]{36}$/);
    expect(JSON.parse(heard!.body)).toEqual({
      type: 'leg.release',
      timestamp: requestedAt!.toISOString(),
      data: {
        ...{ event: uuid, leg, referral: referralId, number: expect.stringMatching(/^2026-/), side: 'recipient' },
        ...{ fromState: 'draft', state: 'requested', clock: null, sequence: expect.any(Number) },
      },
    });
    expect(await legOf(desk, leg)).toMatchObject({ transport: 'delivered' });
    expect(await deliveries()).toMatchObject([{ state: 'delivered', attempts: 1, lastStatus: 204, nextAt: null }]);
  });

  it('hears nothing of what it did not ask for, what is not its agency’s, and what has not left', async () => {
    await webhookOf({ events: [] });
    const [draft] = await draftLeg(desk);
    await moveLeg(desk, desk.sender, draft!, 'withdraw', { reason: 'sent-by-mistake', note: 'segreto' });
    await carry();
    expect(there.heard).toEqual([]);
    await write(command({ agencyId: desk.place.agencyId, events: ['leg.accept'] }));
    const leg = await requestedLeg(desk);
    await moveLeg(desk, desk.recipient, leg, 'accept', { note: 'segreto' });
    await carry();
    const types = there.heard.map(({ body }) => JSON.parse(body) as { type: string; data: { side: string } });
    expect(types.map(({ type, data }) => `${type} ${data.side}`).sort()).toEqual(
      ['leg.accept recipient', 'leg.accept sender', 'leg.acknowledge recipient', 'leg.release recipient'].sort(),
    );
    expect(JSON.stringify(there.heard)).not.toContain('segreto');
  });

  it('that fails is tried again, later each time, under the same id and a new time, and not after it has taken it', async () => {
    const { secret } = await webhookOf();
    there.answer = 500;
    await requestedLeg(desk);
    await carry();
    expect(await deliveries()).toMatchObject([{ state: 'waiting', attempts: 1, lastStatus: 500 }]);
    desk.clock.pass(29_000);
    expect(await retry()).toBe(0);
    desk.clock.pass(1_000);
    expect(await retry()).toBe(1);
    there.answer = 200;
    desk.clock.pass(300_000);
    expect(await retry()).toBe(1);
    desk.clock.pass(86_400_000);
    expect(await retry()).toBe(0);
    await carry();
    const [one, two, three] = there.heard;
    expect(there.heard).toHaveLength(3);
    expect(there.heard.every((each) => isSignedBy(secret, each))).toBe(true);
    expect(new Set(there.heard.map(({ headers, body }) => `${String(headers['webhook-id'])} ${body}`)).size).toBe(1);
    const at = (each: Heard) => Number(each.headers['webhook-timestamp']);
    expect([at(two!) - at(one!), at(three!) - at(two!)]).toEqual([30, 300]);
  });

  it('is given up after six attempts, which is seen, and can be replayed', async () => {
    const { id } = await webhookOf();
    there.answer = 503;
    await requestedLeg(desk);
    await carry();
    for (let minute = 0; minute < 40; minute++) {
      desk.clock.pass(3_600_000);
      await retry();
    }
    const [given] = await deliveries();
    expect(given).toMatchObject({ state: 'failed', attempts: 6, lastStatus: 503, nextAt: null });
    expect(await desk.room.get(ListWebhooksQuery).execute(admin())).toMatchObject([{ id, failed: 1, waiting: 0 }]);
    there.answer = 204;
    await replay(given!.id);
    await carry();
    expect(await deliveries()).toMatchObject([{ id: given!.id, state: 'delivered', attempts: 1 }]);
    expect(new Set(there.heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    await expect(replay(randomUUID())).rejects.toMatchObject({ code: 'not-found' });
  });

  it('that answers 410 wants no more: it is switched off, and nothing is replayed until it is on again', async () => {
    const said = await webhookOf();
    there.answer = 410;
    await requestedLeg(desk);
    await carry();
    const [line] = await desk.room.get(ListWebhooksQuery).execute(admin());
    expect(line).toMatchObject({ active: false, disabledWhy: 'gone', version: 2, failed: 1 });
    await requestedLeg(desk);
    await carry();
    const [gone, ...more] = await deliveries();
    expect([gone, more]).toMatchObject([{ state: 'failed', lastStatus: 410 }, []]);
    await expect(replay(gone!.id)).rejects.toMatchObject({ code: 'webhook-invalid' });
    await expect(write({ ...said, seenVersion: 1 })).rejects.toMatchObject({ code: 'stale' });
    await write({ ...said, seenVersion: 2 });
    await expect(replay(gone!.id)).resolves.toMatchObject({ state: 'waiting' });
  });

  it('hears once, though many carry at once; and again when whoever carried it died on the way', async () => {
    await webhookOf();
    await requestedLeg(desk);
    await desk.tellAll();
    await Promise.all(Array.from({ length: 5 }, retry));
    expect(there.heard).toHaveLength(1);
    await desk.room.db.query("update referrals.webhook_delivery set state = 'waiting', next_at = $1", [desk.clock.now()]);
    const dying = desk.room.get(RetryWebhooksUseCase) as unknown as { courier: { carry: () => Promise<void> } };
    const { courier } = dying;
    dying.courier = { carry: () => Promise.reject(new Error('killed')) };
    await expect(retry()).rejects.toThrow('killed');
    dying.courier = courier;
    expect(await retry()).toBe(0);
    desk.clock.pass(60_000);
    expect(await retry()).toBe(1);
    expect(await deliveries()).toMatchObject([{ state: 'delivered' }]);
  });

  it('that is switched off by us hears nothing any more, of what waits either', async () => {
    const said = await webhookOf();
    there.answer = 500;
    await requestedLeg(desk);
    await carry();
    await write({ ...said, active: false, seenVersion: 1 });
    desk.clock.pass(3_600_000);
    await retry();
    expect(await deliveries()).toMatchObject([{ state: 'failed', lastError: 'switched-off' }]);
    expect(there.heard).toHaveLength(1);
  });
});

describe('the secret of a webhook', () => {
  it('is shown once, and lies in the database closed, for no other installation and no other webhook', async () => {
    const said = command();
    const { secret, isNew } = await write(said);
    expect([isNew, secret]).toEqual([true, expect.stringMatching(/^whsec_[\w+/]{43}=$/)]);
    expect(await write(said)).toEqual({ isNew: false, version: 1, secret: null });
    const key = Buffer.from(secret!.slice(6), 'base64');
    const [row] = await desk.room.db.query<{ secret: Buffer }>('select secret from referrals.webhook');
    expect(row!.secret.includes(key)).toBe(false);
    const whose = { ambitoId: desk.place.ambitoId, id: said.id };
    const seal = desk.room.get(WebhookSeal);
    expect(seal.open(row!.secret, whose)).toEqual(key);
    expect(seal.open(row!.secret, { ...whose, id: randomUUID() })).toBeNull();
    const url = 'postgres://a:b@localhost/c';
    const urls = Object.fromEntries(['APP', 'ANONYMISER', 'PLANNER', 'PUBLIC', 'QUEUE'].map((each) => [`DATABASE_URL_${each}`, url]));
    const elsewhere = parseConfig({
      SOGLIA_MODE: 'demo',
      SESSION_SECRET: 'another house, with another secret of its own',
      QUEUE_BACKEND: 'postgres',
      ...urls,
    });
    expect(new WebhookSeal(elsewhere).open(row!.secret, whose)).toBeNull();
    const lists = [await desk.room.get(ListWebhooksQuery).execute(admin()), await deliveries()];
    expect(JSON.stringify(lists)).not.toContain(key.toString('base64').slice(0, 20));
  });

  it('that is renewed signs beside the one before for a day, then alone', async () => {
    const { id, secret: old } = await webhookOf();
    const { secret, version } = await desk.room.get(RenewSecretUseCase).execute(admin(), { id, seenVersion: 1 });
    expect(version).toBe(2);
    await requestedLeg(desk);
    await carry();
    desk.clock.pass(86_400_000);
    await requestedLeg(desk);
    await carry();
    const [first, second] = there.heard;
    expect([isSignedBy(old, first!), isSignedBy(secret, first!)]).toEqual([true, true]);
    expect([isSignedBy(old, second!), isSignedBy(secret, second!)]).toEqual([false, true]);
  });
});

describe('writing a webhook', () => {
  it('refuses an address that we may not call, an agency that is none, and another agency than before', async () => {
    for (const change of [{ url: 'ftp://x' }, { agencyId: randomUUID() }])
      await expect(write(command(change))).rejects.toMatchObject({ code: 'webhook-invalid' });
    const said = command();
    await write(said);
    await expect(write({ ...said, agencyId: desk.place.agencyId, seenVersion: 1 })).rejects.toMatchObject({ code: 'webhook-invalid' });
    await expect(write({ ...said, events: [] })).rejects.toMatchObject({ code: 'already-registered' });
  });

  it('and what it is told is nobody’s to read but the house’s', async () => {
    await webhookOf();
    for (const table of ['webhook', 'webhook_delivery', 'callback']) {
      const rows = await desk.room.get(AppUnitOfWork).runAs(admin(), (tx) => tx.query<unknown[]>(`select * from referrals.${table}`));
      expect(rows).toEqual([]);
    }
  });
});
