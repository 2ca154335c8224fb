// SPDX-License-Identifier: EUPL-1.2
import type { SlotReferral } from '@soglia/ui';
import { ask, match } from '../testing/match';
import { bodyOf, freshIntention, missingOf, withAsked, withDocument } from './intention';

const ID = '1c5e0f0e-0000-4000-8000-000000000021';
const REQUEST = '1c5e0f0e-0000-4000-8000-000000000022';
const whats = (referral: SlotReferral, under = match(), about = ask()) =>
  missingOf(referral, under, about).map((missing) => ('label' in missing ? `${missing.what} ${missing.label}` : missing.what));
const whole: SlotReferral = {
  ...withDocument(withAsked(freshIntention(match(), ask(), ID), 'asked:vive-sola', ' sì '), 'scheda', 'file'),
  informed: 'informed',
};

describe('a referral that is prepared', () => {
  it('goes to the first that can receive it, and says nothing by itself', () => {
    expect(freshIntention(match(), ask({ urgency: 'urgent' }), ID)).toMatchObject({
      ...{ id: ID, protocolVersion: match().versionId, urgency: 'urgent', asked: [], documents: [], informed: null },
      units: [{ id: match().recipients[1]!.id, name: 'PUA' }],
    });
    expect(freshIntention(match({ recipients: [] }), ask(), ID).units).toEqual([]);
  });

  it('misses what the protocol requires, and nothing that it leaves free', () => {
    expect(whats(freshIntention(match(), ask(), ID))).toEqual(['asked Vive sola', 'document Scheda di accesso', 'informed']);
    expect(whats(withAsked(whole, 'asked:vive-sola', '  '))).toEqual(['asked Vive sola']);
    expect(whats(whole)).toEqual([]);
  });

  it('misses what the person’s file leaves empty, where the protocol requires it', () => {
    expect(whats(whole, match(), ask({ absent: ['person.name', 'person.phone'] }))).toEqual(['person Nome e cognome']);
  });

  it('does not wait for a report that the law asks for, but records what was done about it', () => {
    const under = match({ duties: 'Art. 403 c.c. non aspetta.' });
    expect(whats(whole, under)).toEqual(['duty']);
    expect(whats({ ...whole, duty: 'to-do' }, under)).toEqual([]);
    expect(bodyOf(REQUEST, { ...whole, note: ' chiamare ' }, 'Segnalazione: da fare.').note).toBe('Segnalazione: da fare.\nchiamare');
  });

  it('is sent as it was said, without what was left empty', () => {
    expect(bodyOf(REQUEST, withAsked(whole, 'asked:autonomia', ''), null)).toEqual({
      ...{ request: REQUEST, protocolVersion: match().versionId, units: [match().recipients[1]!.id], urgency: 'normal' },
      asked: [{ field: 'asked:vive-sola', value: 'sì' }],
      documents: [{ code: 'scheda', attachment: 'file' }],
      ...{ informed: 'informed', note: null, send: true },
    });
    expect(withDocument(whole, 'scheda', '').documents).toEqual([]);
    expect(() => bodyOf(REQUEST, { ...whole, informed: null }, null)).toThrow();
  });
});
