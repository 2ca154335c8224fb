// SPDX-License-Identifier: EUPL-1.2
import type { ContactDraft } from '@soglia/intake-domain';
import { parseDay, parseTime, romeInstant } from '@soglia/ui';
import type { ContactBody } from '../shared/contact-calls';
import { concerned, type ContactForm, type InterlocutorForm, SELF } from './form-state';
import { detailsOf, isChanged, UNREAD } from './person-form';

/** What is sent. Call it on a form without issues. */
export function bodyOf(form: ContactForm): ContactBody {
  const { accessPoint, channel, motive, isProtected } = form;
  return {
    ...{ accessPoint, channel, motive, isProtected },
    occurredAt: romeInstant(parseDay(form.day) ?? '', parseTime(form.time) ?? ''),
    motiveDetail: asksWhich(motive) ? filled(form.motiveDetail) : null,
    sender: motive === SENT_BY ? filled(form.sender) : null,
    interlocutor: interlocutorOf(form.interlocutor),
    minutes: form.minutes.trim() === '' ? null : Number(form.minutes),
    followUpOn: parseDay(form.followUp),
    people: form.people.map((person) => ({
      id: person.id,
      version: person.version === UNREAD ? null : person.version,
      details: isChanged(person) ? bodyDetails(detailsOf(person.fields)) : null,
    })),
    requests: requestsOf(form),
    notes: form.notes.filter(({ text }) => text.trim() !== '').map(({ id, visibility, text }) => ({ id, visibility, text: text.trim() })),
    notices: form.notices.map((notice) => ({ ...notice, language: notice.language as ContactBody['notices'][number]['language'] })),
  };
}

const SENT_BY = 'INVIATO_DA';
export const asksSender = (motive: string) => motive === SENT_BY;
/** Why summoned, which decree. */
export const asksWhich = (motive: string) => motive === 'CONVOCATO' || motive === 'DECRETO';

/** The same as the rules of the house read it: the same that the server will ask. */
export function draftOf(form: ContactForm): ContactDraft {
  const body = bodyOf(form);
  return {
    ...body,
    occurredAt: new Date(body.occurredAt),
    requests: body.requests.map((request) => ({ ...request, resource: request.resource ?? null })),
    people: form.people.map((person) => ({ id: person.id, version: person.version, details: detailsOf(person.fields) })),
  };
}

const bodyDetails = (details: ReturnType<typeof detailsOf>) => ({ ...details, phones: details.phones.map((phone) => ({ ...phone })) });

function requestsOf(form: ContactForm): ContactBody['requests'] {
  return form.requests.map((request) => ({
    id: request.id,
    people: [...concerned(form, request)],
    need: request.need,
    detail: filled(request.detail),
    area: request.area ?? '',
    economic: request.economic,
    urgency: request.urgency,
    outcome: request.outcome ?? '',
    gapReason: request.gapReason,
    resource: request.resource?.id ?? null,
    followUpOn: parseDay(request.followUp),
    isProtected: request.isProtected,
  }));
}

/** The questions that follow depend on who talks: what no longer is asked is not sent. */
function interlocutorOf({ kind, relation, name, body, phone, informed, accompaniedBy }: InterlocutorForm): ContactBody['interlocutor'] {
  if (kind === SELF) {
    return { kind, relation: null, name: null, body: null, phone: null, informed: null, accompaniedBy: filled(accompaniedBy) };
  }
  const ofBody = kind === 'ORGANISATION' ? filled(body) : null;
  return { kind, relation, name: filled(name), body: ofBody, phone: filled(phone), informed, accompaniedBy: null };
}

const filled = (text: string): string | null => (text.trim() === '' ? null : text.trim());
