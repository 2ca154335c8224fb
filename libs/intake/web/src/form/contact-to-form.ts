// SPDX-License-Identifier: EUPL-1.2
import { dayText } from '@soglia/kernel';
import { instantDayText, timeText } from '@soglia/ui';
import type { Contact } from '../shared/contact-calls';
import type { ContactForm, InterlocutorForm, RequestForm } from './form-state';
import { NO_FIELDS, type PersonForm } from './person-form';

/** A registered contact as a form, to be corrected. Its notes and notices stay where they are: a correction only adds to them. */
export function formOfContact(contact: Contact): ContactForm {
  return {
    accessPoint: contact.accessPoint.code,
    day: instantDayText(contact.occurredAt),
    time: timeText(contact.occurredAt),
    channel: contact.channel,
    ...{ motive: contact.motive, motiveDetail: contact.motiveDetail ?? '', sender: contact.sender ?? '' },
    interlocutor: interlocutorOf(contact.interlocutor),
    minutes: String(contact.minutes ?? ''),
    followUp: contact.followUpOn ? dayText(contact.followUpOn) : '',
    isProtected: contact.isProtected,
    people: contact.people.map(personOf),
    requests: contact.requests.map(requestOf),
    ...{ notes: [], notices: [] },
  };
}

function interlocutorOf({ kind, relation, name, body, phone, informed, accompaniedBy }: Contact['interlocutor']): InterlocutorForm {
  return { kind, relation, name: name ?? '', body: body ?? '', phone: phone ?? '', informed, accompaniedBy: accompaniedBy ?? '' };
}

/** The name at once; the file is read when the page opens. */
function personOf(person: Contact['people'][number]): PersonForm {
  const { id, version, identification, familyName, givenName, alias, isProtected } = person;
  const fields = { ...NO_FIELDS, identification, familyName: familyName ?? '', givenName: givenName ?? '', alias: alias ?? '' };
  return { id, version, fields, file: null, isProtected, kinship: null };
}

function requestOf(request: Contact['requests'][number], index: number): RequestForm {
  const { id, people, need, area, economic, urgency, outcome, gapReason, resource, isProtected } = request;
  return {
    ...{ id, people, need, area, economic, urgency, outcome, gapReason, resource, isProtected },
    ...{ key: index + 1, areaByHand: true, outcomeOfResource: false, detail: request.detail ?? '' },
    followUp: request.followUpOn ? dayText(request.followUpOn) : '',
  };
}
