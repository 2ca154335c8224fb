// SPDX-License-Identifier: EUPL-1.2
import { bodyOf } from './contact-body';
import { issuesOf } from './form-issues';
import { type ContactForm, freshForm, freshRequest, type RequestForm } from './form-state';

const now = new Date('2026-11-19T09:31:00Z');
const request: RequestForm = { ...freshRequest(1, 'D04.01', 'ELD', 'ORDINARY'), outcome: 'INFO' };
const complete: ContactForm = { ...freshForm(now, 'VDA-S6', true), requests: [request] };
const found = (change: Partial<ContactForm>) => issuesOf({ ...complete, ...change }, now).map(({ pointer, code }) => `${pointer} ${code}`);

describe('what keeps a contact from being registered', () => {
  it('is nothing when anonymous with one answered request', () => expect(found({})).toEqual([]));

  it.each<[string, Partial<ContactForm>, string]>([
    ['no access point', { accessPoint: '' }, '/accessPoint access-point-missing'],
    ['an impossible day', { day: '31/02/2026' }, '/occurredAt day-invalid'],
    ['an impossible time', { time: '25:00' }, '/occurredAt/time time-invalid'],
    ['a time to come', { time: '11:00' }, '/occurredAt contact-in-the-future'],
    ['a century ago', { day: '19/11/1926' }, '/occurredAt contact-too-old'],
    ['neither code nor anonymous', { anonymous: false }, '/person/codiceFiscale codice-fiscale-missing'],
    ['a wrong code', { anonymous: false, codiceFiscale: 'RSSMRA80A01H501X' }, '/person/codiceFiscale codice-fiscale-invalid'],
    [
      'a sex that the code denies',
      { anonymous: false, codiceFiscale: 'RSSMRA80A01H501U', sex: 'F' },
      '/person/sex codice-fiscale-mismatch',
    ],
    ['a birth year to come', { birthYear: '2090' }, '/person/birthYear birth-year-impossible'],
    ['half a birth year', { birthYear: '19' }, '/person/birthYear birth-year-impossible'],
    ['a comune only typed', { comuneText: 'Chat' }, '/person/comune comune-not-picked'],
    ['no request', { requests: [] }, '/requests request-missing'],
    ['no area', { requests: [{ ...request, area: null }] }, '/requests/0/area area-missing'],
    ['no outcome', { requests: [{ ...request, outcome: null }] }, '/requests/0/outcome outcome-missing'],
    ['an unexplained gap', { requests: [{ ...request, outcome: 'NESSUNA_RISPOSTA' }] }, '/requests/0/gapReason gap-reason-missing'],
  ])('%s', (_, change, issue) => expect(found(change)).toEqual([issue]));

  it('is told all at once', () => expect(found({ anonymous: false, requests: [], time: '' })).toHaveLength(3));
});

describe('what is sent', () => {
  it('has the Italian offset, a tidy code and null for what was not given', () => {
    const body = bodyOf({ ...complete, anonymous: false, codiceFiscale: ' rssmra80a01h501u ' });
    expect(body).toMatchObject({
      occurredAt: '2026-11-19T10:31:00+01:00',
      person: { codiceFiscale: 'RSSMRA80A01H501U', birthYear: null, comune: null },
    });
  });

  it('forgets a typed code when the person stays anonymous', () => {
    expect(bodyOf({ ...complete, codiceFiscale: 'RSSMRA80A01H501U' }).person.codiceFiscale).toBeNull();
  });
});
