// SPDX-License-Identifier: EUPL-1.2
import { dueLook } from './due-look';
import { groupLegs } from './group-legs';

const now = new Date('2026-11-19T10:00:00+01:00');
const leg = (dueAt: string | null, clockState: 'running' | 'breached' | 'paused' = 'running') => ({ dueAt, clockState });

describe('legs by term', () => {
  it('are late, due today in Italy, or to come; in each group they keep their order', () => {
    const late = leg('2026-11-18T18:00:00+01:00', 'breached');
    const just = leg('2026-11-19T09:59:00+01:00');
    const today = leg('2026-11-19T23:30:00+01:00');
    const tomorrow = leg('2026-11-20T00:10:00+01:00');
    const never = leg(null);
    const groups = groupLegs([tomorrow, late, today, never, just], now);
    expect(groups).toEqual([
      { group: 'late', legs: [late, just] },
      { group: 'today', legs: [today] },
      { group: 'coming', legs: [tomorrow, never] },
    ]);
  });

  it('leave out a group that is empty', () => expect(groupLegs([], now)).toEqual([]));

  it('tell since when one is late, at what time today, or on which day', () => {
    expect(dueLook(leg('2026-11-17T18:00:00+01:00', 'breached'), now)).toMatchObject({ tone: 'is-ritardo', facts: { n: 1 } });
    expect(dueLook(leg('2026-11-19T07:00:00+01:00', 'breached'), now)).toMatchObject({ key: 'referrals.due.hours', facts: { n: 3 } });
    expect(dueLook(leg('2026-11-19T18:00:00+01:00'), now)).toMatchObject({ tone: 'is-scadenza', facts: { when: '18:00' } });
    expect(dueLook(leg('2026-11-24T18:00:00+01:00'), now)).toMatchObject({ tone: '', facts: { when: 'mar 24/11' } });
    expect(dueLook(leg(null), now)).toBeNull();
  });
});
