// SPDX-License-Identifier: EUPL-1.2
import { type CodeLists, type ReferralAsk } from '@soglia/ui';
import type { Contact } from '../shared/contact-calls';
import { urgencyLevel } from '../shared/urgency-level';
import { concerned, type ContactForm, type RequestForm } from './form-state';
import { birthYear, type PersonFields } from './person-form';

const EMERGENCY_BARS = 3;

type Urgencies = Pick<CodeLists, 'urgencies'>;

/** What may be told of a request that is being written, so that the protocols that fit it are found. */
export function askOfForm(form: ContactForm, request: RequestForm, lists: Urgencies): ReferralAsk {
  const [id] = concerned(form, request);
  const fields = form.people.find((person) => person.id === id)?.fields;
  return {
    ...{ need: request.need, area: request.area, urgency: urgencyOf(request.urgency, lists) },
    comune: fields?.comune?.code ?? null,
    birthYear: fields ? birthYear(fields) : null,
    absent: fields ? absentOf(fields) : [],
  };
}

/** The same of a registered contact, which knows less of the person's file. */
export function askOfContact(contact: Contact, request: Contact['requests'][number], lists: Urgencies): ReferralAsk {
  const person = contact.people.find(({ id }) => request.people.includes(id)) ?? contact.people[0];
  return {
    ...{ need: request.need, area: request.area, urgency: urgencyOf(request.urgency, lists) },
    comune: person?.comune?.code ?? null,
    birthYear: person?.birthYear ?? null,
    absent: person ? namesAbsent(person) : [],
  };
}

function urgencyOf(urgency: string, lists: Urgencies): ReferralAsk['urgency'] {
  return urgencyLevel(lists, urgency) >= EMERGENCY_BARS ? 'urgent' : 'normal';
}

/** By the keys that protocols use. */
function absentOf(fields: PersonFields): string[] {
  const isAnonymous = fields.identification === 'anonymous';
  const there: Readonly<Record<string, boolean>> = {
    'person.name': !isAnonymous && fields.familyName.trim() + fields.givenName.trim() !== '',
    'person.codiceFiscale': !isAnonymous && fields.codiceFiscale.trim() !== '',
    'person.birthDate': !isAnonymous && fields.born.includes('/'),
    'person.age': birthYear(fields) !== null,
    'person.sex': fields.sex !== null,
    'person.citizenship': fields.citizenship !== null,
    'person.language': fields.language !== null,
    'person.comune': fields.comune !== null || fields.homeless,
    'person.address': !isAnonymous && fields.address.trim() !== '',
    'person.phone': !isAnonymous && fields.phones.some(({ number }) => number.trim() !== ''),
    'person.email': !isAnonymous && fields.email.trim() !== '',
  };
  return Object.keys(there).filter((key) => !there[key]);
}

function namesAbsent({ familyName, givenName, codiceFiscale, birthDate }: Contact['people'][number]): string[] {
  return [
    ...(familyName || givenName ? [] : ['person.name']),
    ...(codiceFiscale ? [] : ['person.codiceFiscale']),
    ...(birthDate ? [] : ['person.birthDate']),
  ];
}
