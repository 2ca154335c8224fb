// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Actor } from '@soglia/kernel';
import type { CrossTable } from '@soglia/planning-domain';
import { platformEntities } from '@soglia/platform';
import { openRoom, type TestPlace, testPlace, type TestRoom, testSource } from '@soglia/platform-testing';
import { CommandReleaseUseCase } from './command-release.use-case';
import { ExecuteReleaseCommandUseCase } from './execute-release-command.use-case';
import { FactStore } from './fact.store';
import { anonymiserEntities, plannerEntities, PlanningModule } from './index';
import { KnownCodesWindow } from './known-codes.window';
import { ReadReleasesQuery } from './read-releases.query';
import { RebuildFactsUseCase } from './rebuild-facts.use-case';
import { TraceKeys } from './trace-keys';

const now = new Date('2026-11-21T10:00:00Z');
let room: TestRoom;
let place: TestPlace;
let planner: Actor;
let garante: Actor;

beforeAll(async () => {
  room = await openRoom({
    pools: { planner: plannerEntities, anonymiser: [...platformEntities, ...anonymiserEntities] },
    imports: [PlanningModule],
    providers: [TraceKeys, FactStore, KnownCodesWindow, RebuildFactsUseCase, ExecuteReleaseCommandUseCase],
    clock: { now: () => now },
  });
});
beforeEach(async () => {
  place = await testPlace(room.db);
  planner = place.actor('release.read', 'release.prepare');
  garante = place.actor('release.read', 'release.publish');
});
afterAll(() => room.close());

/** Stands in for the worker: every letter of this ambito that nobody has handled. */
async function work(): Promise<void> {
  const letters = await room.db.query<{ id: string; topic: string }>(
    'select id, topic from platform.outbox where ambito_id = $1 and settled_at is null order by created_at',
    [place.ambitoId],
  );
  for (const { id, topic } of letters)
    await room
      .get<{
        execute(messageId: string): Promise<void>;
      }>(topic === 'intake.contact-changed' ? RebuildFactsUseCase : ExecuteReleaseCommandUseCase)
      .execute(id);
}
async function fill(): Promise<void> {
  for (const area of ['ELD', 'FAM'])
    for (const channel of ['PHONE', 'EMAIL'])
      for (const occurredAt of ['2026-07-31T21:59:00Z', '2026-09-30T21:59:59Z']) {
        for (let i = 0; i < 6; i++)
          await testSource(room.db, place, { occurredAt, channel, requests: [{ area, need: i % 2 ? 'D01' : 'D02' }] });
      }
  await testSource(room.db, place, { occurredAt: '2026-09-30T22:00:00Z' });
  await work();
}
const command = () => room.get(CommandReleaseUseCase);
const read = () => room.get(ReadReleasesQuery);
async function prepared(): Promise<string> {
  const id = randomUUID();
  await command().prepare(planner, id, '2026-Q3');
  await work();
  return id;
}
const publish = async (id: string, seenVersion = 2) => command().sign(garante, { releaseId: id, seenVersion, refusal: null });

describe('a release', () => {
  it('goes from asked to prepared to published, and states how it was made', async () => {
    await fill();
    const id = randomUUID();
    await command().prepare(planner, id, '2026-Q3');
    expect((await read().one(planner, id)).state).toBe('requested');
    await work();
    expect(await read().one(planner, id)).toMatchObject({
      state: 'prepared',
      policy: 'pool-5',
      countingRule: 'requests-v1',
      version: 2,
      codeVersion: expect.stringMatching(/^\d/),
      inputDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    await publish(id);
    await work();
    const { state, tables } = await read().one(planner, id);
    expect(state).toBe('published');
    expect(tables.find(({ code }) => code === 'month-channel')?.content).toMatchObject<Partial<CrossTable>>({
      total: 48,
      rowTotals: [24, 0, 24],
    });
  });

  it('shows its figures to who signs before it is published, and to planners only after', async () => {
    await fill();
    const id = await prepared();
    expect((await read().one(planner, id)).tables).toEqual([]);
    expect((await read().one(garante, id)).tables).toHaveLength(3);
    expect((await read().page(planner, 10, null)).items[0]).toMatchObject({ id, publishedTables: 0 });
  });

  it('of a quarter still open is refused; so is a second one of the same quarter', async () => {
    await expect(command().prepare(planner, randomUUID(), '2026-Q4')).rejects.toMatchObject({
      code: 'quarter-not-closed',
      facts: { closesOn: '2027-01-15' },
    });
    const id = await prepared();
    await command().prepare(planner, id, '2026-Q3');
    await expect(command().prepare(planner, randomUUID(), '2026-Q3')).rejects.toMatchObject({ code: 'quarter-already-released' });
    await expect(command().prepare(planner, id, '2026-Q2')).rejects.toMatchObject({ code: 'already-registered' });
  });

  it('waits for the contacts that are not facts yet, and counts them', async () => {
    await fill();
    await testSource(room.db, place, { occurredAt: '2026-08-15T10:00:00Z', channel: 'PHONE' });
    const id = randomUUID();
    await command().prepare(planner, id, '2026-Q3');
    const [letter] = await room.db.query<{ id: string }>(
      "select id from platform.outbox where ambito_id = $1 and topic = 'planning.release-commanded'",
      [place.ambitoId],
    );
    await expect(room.get(ExecuteReleaseCommandUseCase).execute(letter!.id)).rejects.toThrow(
      expect.objectContaining({ name: 'FactsBehind' }),
    );
    expect((await read().one(planner, id)).state).toBe('requested');
    await work();
    expect((await read().one(garante, id)).tables.find(({ code }) => code === 'sub-ambito-area')!.content!.total).toBe(49);
  });

  it('leaves a trace of who commanded what', async () => {
    const id = await prepared();
    await publish(id);
    expect(await room.db.query('select verb, account_id from platform.audit where subject_id = $1 order by at', [id])).toEqual([
      { verb: 'release.prepare', account_id: planner.accountId },
      { verb: 'release.publish', account_id: garante.accountId },
    ]);
  });

  it('asked for twice under one id, at once, is asked for once', async () => {
    const id = randomUUID();
    await Promise.all(Array.from({ length: 5 }, () => command().prepare(planner, id, '2026-Q3')));
    expect((await read().one(planner, id)).state).toBe('requested');
  });

  it('asked for twice at once is one', async () => {
    const all = await Promise.allSettled(Array.from({ length: 5 }, () => command().prepare(planner, randomUUID(), '2026-Q3')));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is signed in the version that was seen, once, and never by who prepared it', async () => {
    const id = await prepared();
    await expect(publish(id, 1)).rejects.toMatchObject({ code: 'stale' });
    await expect(
      command().sign({ ...garante, accountId: planner.accountId }, { releaseId: id, seenVersion: 2, refusal: null }),
    ).rejects.toMatchObject({ code: 'same-hands' });
    await publish(id);
    await publish(id);
    await work();
    expect((await read().one(planner, id)).version).toBe(3);
    await expect(publish(id, 3)).rejects.toMatchObject({ code: 'release-not-prepared' });
  });

  it('that is refused loses its figures and frees the quarter', async () => {
    await fill();
    const id = await prepared();
    await command().sign(garante, { releaseId: id, seenVersion: 2, refusal: 'data-incomplete' });
    await work();
    expect(await read().one(garante, id)).toMatchObject({ state: 'refused', failure: 'data-incomplete', tables: [] });
    expect((await read().quarters(planner))[1]!.release).toMatchObject({ id, state: 'refused' });
    expect((await read().one(planner, await prepared())).state).toBe('prepared');
  });

  it('without data says so, table by table', async () => {
    const id = await prepared();
    expect((await read().one(garante, id)).tables.map(({ status, reason }) => [status, reason])).toEqual(
      Array(3).fill(['left-out', 'no-data']),
    );
  });

  it('once published never changes, not even for the owner of the database', async () => {
    await fill();
    const id = await prepared();
    await publish(id);
    await work();
    for (const sql of [
      "update planning.release set state = 'refused'",
      'delete from planning.release',
      "update planning.release_table set status = 'x'",
      'delete from planning.release_table',
    ]) {
      const key = sql.includes('release_table') ? 'release_id' : 'id';
      await expect(room.db.query(`${sql} where ${key} = $1`, [id])).rejects.toThrow('never changes');
    }
  });

  it('of another ambito is not there', async () => {
    const id = await prepared();
    const stranger = (await testPlace(room.db)).actor('release.read', 'release.publish');
    await expect(read().one(stranger, id)).rejects.toThrow('not-found');
    await expect(command().sign(stranger, { releaseId: id, seenVersion: 2, refusal: null })).rejects.toThrow('not-found');
  });

  it('commanded around the api is held to the same rules by the worker', async () => {
    const id = randomUUID();
    const forged = (kind: string, account: string) =>
      room.db.query(
        "insert into planning.release_command (ambito_id, id, kind, release_id, quarter, seen_version, account_id) values ($1, $2, $3, $4, '2026-Q4', 2, $5)",
        [place.ambitoId, randomUUID(), kind, id, account],
      );
    await forged('prepare', planner.accountId);
    await work();
    expect(await read().one(planner, id)).toMatchObject({ state: 'failed', failure: 'quarter-not-closed' });
    const open = await prepared();
    await room.db.query(
      "insert into planning.release_command (ambito_id, id, kind, release_id, seen_version, account_id) values ($1, $2, 'publish', $3, 2, $4)",
      [place.ambitoId, randomUUID(), open, planner.accountId],
    );
    await work();
    expect((await read().one(planner, open)).state).toBe('prepared');
  });
});

describe('the quarters', () => {
  it('stand newest first, each with what has become of it', async () => {
    const id = await prepared();
    const quarters = await read().quarters(planner);
    expect(quarters.slice(0, 3).map(({ quarter, closed, release }) => [quarter, closed, release?.id ?? null])).toEqual([
      ['2026-Q4', false, null],
      ['2026-Q3', true, id],
      ['2026-Q2', true, null],
    ]);
  });
});
