// SPDX-License-Identifier: EUPL-1.2
import { JOURNEY, LEG_STATES, type MoveName, movesFor, type Part } from '@soglia/referrals-domain';
import { moveOffers } from './move-offers';

const HANDS: readonly (readonly Part[])[] = [
  ['SO'],
  ['SO', 'SS'],
  ['CU'],
  ['RT', 'RW'],
  ['RT', 'RW', 'RS'],
  ['SO', 'SS', 'RT', 'RW', 'RS'],
  [],
];
const all = (state: (typeof LEG_STATES)[number], parts: readonly Part[]) => movesFor(state, parts).map(({ name }) => name);
const named = (offers: ReturnType<typeof moveOffers>) => offers.map(({ row }) => row.name);

describe('the buttons of a leg', () => {
  it('are the rows of the journey for its state and the parts of whoever looks, each once; undoing has a place of its own', () => {
    for (const state of LEG_STATES)
      for (const parts of HANDS) {
        const offered = named(moveOffers({ state, parts, moves: all(state, parts) }));
        expect(new Set(offered)).toEqual(new Set(all(state, parts).filter((name) => name !== 'undo-send')));
        expect(offered.length).toBe(new Set(offered).size);
      }
  });

  it('are none that the server does not let be made now, and none that the table does not know from here', () => {
    expect(named(moveOffers({ state: 'received', parts: ['RT'], moves: ['accept', 'review'] }))).toEqual(['accept']);
    expect(moveOffers({ state: 'received', parts: [], moves: ['accept'] })).toEqual([]);
  });

  it('have at most one that is most likely, and what goes against comes last', () => {
    for (const state of LEG_STATES)
      for (const parts of HANDS) {
        const looks = moveOffers({ state, parts, moves: all(state, parts) }).map(({ look }) => look);
        expect(looks.filter((look) => look === 'main').length).toBeLessThanOrEqual(1);
        expect(looks).toEqual([...looks].sort((one, other) => rank(one) - rank(other)));
      }
  });

  it('open a form when something is asked, or may be said', () => {
    const offers = moveOffers({ state: 'received', parts: ['RT', 'RS'], moves: all('received', ['RT', 'RS']) });
    const opens = (name: MoveName) => offers.find(({ row }) => row.name === name)?.opens;
    expect([opens('claim'), opens('accept'), opens('decline')]).toEqual([false, true, true]);
  });

  it('ask a head for no approval of their own', () => {
    const [giveBack] = moveOffers({ state: 'accepted', parts: ['RW', 'RS'], moves: ['give-back'] });
    expect(giveBack?.row.asks).not.toContain('approvedBy');
    const [asked] = moveOffers({ state: 'accepted', parts: ['RW'], moves: ['give-back'] });
    expect(asked?.row.asks).toContain('approvedBy');
    expect(JOURNEY.filter(({ name }) => name === 'give-back').length).toBe(2);
  });
});

const rank = (look: string) => ['main', 'plain', 'danger'].indexOf(look);
