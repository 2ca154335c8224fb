// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { draftLeg, moveByClock, moveLeg } from '../testing';
import * as invariant from './testing/check-invariants';
import { keptReferral, type KeptReferral, readableBy } from './testing/kept';
import { LOOPS, type LoopName, openScene, type Scene } from './testing/scene';
import { steps, take } from './testing/steps';

const [RUNS, LENGTH] = process.env['SOGLIA_LONG'] ? [60, 40] : [8, 26];

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.desk.room.close());

async function begin(name: LoopName, sent: boolean): Promise<string> {
  const { desk, units, protocols } = scene;
  const several = name === 'first-wins' || name === 'parallel';
  const legs = await draftLeg({ ...desk, protocol: protocols[name] }, { units: several ? [...units] : [units[0]] });
  const [leg] = legs;
  if (sent) await send(legs, name === 'approval');
  const [row] = await desk.room.db.query<{ id: string }>('select referral_id as id from referrals.leg where id = $1', [leg]);
  return row!.id;
}

async function send(legs: readonly string[], approval: boolean): Promise<void> {
  const { desk } = scene;
  for (const leg of legs) {
    if (approval) await moveLeg(desk, desk.sender, leg, 'ask-approval');
    await moveLeg(desk, desk.sender, leg, approval ? 'approve' : 'send');
    desk.clock.pass(10_000);
    await moveByClock(desk, leg, 'release');
  }
}

async function check(id: string, kept: KeptReferral): Promise<void> {
  invariant.everyOpenLegHasAClock(kept);
  invariant.onlyRowsMove(kept);
  invariant.oneActiveLeg(kept);
  invariant.ownershipMovesAtAcceptance(kept, scene.recipients);
  invariant.noDeadEnds(kept);
  for (const recipient of scene.recipients) invariant.nobodyReadsMore(kept, recipient, await readableBy(scene.desk, recipient, id));
  invariant.reasonsAreTheProtocols(kept);
  invariant.replayTellsTheSame(kept);
  invariant.everyStateIsOfFhir(kept);
}

/** 9. Whoever was refused, came late or came twice has changed nothing. */
const nothingChanged = (before: KeptReferral, after: KeptReferral) => expect(after).toEqual(before);

describe('whatever anybody does to a referral, in whatever order', () => {
  it('holds all ten invariants after every step', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...(Object.keys(LOOPS) as LoopName[])), fc.boolean(), steps(LENGTH), async (name, sent, story) => {
        const id = await begin(name, sent);
        let kept = await keptReferral(scene.desk, id);
        for (const step of story) {
          const done = await take(scene, kept, step);
          const after = await keptReferral(scene.desk, id);
          if (!done) nothingChanged(kept, after);
          await check(id, after);
          for (const { state } of after.legs) seen.add(state);
          kept = after;
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    // The stories get somewhere.
    expect(seen.size).toBeGreaterThan(9);
  }, 600_000);
});
