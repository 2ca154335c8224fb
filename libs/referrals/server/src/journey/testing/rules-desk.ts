// SPDX-License-Identifier: EUPL-1.2
import type { MoveName } from '@soglia/referrals-domain';
import { type Desk, inventLoop, inventProtocol, legOf, moveLeg, requestedLeg, testProtocol } from '../../testing';
import type { Said } from '../move-command';
import type { Scene } from './scene';

/** What the rules of legs are tried with. */
export function rulesDesk(scene: Scene) {
  const { desk } = scene;
  const under = (protocol: string): Desk => ({ ...desk, protocol });
  return {
    under,
    underBoth: async (loop: Parameters<typeof inventLoop>[0]) =>
      under(await testProtocol(desk.room.db, desk.place, inventProtocol(scene.units, { loop: inventLoop(loop) }))),
    acceptedLeg: async (on: Desk = desk) => {
      const leg = await requestedLeg(on);
      await moveLeg(on, on.recipient, leg, 'accept');
      return leg;
    },
    rejectedLeg: async (on: Desk = desk) => {
      const leg = await requestedLeg(on);
      await moveLeg(on, on.recipient, leg, 'decline', { reason: 'no-capacity' });
      return leg;
    },
    referralOf: async (leg: string) => (await legOf(desk, leg)).referralId,
    guarded: (leg: string, who: Desk['sender'], move: MoveName, said: Said, guard: string) =>
      expect(moveLeg(desk, who, leg, move, said)).rejects.toMatchObject({ code: 'move-not-now', facts: { guard } }),
  };
}
