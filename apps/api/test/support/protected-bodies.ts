// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { checkCharacter } from '@soglia/kernel';

const codice = (first15: string) => first15 + checkCharacter(first15);

/** What nobody may meet who may not know of her. */
export const CANARY = {
  familyName: 'Zanzarelli',
  givenName: 'Quintiliana',
  codiceFiscale: codice('ZNZQTL80A41C294'),
  phone: '347 555 0987',
  address: 'vicolo delle Canarine 77',
  detail: 'teme ilmaritonascosto',
  note: 'dorme dallacuginasegreta',
  attachment: 'denunciariservata.txt',
};
export const CANARY_TEXTS = [
  ...[
    'zanzarelli',
    'quintiliana',
    CANARY.codiceFiscale.toLowerCase(),
    '5550987',
    '555 0987',
    'canarine',
    'ilmaritonascosto',
    'dallacuginasegreta',
    'denunciariservata',
  ],
];

export const PERSON = {
  ...{
    identification: 'declared',
    codiceFiscale: null,
    healthCode: null,
    temporaryCode: null,
    familyName: null,
    givenName: null,
    alias: null,
    sex: 'F',
  },
  ...{
    birthDate: null,
    birthYear: null,
    birthplace: null,
    citizenship: null,
    language: null,
    comune: 'C294',
    address: null,
    homeless: false,
  },
  ...{ phones: [] as object[], email: null, safeContact: null },
};
export const HERSELF = {
  ...PERSON,
  ...{ identification: 'codice-fiscale', codiceFiscale: CANARY.codiceFiscale, familyName: CANARY.familyName, givenName: CANARY.givenName },
  ...{
    birthDate: '1980-01-01',
    birthYear: 1980,
    birthplace: 'C294',
    address: CANARY.address,
    phones: [{ number: CANARY.phone, note: null }],
  },
};
export const herLikeness = (change: object = {}) => ({ ...HERSELF, ...change });

export const request = (people: readonly string[], change: object = {}) => ({
  ...{
    id: randomUUID(),
    people,
    need: 'D04.01',
    detail: 'x',
    area: 'FAM',
    economic: false,
    urgency: 'ORDINARY',
    outcome: 'INFO',
    gapReason: null,
  },
  ...{ resource: null, followUpOn: null, isProtected: false, ...change },
});
export const contactBody = (people: readonly object[], requests: readonly object[], change: object = {}) => ({
  ...{
    accessPoint: 'VDA-S6',
    occurredAt: '2026-09-15T10:31:00+02:00',
    channel: 'IN_PERSON',
    motive: 'SPONTANEO',
    motiveDetail: null,
    sender: null,
  },
  interlocutor: { kind: 'SELF', relation: null, name: null, body: null, phone: null, informed: null, accompaniedBy: null },
  ...{ minutes: null, followUpOn: null, isProtected: false, people, requests, notes: [], notices: [], ...change },
});
export const member = (person: string, kinship: string) => ({ person, kinship, since: '2020-03-01', until: null });

/** Somebody else altogether, in a contact of her own. */
export const twin = () => {
  const id = randomUUID();
  return contactBody([{ id, version: null, details: { ...PERSON, familyName: 'Terzi', givenName: 'Eva' } }], [request([id])]);
};
