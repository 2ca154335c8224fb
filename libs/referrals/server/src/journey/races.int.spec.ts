// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { RuleViolation } from '@soglia/kernel';
import { draftLeg, furnish, legOf, moveByClock, moveLeg, requestedLeg } from '../testing';
import { MoveLegUseCase } from './move-leg.use-case';
import { openScene, type Scene } from './testing/scene';

const [LEGS, WORKERS] = [100, 50];
/** Contenders for one leg. */
const EACH = 3;

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.desk.room.close());

const mover = () => scene.desk.room.get(MoveLegUseCase);
const codeOf = (error: unknown) => (error instanceof RuleViolation ? error.code : String(error));
const claims = async (leg: string) =>
  (await scene.desk.room.db.query("select account_id from referrals.leg_event where leg_id = $1 and name = 'claim'", [leg])).length;

async function sentToBoth(protocol: string): Promise<string[]> {
  const { desk, units } = scene;
  const legs = await draftLeg({ ...desk, protocol }, { units: [...units] });
  for (const leg of legs) {
    await moveLeg(desk, desk.sender, leg, 'send');
    desk.clock.pass(10_000);
    await moveByClock(desk, leg, 'release');
  }
  return legs;
}

describe('two at once', () => {
  it('who claim one leg: one has it, the other is told that it changed', async () => {
    const { desk } = scene;
    const leg = await requestedLeg(desk);
    const { version } = await legOf(desk, leg);
    const claim = () => mover().execute(desk.recipient, { id: randomUUID(), legId: leg, move: 'claim', said: {} }, version);
    const results = await Promise.allSettled([claim(), claim()]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [lost] = results.filter((each) => each.status === 'rejected');
    expect(codeOf(lost?.reason)).toBe('stale');
    expect(await claims(leg)).toBe(1);
  });

  it('who accept two legs of which the first wins: one wins, the other’s is superseded', async () => {
    const { desk, recipients, protocols } = scene;
    const legs = await sentToBoth(protocols['first-wins']);
    const seen = await Promise.all(legs.map((leg) => legOf(desk, leg)));
    const results = await Promise.allSettled(
      legs.map((leg, i) => {
        const command = { id: randomUUID(), legId: leg, move: 'accept' as const, said: {} };
        return mover().execute(recipients[i]!, command, seen[i]!.version);
      }),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find((each) => each.status === 'rejected');
    expect(codeOf(lost?.reason)).toBe('stale');
    const states = (await Promise.all(legs.map((leg) => legOf(desk, leg)))).map(({ state }) => state);
    expect(states.sort()).toEqual(['accepted', 'superseded']);
  });

  it('with one command: it is carried out once, and both hear so', async () => {
    const { desk } = scene;
    const leg = await requestedLeg(desk);
    const { version } = await legOf(desk, leg);
    const command = { id: randomUUID(), legId: leg, move: 'claim' as const, said: {} };
    const both = await Promise.all([1, 2].map(() => mover().execute(desk.recipient, command, version)));
    expect(both.map(({ state, repeated }) => `${state} ${repeated}`).sort()).toEqual(['in-review false', 'in-review true']);
    expect(await claims(leg)).toBe(1);
  });
});

describe('fifty workers who race on a hundred legs', () => {
  it('have one winner each', async () => {
    const { desk } = scene;
    const legs: string[] = [];
    while (legs.length < LEGS) legs.push(...(await Promise.all(Array.from({ length: 10 }, () => requestedLeg(desk)))));
    const { version } = await legOf(desk, legs[0]!);
    const tries = Array.from({ length: EACH }, (_, turn) => legs.map((_leg, i) => legs[(i * 7 + turn * 13) % LEGS]!)).flat();
    const outcomes = new Map<string, number>();
    const work = async () => {
      for (let leg = tries.pop(); leg; leg = tries.pop()) {
        const said = await mover()
          .execute(desk.recipient, { id: randomUUID(), legId: leg, move: 'claim', said: {} }, version)
          .then(() => 'won', codeOf);
        outcomes.set(said, (outcomes.get(said) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: WORKERS }, work));
    expect(Object.fromEntries(outcomes)).toEqual({ won: LEGS, stale: LEGS * (EACH - 1) });
    const winners = await desk.room.db.query(
      "select leg_id from referrals.leg_event where name = 'claim' and leg_id = any ($1) group by leg_id having count(*) = 1",
      [legs],
    );
    expect(winners).toHaveLength(LEGS);
  }, 120_000);
});

describe('a command', () => {
  it('that was made for another version is refused, and changes nothing', async () => {
    const { desk } = scene;
    const leg = await requestedLeg(desk);
    const { version } = await legOf(desk, leg);
    await moveLeg(desk, desk.recipient, leg, 'claim');
    const late = mover().execute(desk.recipient, { id: randomUUID(), legId: leg, move: 'accept', said: {} }, version);
    await expect(late).rejects.toMatchObject({ code: 'stale' });
    expect((await legOf(desk, leg)).state).toBe('in-review');
  });

  it('under the id of another is refused, whosever the other is', async () => {
    const { desk } = scene;
    const elsewhere = { ...desk, ...(await furnish(desk.room)) };
    const [mine, theirs] = [await requestedLeg(desk), await requestedLeg(elsewhere)];
    const id = randomUUID();
    const { version } = await legOf(desk, mine);
    await mover().execute(desk.recipient, { id, legId: mine, move: 'claim', said: {} }, version);
    const other = mover().execute(desk.recipient, { id, legId: mine, move: 'accept', said: {} }, version + 1);
    await expect(other).rejects.toMatchObject({ code: 'already-registered' });
    // Another ambito's ids are its own.
    const there = await mover().execute(
      elsewhere.recipient,
      { id, legId: theirs, move: 'claim', said: {} },
      (await legOf(elsewhere, theirs)).version,
    );
    expect(there.state).toBe('in-review');
    const second = await requestedLeg(desk);
    const taken = mover().execute(desk.recipient, { id, legId: second, move: 'claim', said: {} }, (await legOf(desk, second)).version);
    await expect(taken).rejects.toMatchObject({ code: 'already-registered' });
  });

  it('that comes after its leg expired is refused', async () => {
    const { desk } = scene;
    const leg = await requestedLeg(desk);
    const { version } = await legOf(desk, leg);
    expect(await moveByClock(desk, leg, 'expire')).toBe(true);
    const late = mover().execute(desk.recipient, { id: randomUUID(), legId: leg, move: 'accept', said: {} }, version);
    await expect(late).rejects.toMatchObject({ code: 'stale' });
    await expect(moveLeg(desk, desk.recipient, leg, 'accept')).rejects.toMatchObject({ code: 'move-refused' });
    expect((await legOf(desk, leg)).state).toBe('expired');
  });
});

describe('a callback that comes late or twice', () => {
  it('never moves a leg backwards', async () => {
    const { desk } = scene;
    const leg = await requestedLeg(desk);
    expect(await moveByClock(desk, leg, 'acknowledge')).toBe(true);
    expect(await moveByClock(desk, leg, 'acknowledge')).toBe(false);
    await moveLeg(desk, desk.recipient, leg, 'claim');
    expect(await moveByClock(desk, leg, 'acknowledge')).toBe(false);
    await moveLeg(desk, desk.recipient, leg, 'accept');
    for (const late of ['acknowledge', 'release', 'expire', 'no-information', 'confirm-decline', 'close-unreviewed', 'end-loop'] as const)
      expect(await moveByClock(desk, leg, late)).toBe(false);
    expect((await legOf(desk, leg)).state).toBe('accepted');
  });

  it('cannot make a leg leave before its ten seconds, nor after it was taken back', async () => {
    const { desk } = scene;
    const [leg] = await draftLeg(desk);
    await moveLeg(desk, desk.sender, leg!, 'send');
    expect(await moveByClock(desk, leg!, 'release')).toBe(false);
    desk.clock.pass(10_000);
    await moveLeg(desk, desk.sender, leg!, 'undo-send');
    expect(await moveByClock(desk, leg!, 'release')).toBe(false);
    expect((await legOf(desk, leg!)).state).toBe('draft');
  });
});
