// SPDX-License-Identifier: EUPL-1.2
import { JOURNEY, type MoveName } from '@soglia/referrals-domain';
import { dayLimits, formFields, missingOf, moveBody } from './move-form';

const row = (name: MoveName) => JOURNEY.find((move) => move.name === name)!;

describe('the form of a move', () => {
  it('asks all that its row asks or lets be said, and nothing else', () => {
    for (const move of JOURNEY) {
      const fields = formFields(move);
      expect(new Set(fields.map(({ ask }) => ask))).toEqual(new Set([...(move.asks ?? []), ...(move.may ?? [])]));
      for (const { ask, required } of fields) expect(required).toBe((move.asks ?? []).includes(ask));
    }
  });

  it('lacks what the server would refuse: nothing said, blanks, a tick that is not set', () => {
    expect(missingOf(row('ask'), {})).toEqual(['question', 'addressee']);
    expect(missingOf(row('return-to-draft'), { note: '  ' })).toEqual(['note']);
    expect(missingOf(row('waitlist'), { personTold: false })).toEqual(['personTold']);
    expect(missingOf(row('decline'), { reason: 'no-capacity' })).toEqual([]);
  });

  it('sends what was said, and nothing that the row has no place for', () => {
    const said = { reason: 'no-capacity', note: ' domani ', alternatives: [], unit: 'u', day: '' };
    expect(moveBody(row('decline'), said)).toEqual({ move: 'decline', reason: 'no-capacity', note: 'domani' });
    expect(moveBody(row('claim'), said)).toEqual({ move: 'claim' });
  });

  it('lets a pause end between tomorrow and sixty days', () => {
    expect(dayLimits('hold', '2026-11-19')).toEqual({ min: '2026-11-20', max: '2027-01-18' });
    expect(dayLimits('accept', '2026-11-19')).toBeNull();
  });
});
