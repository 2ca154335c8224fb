// SPDX-License-Identifier: EUPL-1.2
import { keptSince } from './retention';

describe('what has served its time', () => {
  it('is reckoned in calendar years, in days of 24 hours, or never', () => {
    expect(keptSince({ keep: { years: 10 } }, new Date('2026-11-21T10:00:00Z'))).toEqual(new Date('2016-11-21T10:00:00Z'));
    expect(keptSince({ keep: { years: 1 } }, new Date('2028-02-29T10:00:00Z'))).toEqual(new Date('2027-02-28T10:00:00Z'));
    expect(keptSince({ keep: { days: 30 } }, new Date('2026-11-21T10:00:00Z'))).toEqual(new Date('2026-10-22T10:00:00Z'));
    expect(keptSince({ keep: null }, new Date())).toBeNull();
  });
});
