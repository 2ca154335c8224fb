// SPDX-License-Identifier: EUPL-1.2
import { normaliseCodiceFiscale } from '@soglia/kernel';
import { parseDay, parseTime, romeInstant } from '@soglia/ui';
import type { ContactBody, ContactPerson } from '../shared/contact-calls';
import type { ContactForm } from './form-state';

/** What is sent. Call it on a form without issues. */
export function bodyOf(form: ContactForm): ContactBody {
  return {
    accessPoint: form.accessPoint,
    occurredAt: romeInstant(parseDay(form.day) ?? '', parseTime(form.time) ?? ''),
    channel: form.channel,
    interlocutor: form.interlocutor,
    person: personOf(form),
    requests: form.requests.map(({ need, area, urgency, outcome, gapReason, resource }) => ({
      need,
      area: area ?? '',
      urgency,
      outcome: outcome ?? '',
      gapReason,
      resource: resource?.id ?? null,
    })),
  };
}

export function personOf(form: ContactForm): ContactPerson {
  return {
    codiceFiscale: form.anonymous ? null : normaliseCodiceFiscale(form.codiceFiscale),
    sex: form.sex,
    birthYear: form.birthYear === '' ? null : Number(form.birthYear),
    comune: form.comune?.belfiore ?? null,
  };
}
