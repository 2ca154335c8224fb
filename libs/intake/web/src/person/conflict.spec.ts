// SPDX-License-Identifier: EUPL-1.2
import { NOBODY } from '@soglia/intake-domain';
import { clashesOf, merged } from './conflict';

const base = {
  ...NOBODY,
  familyName: 'Rossi',
  givenName: 'Marta',
  address: 'via Roma 1',
  phones: [{ number: '347 555 0142', note: null }],
};
const mine = { ...base, address: 'via Torino 2', email: 'marta@example.org' };
const theirs = { ...base, address: 'via Aosta 3', phones: [{ number: '347 555 0199', note: null }] };

describe('two people who write one file', () => {
  it('are asked only about what both changed', () => {
    expect(clashesOf(base, mine, theirs)).toEqual([{ field: 'address', base: 'via Roma 1', mine: 'via Torino 2', theirs: 'via Aosta 3' }]);
  });

  it('are asked nothing when both wrote the same', () => {
    expect(clashesOf(base, mine, { ...base, address: 'via Torino 2' })).toEqual([]);
  });

  it('lose nothing: what each changed alone stands, and what both changed is as was chosen', () => {
    expect(merged(base, mine, theirs, new Set())).toEqual({ ...theirs, address: 'via Torino 2', email: 'marta@example.org' });
    expect(merged(base, mine, theirs, new Set(['address']))).toEqual({ ...theirs, email: 'marta@example.org' });
  });

  it('may empty a field, and that counts as a change', () => {
    const emptied = { ...base, address: null };
    expect(clashesOf(base, emptied, theirs).map(({ field }) => field)).toEqual(['address']);
    expect(merged(base, emptied, theirs, new Set()).address).toBeNull();
  });
});
