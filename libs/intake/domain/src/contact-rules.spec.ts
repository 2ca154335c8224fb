// SPDX-License-Identifier: EUPL-1.2
import { RuleViolation } from '@soglia/kernel';
import type { CodesInForce, ContactDraft, InterlocutorDraft, RequestDraft } from './contact-draft';
import { checkContact } from './contact-rules';
import { checkPeople, type ConcernedPerson } from './people-rules';
import { NOBODY } from './person';
import { missingSections, type Section, SECTIONS } from './sections';
import { tidyContact } from './tidy-contact';

const now = new Date('2026-11-21T10:00:00Z');
const codes: CodesInForce = { has: (_, code) => code !== 'NOPE' };
const [ANNA, BRUNO] = ['aaaaaaaa-0000-4000-8000-000000000001', 'aaaaaaaa-0000-4000-8000-000000000002'];
const request = (change: Partial<RequestDraft> = {}): RequestDraft => ({
  id: 'bbbbbbbb-0000-4000-8000-000000000001',
  people: [ANNA],
  need: 'D01',
  detail: null,
  area: 'ELD',
  economic: false,
  urgency: 'ORDINARY',
  outcome: 'INFO',
  gapReason: null,
  resource: null,
  followUpOn: null,
  isProtected: false,
  ...change,
});
const self: InterlocutorDraft = { kind: 'SELF', relation: null, name: null, body: null, phone: null, informed: null, accompaniedBy: null };
const contact = (change: Partial<ContactDraft> = {}): ContactDraft => ({
  accessPoint: 'S1',
  occurredAt: now,
  channel: 'PHONE',
  motive: 'SPONTANEO',
  motiveDetail: null,
  sender: null,
  interlocutor: self,
  minutes: null,
  followUpOn: null,
  isProtected: false,
  people: [ANNA, BRUNO].map((id) => ({ id, version: null, details: NOBODY })),
  requests: [request()],
  notes: [],
  notices: [],
  ...change,
});
const person = (change: Partial<ConcernedPerson> = {}): ConcernedPerson => ({
  ...NOBODY,
  id: ANNA,
  hasNotice: false,
  hasHousehold: false,
  ...change,
});

function refusalOf(check: () => void): unknown {
  try {
    check();
    return null;
  } catch (error) {
    return error instanceof RuleViolation ? [error.code, error.fields[0]?.pointer] : error;
  }
}
const refusal = (change: Partial<ContactDraft>) => refusalOf(() => checkContact(contact(change), codes, now));

describe('a contact', () => {
  it('that has happened, with codes in force, is taken', () => expect(refusal({})).toBeNull());

  it('may be minutes ahead of the server, but neither in the future nor in the last century', () => {
    expect(refusal({ occurredAt: new Date(now.getTime() + 4 * 60_000) })).toBeNull();
    expect(refusal({ occurredAt: new Date(now.getTime() + 6 * 60_000) })).toEqual(['contact-in-the-future', '/occurredAt']);
    expect(refusal({ occurredAt: new Date('1926-01-01') })).toEqual(['contact-too-old', '/occurredAt']);
  });

  it.each<readonly [Partial<ContactDraft>, string]>([
    [{ channel: 'NOPE' }, '/channel'],
    [{ motive: 'NOPE' }, '/motive'],
    [{ interlocutor: { ...self, kind: 'NOPE' } }, '/interlocutor/kind'],
    [{ interlocutor: { ...self, relation: 'NOPE' } }, '/interlocutor/relation'],
    ...(['need', 'area', 'urgency', 'outcome'] as const).map(
      (field) => [{ requests: [request(), { ...request({ [field]: 'NOPE' }), id: 'other' }] }, `/requests/1/${field}`] as const,
    ),
  ])('names the field of an unknown code: %j', (change, pointer) => expect(refusal(change)).toEqual(['unknown-code', pointer]));

  it('says who sent the person, why somebody was summoned, which decree', () => {
    expect(refusal({ motive: 'INVIATO_DA' })).toEqual(['sender-missing', '/sender']);
    expect(refusal({ motive: 'INVIATO_DA', sender: 'Scuola' })).toBeNull();
    for (const motive of ['CONVOCATO', 'DECRETO']) expect(refusal({ motive })).toEqual(['motive-detail-missing', '/motiveDetail']);
  });

  it('in which somebody else talks says who, and whether the person knows', () => {
    const talk = (change: Partial<InterlocutorDraft>) => refusal({ interlocutor: { ...self, ...change } });
    expect(talk({ kind: 'RELATIVE' })).toEqual(['interlocutor-missing', '/interlocutor/name']);
    expect(talk({ kind: 'ORGANISATION', name: 'Ada' })).toEqual(['interlocutor-missing', '/interlocutor/body']);
    expect(talk({ kind: 'RELATIVE', name: 'Ada' })).toEqual(['informed-missing', '/interlocutor/informed']);
    expect(talk({ kind: 'ORGANISATION', body: 'Scuola', informed: 'not-informed' })).toBeNull();
    expect(talk({ accompaniedBy: 'la vicina' })).toBeNull();
  });

  it('without an answer in the network says why, and only then', () => {
    const asked = (change: Partial<RequestDraft>) => refusal({ requests: [request(change)] });
    const resource = '5f0f4c0e-5f5e-4b57-9a44-3c2a8f1f7b10';
    expect(asked({ outcome: 'NESSUNA_RISPOSTA' })).toEqual(['gap-reason-missing', '/requests/0/gapReason']);
    expect(asked({ outcome: 'NESSUNA_RISPOSTA', gapReason: 'NOPE' })).toEqual(['unknown-code', '/requests/0/gapReason']);
    expect(asked({ outcome: 'NESSUNA_RISPOSTA', gapReason: 'NO_CAPACITY' })).toBeNull();
    expect(asked({ gapReason: 'NO_CAPACITY' })).toEqual(['gap-reason-unexpected', '/requests/0/gapReason']);
    expect(asked({ resource })).toBeNull();
    expect(asked({ resource, outcome: 'NESSUNA_RISPOSTA', gapReason: 'NO_CAPACITY' })).toEqual([
      'resource-unexpected',
      '/requests/0/resource',
    ]);
  });

  it('is come back to on its day or later, within five years', () => {
    expect(refusal({ followUpOn: '2026-11-20' })).toEqual(['follow-up-impossible', '/followUpOn']);
    expect(refusal({ followUpOn: '2026-11-21' })).toBeNull();
    expect(refusal({ followUpOn: '2031-11-21' })).toBeNull();
    expect(refusal({ requests: [request({ followUpOn: '2031-11-22' })] })).toEqual(['follow-up-impossible', '/requests/0/followUpOn']);
  });

  it('is about its own people, each once', () => {
    expect(refusal({ requests: [request({ people: [ANNA, 'somebody'] })] })).toEqual(['person-not-concerned', '/requests/0/people/1']);
    const notice = { person: 'somebody', version: '1', language: 'it', channel: 'paper' } as const;
    expect(refusal({ notices: [notice] })).toEqual(['person-not-concerned', '/notices/0/person']);
    expect(refusal({ people: [ANNA, ANNA].map((id) => ({ id, version: null, details: null })) })).toEqual(['malformed', '/people/1/id']);
    expect(refusal({ requests: [request(), request()] })).toEqual(['malformed', '/requests/1/id']);
  });

  it('keeps what was typed, without what nobody sees', () => {
    const said = tidyContact(contact({ sender: ' \u202EScuola \u0000', requests: [request({ detail: ' \u200B ' })] }));
    expect([said.sender, said.requests[0]!.detail]).toEqual(['Scuola', null]);
    const note = (text: string) => ({ id: text, visibility: 'service' as const, text });
    expect(tidyContact(contact({ notes: [note('\u0000'), note(' una riga\r\n\r\n\r\n altra ')] })).notes.map(({ text }) => text)).toEqual([
      'una riga\n\naltra',
    ]);
  });
});

describe('what is asked for somebody', () => {
  const asked = (who: Partial<ConcernedPerson>, change: Partial<RequestDraft> = {}) =>
    refusalOf(() => checkPeople(contact({ requests: [request(change)] }), [person(who)]));

  it('is said in detail for a minor, on the day of the contact', () => {
    expect(asked({ birthDate: '2008-11-22' })).toEqual(['detail-missing', '/requests/0/detail']);
    expect(asked({ birthDate: '2008-11-21' })).toBeNull();
    expect(asked({ birthYear: 2009 })).toEqual(['detail-missing', '/requests/0/detail']);
    expect(asked({ birthYear: 2009 }, { detail: 'mensa' })).toBeNull();
    expect(asked({ birthYear: 2009, id: BRUNO })).toBeNull();
  });

  it.each(['INVIO_ESTERNO', 'SEGNALAZIONE_UVM', 'PROPOSTA_PIC'])('is handed on (%s) only with a name and a notice given', (outcome) => {
    const refused = ['person-anonymous', '/requests/0/outcome'];
    expect(asked({ identification: 'anonymous', hasNotice: true }, { outcome })).toEqual(refused);
    expect(asked({}, { outcome })).toEqual(refused);
    expect(asked({ hasNotice: true }, { outcome })).toBeNull();
  });
});

describe('the sections that an access point wants filled', () => {
  const missing = (draft: Partial<ContactDraft>, who: Partial<ConcernedPerson>, ...sections: Section[]) =>
    missingSections(contact(draft), [person(who)], new Set(sections)).map(({ section, pointer }) => [section, pointer]);

  it('are found empty where they are', () =>
    expect(missing({}, {}, ...SECTIONS)).toEqual([
      ['minutes', '/minutes'],
      ['notice', '/people/0'],
      ['phone', '/people/0/details/phones'],
      ['address', '/people/0/details/address'],
      ['citizenship', '/people/0/details/citizenship'],
      ['language', '/people/0/details/language'],
      ['household', '/people/0'],
      ['detail', '/requests/0/detail'],
      ['follow-up', '/followUpOn'],
    ]));

  it('ask nothing of somebody anonymous that would tell who it is, nor an address of the homeless', () => {
    expect(missing({}, { identification: 'anonymous' }, 'notice', 'phone', 'address', 'citizenship', 'language', 'household')).toEqual([]);
    expect(missing({}, { homeless: true }, 'address')).toEqual([]);
  });

  it('are none when none is asked for', () => expect(missing({}, {})).toEqual([]));
});
