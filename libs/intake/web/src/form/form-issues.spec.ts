// SPDX-License-Identifier: EUPL-1.2
import { bodyOf } from './contact-body';
import { issuesOf } from './form-issues';
import { type ContactForm, freshForm, freshRequest, type RequestForm } from './form-state';
import { newPerson, NO_FIELDS, type PersonFields, withFields } from './person-form';

const now = new Date('2026-11-19T09:31:00Z');
const request: RequestForm = { ...freshRequest(1, 'D04.01', 'ELD', 'ORDINARY'), outcome: 'INFO' };
const nobody = newPerson({ ...NO_FIELDS, identification: 'anonymous' });
const complete: ContactForm = { ...freshForm(now, 'VDA-S6'), people: [nobody], requests: [request] };
const found = (change: Partial<ContactForm>) =>
  issuesOf({ ...complete, ...change }, now, new Set()).map(({ pointer, code }) => `${pointer} ${code}`);
const person = (change: Partial<PersonFields>) => ({
  people: [newPerson(withFields(NO_FIELDS, { familyName: 'Perron', ...change }, now))],
});
const talks = (change: Partial<ContactForm['interlocutor']>) => ({ interlocutor: { ...complete.interlocutor, ...change } });

describe('what keeps a contact from being registered', () => {
  it('is nothing when anonymous with one answered request', () => expect(found({})).toEqual([]));
  it('is nothing when somebody says a name', () => expect(found(person({}))).toEqual([]));

  it.each<[string, Partial<ContactForm>, string]>([
    ['no access point', { accessPoint: '' }, '/accessPoint access-point-missing'],
    ['an impossible day', { day: '31/02/2026' }, '/occurredAt day-invalid'],
    ['an impossible time', { time: '25:00' }, '/occurredAt/time time-invalid'],
    ['a time to come', { time: '11:00' }, '/occurredAt contact-in-the-future'],
    ['a century ago', { day: '19/11/1926' }, '/occurredAt contact-too-old'],
    ['an untold sender', { motive: 'INVIATO_DA' }, '/sender sender-missing'],
    ['an untold decree', { motive: 'DECRETO' }, '/motiveDetail motive-detail-missing'],
    ['words for minutes', { minutes: 'dieci' }, '/minutes minutes-invalid'],
    ['a follow-up before the contact', { followUp: '18/11/2026' }, '/followUpOn follow-up-impossible'],
    ['a relative without a name', talks({ kind: 'RELATIVE', informed: 'present' }), '/interlocutor/name interlocutor-missing'],
    [
      'somebody else of whom it is not said whether the person knows',
      talks({ kind: 'RELATIVE', name: 'Ada' }),
      '/interlocutor/informed informed-missing',
    ],
    ['nobody', { people: [] }, '/people person-missing'],
    ['a wrong code', person({ codiceFiscale: 'RSSMRA80A01H501X' }), '/people/0/details/codiceFiscale codice-fiscale-invalid'],
    ['a sex that the code denies', { people: [sexAgainstCode()] }, '/people/0/details/sex codice-fiscale-mismatch'],
    ['a birth date to come', person({ born: '01/01/2090' }), '/people/0/details/birthYear birth-year-impossible'],
    ['half a birth date', person({ born: '1/1' }), '/people/0/details/birthDate birth-date-invalid'],
    ['a nameless person', person({ familyName: '' }), '/people/0/details/familyName person-unnamed'],
    ['a comune only typed', person({ comuneText: 'Chat' }), '/people/0/details/comune comune-not-picked'],
    ['no request', { requests: [] }, '/requests request-missing'],
    ['no area', { requests: [{ ...request, area: null }] }, '/requests/0/area area-missing'],
    ['no outcome', { requests: [{ ...request, outcome: null }] }, '/requests/0/outcome outcome-missing'],
    ['an unexplained gap', { requests: [{ ...request, outcome: 'NESSUNA_RISPOSTA' }] }, '/requests/0/gapReason gap-reason-missing'],
    ['a minor without the words', person({ born: '2015' }), '/requests/0/detail detail-missing'],
    ['handing on somebody anonymous', { requests: [{ ...request, outcome: 'INVIO_ESTERNO' }] }, '/requests/0/outcome person-anonymous'],
  ])('%s', (_, change, issue) => expect(found(change)).toEqual([issue]));

  it('is told all at once', () => expect(found({ people: [], requests: [], time: '' })).toHaveLength(3));

  it('is not the want of a notice when one was given before', () => {
    const [known] = person({}).people;
    const form = { ...complete, people: [known!], requests: [{ ...request, outcome: 'INVIO_ESTERNO' }] };
    expect(issuesOf(form, now, new Set())).toHaveLength(1);
    expect(issuesOf(form, now, new Set([known!.id]))).toEqual([]);
  });
});

function sexAgainstCode() {
  const fields = withFields(NO_FIELDS, { codiceFiscale: 'RSSMRA80A01H501U' }, now);
  return newPerson({ ...fields, sex: 'F' });
}

describe('what is sent', () => {
  it('has the Italian offset, a tidy code and null for what was not given', () => {
    const body = bodyOf({ ...complete, ...person({ codiceFiscale: ' rssmra80a01h501u ' }) });
    expect(body).toMatchObject({ occurredAt: '2026-11-19T10:31:00+01:00', minutes: null, sender: null, followUpOn: null });
    expect(body.people[0]).toMatchObject({ version: null, details: { codiceFiscale: 'RSSMRA80A01H501U', comune: null, email: null } });
    expect(body.requests[0]?.people).toEqual([body.people[0]?.id]);
  });

  it('holds no answer to a question that is no longer asked', () => {
    const body = bodyOf({ ...complete, sender: 'parrocchia', ...talks({ name: 'Ada', informed: 'present' }) });
    expect(body.sender).toBeNull();
    expect(body.interlocutor).toMatchObject({ kind: 'SELF', name: null, informed: null });
  });

  it('says nothing of a file that nobody changed', () => {
    const known = { ...newPerson({ ...NO_FIELDS, familyName: 'Perron' }), version: 4 };
    expect(bodyOf({ ...complete, people: [{ ...known, file: known.fields }] }).people[0]).toEqual({
      id: known.id,
      version: 4,
      details: null,
    });
    expect(bodyOf({ ...complete, people: [{ ...known, version: 0 }] }).people[0]?.version).toBeNull();
  });
});
