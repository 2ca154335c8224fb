// SPDX-License-Identifier: EUPL-1.2
import type { RequestForm } from './form-state';

const FIELD_OF_POINTER: Readonly<Record<string, string>> = {
  '/accessPoint': 'sportello',
  '/occurredAt': 'data',
  '/occurredAt/time': 'ora',
  '/channel': 'canale',
  '/interlocutor': 'interlocutore',
  '/person/codiceFiscale': 'codice-fiscale',
  '/person/sex': 'sesso',
  '/person/birthYear': 'anno-nascita',
  '/person/comune': 'comune',
};

const REQUEST_FIELDS: Readonly<Record<string, string>> = { area: 'area', urgency: 'urgenza', outcome: 'esito', gapReason: 'motivo' };

/** The control on the page that a JSON pointer of the API speaks of; what cannot be placed goes where needs are added. */
export function fieldOfPointer(pointer: string, requests: readonly RequestForm[]): string {
  const [, index, property = ''] = /^\/requests\/(\d+)\/(\w+)$/.exec(pointer) ?? [];
  const request = index === undefined ? undefined : requests[Number(index)];
  const field = REQUEST_FIELDS[property];
  if (request && field) return `${field}-${request.key}`;
  return FIELD_OF_POINTER[pointer] ?? 'bisogno';
}

/** The request that a field belongs to: it must be the current one before its answer can be reached. */
export function requestOfField(field: string): number | null {
  const key = /-(\d+)$/.exec(field)?.[1];
  return key === undefined ? null : Number(key);
}
