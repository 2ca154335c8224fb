// SPDX-License-Identifier: EUPL-1.2
import { bodiesOf, withChange, withMembers } from './household-edits';
import type { Household, Member } from './household-shapes';

const member = (id: string, kinship: string, until: string | null = null): Member => ({
  person: { id, familyName: id, givenName: null, alias: null, birthYear: null, isProtected: false },
  kinship,
  since: '2020-03-01',
  until,
});
const household: Household = {
  id: 'h',
  version: 2,
  members: [member('anna', '1'), member('luca', '3'), member('luca', '3', '2019-01-01')],
};

describe('a household being written', () => {
  it('goes back whole, those who left included', () => {
    expect(bodiesOf(household)).toHaveLength(3);
    expect(bodiesOf(household)[2]).toEqual({ person: 'luca', kinship: '3', since: '2020-03-01', until: '2019-01-01' });
  });

  it('begins with the person of the file as its reference person', () => {
    const child = { person: 'luca', kinship: '3', since: '2026-05-01', until: null };
    expect(withMembers(null, 'anna', [child])).toEqual([{ person: 'anna', kinship: '1', since: '2026-05-01', until: null }, child]);
  });

  it('changes the membership that lasts, never the one that is over', () => {
    expect(withChange(household, 'luca', { until: '2026-06-01' }).map(({ until }) => until)).toEqual([null, '2026-06-01', '2019-01-01']);
  });
});
