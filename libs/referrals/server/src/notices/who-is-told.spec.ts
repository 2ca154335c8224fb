// SPDX-License-Identifier: EUPL-1.2
import { CLOCK_KINDS, CLOCK_RULES, type LegState, MOVES } from '@soglia/referrals-domain';
import { accountsTold, type Colleague } from './accounts-told';
import { NOTICE_KINDS } from './kinds';
import { NOTICE_WORDS } from './notice-mail';
import { OTHER_EVENTS, TOLD_OF_MOVES, whoIsTold } from './who-is-told';

const happened = (name: string, toState: LegState = 'accepted', facts = {}) => whoIsTold({ name, toState, facts });

describe('whoever must know', () => {
  it('is told of every move but the one that can still be undone', () => {
    expect(MOVES.filter((move) => happened(move).tells.length === 0)).toEqual(['send']);
    expect(OTHER_EVENTS.filter((name) => happened(name).tells.length === 0)).toEqual(['created']);
  });

  it.each(CLOCK_KINDS)('is told when the term of %s has passed: by the clock, or by the move that it makes', (clock) => {
    const { lapses, breaches, warns, escalates } = CLOCK_RULES[clock];
    const told = lapses ? TOLD_OF_MOVES[lapses] : happened('breached', 'accepted', { clock });
    expect(told.tells.length).toBeGreaterThan(0);
    expect(told.tells).toEqual(expect.arrayContaining([...breaches]));
    expect(happened('warned', 'accepted', { clock })).toEqual({ kind: 'reminder', tells: warns });
    expect(happened('escalated', 'accepted', { clock })).toEqual({ kind: 'escalated', tells: escalates });
  });

  it('is the Centrale for a refusal that it reviews, and the sender and their head for one that stands', () => {
    expect(happened('decline', 'decline-review')).toEqual({ kind: 'to-review', tells: ['CU'] });
    expect(happened('decline', 'rejected')).toEqual({ kind: 'declined', tells: ['SO', 'SS'] });
  });

  it('is nobody for what we do not know', () => {
    expect(happened('danced').tells).toEqual([]);
    expect(happened('breached', 'accepted', { clock: 'T99' }).tells).toEqual([]);
  });

  it('reads words for every kind, in both languages', () => {
    for (const words of Object.values(NOTICE_WORDS)) expect(Object.keys(words.kinds)).toEqual([...NOTICE_KINDS]);
  });
});

describe('the accounts behind a part', () => {
  const person = (id: string, agencyId: string | null, role: string): Colleague => ({ id, agencyId, role, email: null });
  const all = [
    ...[person('sender', 'S', 'sportello'), person('other', 'S', 'sportello'), person('head', 'S', 'responsabile')],
    ...[person('worker', 'R', 'rete'), person('mate', 'R', 'rete'), person('boss', 'R', 'coordinatore')],
    person('hub', 'H', 'centrale'),
  ];
  const leg = { ambitoId: 'T', agencyId: 'R', senderAgencyId: 'S', senderId: 'sender', ownerId: null, requestedAt: new Date() };
  const told = (...[parts, change = {}, people = all]: [Parameters<typeof accountsTold>[0], object?, Colleague[]?]) =>
    accountsTold(parts, { ...leg, ...change }, people).map(({ id }) => id);
  const without = (...ids: string[]) => all.filter(({ id }) => !ids.includes(id));

  it('are the sender and the owner where there is one, and all who work there where there is none', () => {
    expect(told(['SO', 'SS'])).toEqual(['sender', 'head']);
    expect(told(['RT'])).toEqual(['worker', 'mate']);
    expect(told(['RT', 'RW', 'RS'], { ownerId: 'mate' })).toEqual(['mate', 'boss']);
    expect(told(['CU', 'CZ', 'SY'])).toEqual(['hub']);
  });

  it('are the heads when whoever had it has left, and the Centrale when there is no head', () => {
    expect(told(['SO'], {}, without('sender'))).toEqual(['head']);
    expect(told(['SO'], {}, without('sender', 'head'))).toEqual(['hub']);
    expect(told(['RW'], { ownerId: 'gone' }, without('worker', 'mate'))).toEqual(['boss']);
    expect(told(['RT', 'RS'], {}, without('worker', 'mate', 'boss'))).toEqual(['hub']);
  });

  it('are nobody at the recipient’s while it has not left', () => {
    expect(told(['RT', 'RS', 'SO'], { requestedAt: null })).toEqual(['sender']);
  });
});
