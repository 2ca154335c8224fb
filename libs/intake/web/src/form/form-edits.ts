// SPDX-License-Identifier: EUPL-1.2
import { ageOn, HANDING_ON, proposedArea } from '@soglia/intake-domain';
import { type NeedEntry, parseDay, type SlotReferral, type SlotResource } from '@soglia/ui';
import { concerned, type ContactForm, type RequestForm } from './form-state';
import { birthYear, type PersonForm } from './person-form';

export const UNANSWERED = 'NESSUNA_RISPOSTA';
const ORIENTED = 'INFO';
const SENT = 'INVIO_ESTERNO';
const EMERGENCY_SERVICE = 'PIS';

export function withRequest(form: ContactForm, request: RequestForm, index = form.requests.length): ContactForm {
  return { ...form, requests: form.requests.toSpliced(index, 0, request) };
}

export function withoutRequest(form: ContactForm, key: number): ContactForm {
  return { ...form, requests: form.requests.filter((request) => request.key !== key) };
}

/** Somebody who is there already stays where they are. */
export function withPerson(form: ContactForm, person: PersonForm, index = form.people.length): ContactForm {
  if (form.people.some(({ id }) => id === person.id)) return form;
  return { ...form, people: form.people.toSpliced(index, 0, person) };
}

/** Whoever leaves the contact leaves its requests and its notices. */
export function withoutPerson(form: ContactForm, id: string): ContactForm {
  return {
    ...form,
    people: form.people.filter((person) => person.id !== id),
    requests: form.requests.map((request) => ({ ...request, people: request.people.filter((each) => each !== id) })),
    notices: form.notices.filter((notice) => notice.person !== id),
  };
}

/** Another person takes the place of one, in the requests too. */
export function withPersonInstead(form: ContactForm, id: string, person: PersonForm): ContactForm {
  const there = form.people.some((each) => each.id === person.id && each.id !== id);
  const swap = (each: string) => (each === id ? person.id : each);
  return {
    ...form,
    people: form.people.filter((each) => !there || each.id !== id).map((each) => (each.id === id ? person : each)),
    requests: form.requests.map((request) => ({ ...request, people: [...new Set(request.people.map(swap))] })),
    notices: form.notices.map((notice) => ({ ...notice, person: swap(notice.person) })),
  };
}

export function withPersonEdit(form: ContactForm, id: string, edit: (person: PersonForm) => PersonForm): ContactForm {
  return { ...form, people: form.people.map((person) => (person.id === id ? edit(person) : person)) };
}

/** A resource that is picked is an orientation, unless the operator has already said what the outcome is; undone, both go. */
export function pickEdit(request: RequestForm, resource: SlotResource | null): Partial<RequestForm> {
  if (!resource) return { resource, ...(request.outcomeOfResource ? { outcome: null } : {}) };
  if (request.outcome !== null && request.outcome !== UNANSWERED) return { resource };
  return { resource, outcome: ORIENTED, outcomeOfResource: true };
}

/** Somebody else answers it: by hand-over, or by the service for emergencies, which also takes whoever has no name yet. */
export const handsOn = ({ outcome }: Pick<RequestForm, 'outcome'>): boolean =>
  outcome !== null && (outcome === EMERGENCY_SERVICE || HANDING_ON.has(outcome));

/** What is sent with a request: only while its outcome hands it on. What was prepared stays, for whoever tries another outcome. */
export const referralOf = (request: Pick<RequestForm, 'outcome' | 'referral'>): SlotReferral | null =>
  handsOn(request) ? (request.referral ?? null) : null;

/** What is prepared to be sent hands the request on, unless the operator has said with which outcome. */
export function referEdit(request: RequestForm, referral: SlotReferral | null): Partial<RequestForm> {
  return referral && !handsOn(request) ? { referral, outcome: SENT } : { referral };
}

/** "No answer" comes with its reason and without a resource; every other outcome has no gap to explain. */
export function withRequestEdit(form: ContactForm, key: number, edit: Partial<RequestForm>): ContactForm {
  return {
    ...form,
    requests: form.requests.map((request) => (request.key === key ? settled({ ...request, ...ofItsOwn(edit), ...edit }) : request)),
  };
}

function settled(request: RequestForm): RequestForm {
  return request.outcome === UNANSWERED ? { ...request, resource: null } : { ...request, gapReason: null };
}

/** What somebody chooses no longer hangs on what proposed it. */
const ofItsOwn = (edit: Partial<RequestForm>): Partial<RequestForm> => ({
  ...(edit.outcome === undefined ? {} : { outcomeOfResource: false }),
  ...(edit.area === undefined ? {} : { areaByHand: true }),
});

/** The areas that nobody chose follow the needs and the ages of those they concern. */
export function withAreas(form: ContactForm, needs: readonly NeedEntry[]): ContactForm {
  const area = (request: RequestForm) => proposedArea(request.need, ageOf(form, request), needs);
  return { ...form, requests: form.requests.map((request) => (request.areaByHand ? request : { ...request, area: area(request) })) };
}

function ageOf(form: ContactForm, request: RequestForm): number | null {
  const [id] = concerned(form, request);
  const fields = form.people.find((person) => person.id === id)?.fields;
  const day = parseDay(form.day);
  return fields && day ? ageOn({ birthDate: parseDay(fields.born), birthYear: birthYear(fields) }, day) : null;
}

/** What comes next on a form that was read back: keys must not meet. */
export function nextKey(form: ContactForm): number {
  return Math.max(0, ...form.requests.map(({ key }) => key)) + 1;
}
