// SPDX-License-Identifier: EUPL-1.2
import { BOXES, SHOWN, SORTS } from '../shared/referral-shapes';
import { inboxQuery, readInboxUrl } from './inbox-url';

describe('the address of the inbox', () => {
  it('says what is shown, and is read back as the same', () => {
    for (const box of BOXES)
      for (const show of SHOWN)
        for (const sort of SORTS) {
          const query = inboxQuery({ box, show, sort });
          const told = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== null));
          expect(readInboxUrl(told, 'to-me')).toEqual({ box, show, sort });
        }
  });

  it('is usual where it says nothing, or something that is not: what comes in waits for a decision, what went out is all that is open', () => {
    expect(readInboxUrl({}, 'team-in')).toEqual({ box: 'team-in', show: 'undecided', sort: 'due' });
    expect(readInboxUrl({ casella: 'da-nessuno', vista: 'tutte', ordine: '?' }, 'from-me')).toEqual({
      box: 'from-me',
      show: 'all',
      sort: 'due',
    });
  });

  it('shuts the leg that was open', () => expect(inboxQuery({ box: 'to-me', show: 'all', sort: 'due' })['tratta']).toBeNull());
});
