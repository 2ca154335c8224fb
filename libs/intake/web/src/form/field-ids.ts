// SPDX-License-Identifier: EUPL-1.2
import type { RequestForm } from './form-state';

const FIELD_OF_POINTER: Readonly<Record<string, string>> = {
  '/accessPoint': 'sportello',
  '/occurredAt': 'data',
  '/occurredAt/time': 'ora',
  '/channel': 'canale',
  '/motive': 'motivo-accesso',
  '/motiveDetail': 'motivo-dettaglio',
  '/sender': 'inviante',
  '/interlocutor': 'interlocutore',
  '/interlocutor/kind': 'interlocutore',
  '/interlocutor/relation': 'relazione',
  '/interlocutor/name': 'interlocutore-nome',
  '/interlocutor/body': 'interlocutore-ente',
  '/interlocutor/informed': 'informato',
  '/minutes': 'minuti',
  '/followUpOn': 'ripresa',
  '/people': 'persona',
  '/reason': 'motivo-correzione',
};

const REQUEST_FIELDS: Readonly<Record<string, string>> = {
  ...{ area: 'area', urgency: 'urgenza', outcome: 'esito', gapReason: 'motivo', detail: 'dettaglio', followUpOn: 'ripresa', people: 'per' },
  ...{ resource: 'esito', referral: 'invio' },
};

/** Fields of a person that have a box of their own; every other leads to the person's card. */
const PERSON_FIELDS: Readonly<Record<string, string>> = {
  ...{ codiceFiscale: 'codice-fiscale', healthCode: 'codice-sanitario', familyName: 'cognome', givenName: 'nome', alias: 'alias' },
  ...{ sex: 'sesso', birthDate: 'nascita', birthYear: 'nascita', birthplace: 'luogo-nascita', citizenship: 'cittadinanza' },
  ...{ language: 'lingua', comune: 'comune', address: 'indirizzo', phones: 'telefono', email: 'email', identification: 'identita' },
};

/** The control on the page that a JSON pointer of the API speaks of; what cannot be placed goes where needs are added. */
export function fieldOfPointer(pointer: string, requests: readonly Pick<RequestForm, 'key'>[]): string {
  const [, index, property = ''] = /^\/requests\/(\d+)\/(\w+)(?:\/\d+)?$/.exec(pointer) ?? [];
  const request = index === undefined ? undefined : requests[Number(index)];
  const field = REQUEST_FIELDS[property];
  if (request && field) return `${field}-${request.key}`;
  return personField(pointer) ?? FIELD_OF_POINTER[pointer] ?? 'bisogno';
}

function personField(pointer: string): string | null {
  const [, place, property = ''] = /^\/people\/(\d+)(?:\/(?:details\/)?(\w+).*)?$/.exec(pointer) ?? [];
  return place === undefined ? null : `${PERSON_FIELDS[property] ?? 'scheda'}-p${place}`;
}

/** The request that a field belongs to: it must be the current one before its answer can be reached. */
export function requestOfField(field: string): number | null {
  const key = /-(\d+)$/.exec(field)?.[1];
  return key === undefined ? null : Number(key);
}

/** The place of the person that a field belongs to: the person's data must be open before it can be reached. */
export function personOfField(field: string): number | null {
  const place = /-p(\d+)$/.exec(field)?.[1];
  return place === undefined ? null : Number(place);
}
