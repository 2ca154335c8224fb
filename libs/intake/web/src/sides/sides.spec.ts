// SPDX-License-Identifier: EUPL-1.2
import { NOBODY } from '@soglia/intake-domain';
import { DETAIL_PARTS, differingFields } from '../person/detail-field';
import { merged, type Side, usualSide } from './sides';

const base = {
  ...NOBODY,
  familyName: 'Rossi',
  givenName: 'Marta',
  address: 'via Roma 1',
  phones: [{ number: '347 555 0142', note: null }],
};
const mine = { ...base, address: 'via Torino 2', email: 'marta@example.org' };
const theirs = { ...base, address: 'via Aosta 3', phones: [{ number: '347 555 0199', note: null }] };
const usual = (one: typeof mine, other: typeof mine) =>
  new Map<string, Side>(differingFields(one, other).map((field) => [field, usualSide(base[field], one[field], other[field])]));

describe('two people who write one thing', () => {
  it('keep what each changed alone; where both did, mine stands until somebody says otherwise', () => {
    const theirsNow = { ...theirs, email: null };
    expect([...usual({ ...mine, email: 'marta@example.org' }, theirsNow as never)]).toEqual([
      ['address', 'mine'],
      ['phones', 'theirs'],
      ['email', 'mine'],
    ]);
  });

  it('lose nothing of what was chosen', () => {
    const choice = usual(mine as never, theirs as never);
    expect(merged(mine, theirs as never, choice, DETAIL_PARTS)).toEqual({ ...theirs, address: 'via Torino 2', email: 'marta@example.org' });
    expect(merged(mine, theirs as never, new Map([...choice, ['address', 'theirs']]), DETAIL_PARTS)).toEqual({
      ...theirs,
      email: 'marta@example.org',
    });
  });

  it('are asked nothing when both wrote the same', () => expect(differingFields(mine, { ...mine })).toEqual([]));

  it('may empty a field, and that counts as a change', () => expect(usualSide('via Roma 1', null, 'via Roma 1')).toBe('mine'));
});
