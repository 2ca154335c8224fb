// SPDX-License-Identifier: EUPL-1.2
import { checkContact, checkDetails, checkPeople, CLOCK_SKEW_MS, type CodesInForce, EARLIEST_CONTACT } from '@soglia/intake-domain';
import { parseCodiceFiscale, RuleViolation } from '@soglia/kernel';
import { type FieldProblem, parseDay, parseTime, romeInstant } from '@soglia/ui';
import { asksSender, asksWhich, draftOf } from './contact-body';
import { referralOf, UNANSWERED } from './form-edits';
import { type ContactForm, type RequestForm, SELF } from './form-state';
import { detailsOf, isChanged, type PersonForm, yearOf } from './person-form';
import { nameOf } from '../shared/person-words';

/** What is chosen comes from the lists that the server published. */
const LISTED: CodesInForce = { has: () => true };

/** What keeps the contact from being registered, all of it at once, with the pointers that the API uses. */
export function issuesOf(form: ContactForm, now: Date, informedBefore: ReadonlySet<string>): FieldProblem[] {
  const own = [...occasionIssues(form, now), ...peopleIssues(form), ...requestIssues(form)];
  const people = form.people.flatMap((person, index) => fileIssues(person, `/people/${index}/details`, now));
  const unwritten = own.length > 0 || people.length > 0;
  return [...own, ...people, ...(unwritten ? [] : ruleIssues(form, now, informedBefore))];
}

function occasionIssues(form: ContactForm, now: Date): FieldProblem[] {
  const [day, time] = [parseDay(form.day), parseTime(form.time)];
  const issues = form.accessPoint === '' ? [issue('/accessPoint', 'access-point-missing')] : [];
  if (!day) issues.push(issue('/occurredAt', 'day-invalid'));
  if (!time) issues.push(issue('/occurredAt/time', 'time-invalid'));
  if (day && time) {
    const instant = Date.parse(romeInstant(day, time));
    if (instant > now.getTime() + CLOCK_SKEW_MS) issues.push(issue('/occurredAt', 'contact-in-the-future'));
    if (instant < EARLIEST_CONTACT.getTime()) issues.push(issue('/occurredAt', 'contact-too-old'));
  }
  if (asksSender(form.motive) && isEmpty(form.sender)) issues.push(issue('/sender', 'sender-missing'));
  if (asksWhich(form.motive) && isEmpty(form.motiveDetail)) issues.push(issue('/motiveDetail', 'motive-detail-missing'));
  if (!/^\s*(\d{1,3}\s*)?$/.test(form.minutes)) issues.push(issue('/minutes', 'minutes-invalid'));
  if (!isDayOrEmpty(form.followUp)) issues.push(issue('/followUpOn', 'day-invalid'));
  return [...issues, ...interlocutorIssues(form)];
}

function interlocutorIssues({ interlocutor: { kind, name, body, informed } }: ContactForm): FieldProblem[] {
  if (kind === SELF) return [];
  const issues: FieldProblem[] = [];
  if (kind === 'ORGANISATION' && isEmpty(body)) issues.push(issue('/interlocutor/body', 'interlocutor-missing'));
  else if (kind !== 'ORGANISATION' && isEmpty(name)) issues.push(issue('/interlocutor/name', 'interlocutor-missing'));
  if (informed === null) issues.push(issue('/interlocutor/informed', 'informed-missing'));
  return issues;
}

function peopleIssues(form: ContactForm): FieldProblem[] {
  if (form.people.length === 0) return [issue('/people', 'person-missing')];
  return form.people.flatMap(({ fields }, index) => {
    const pointer = `/people/${index}/details`;
    const issues: FieldProblem[] = [];
    if (fields.comune === null && !isEmpty(fields.comuneText)) issues.push(issue(`${pointer}/comune`, 'comune-not-picked'));
    if (!isDayOrEmpty(fields.born) && yearOf(fields.born) === null) issues.push(issue(`${pointer}/birthDate`, 'birth-date-invalid'));
    return issues;
  });
}

/** The rule of a person's file, the same that the server will ask; of a file that stays as it is nothing is asked. */
function fileIssues(person: PersonForm, pointer: string, now: Date): FieldProblem[] {
  if (!isChanged(person)) return [];
  const { fields } = person;
  if (fields.identification === 'codice-fiscale' && parseCodiceFiscale(fields.codiceFiscale) === null) {
    return [issue(`${pointer}/codiceFiscale`, 'codice-fiscale-invalid')];
  }
  if (fields.identification === 'declared' && nameOf(fields) === '') return [issue(`${pointer}/familyName`, 'person-unnamed')];
  return brokenRules(() => checkDetails(detailsOf(fields), now)).map((each) => ({ ...each, pointer: `${pointer}${each.pointer}` }));
}

function requestIssues(form: ContactForm): FieldProblem[] {
  if (form.requests.length === 0) return [issue('/requests', 'request-missing')];
  return form.requests.flatMap((request, index) => missingIn(request, `/requests/${index}`));
}

function missingIn(request: RequestForm, pointer: string): FieldProblem[] {
  const issues: FieldProblem[] = [];
  if (request.area === null) issues.push(issue(`${pointer}/area`, 'area-missing'));
  if (request.outcome === null) issues.push(issue(`${pointer}/outcome`, 'outcome-missing'));
  if (request.outcome === UNANSWERED && request.gapReason === null) issues.push(issue(`${pointer}/gapReason`, 'gap-reason-missing'));
  if (!isDayOrEmpty(request.followUp)) issues.push(issue(`${pointer}/followUpOn`, 'day-invalid'));
  const missing = referralOf(request)?.missing ?? [];
  if (missing.length > 0) issues.push(issue(`${pointer}/referral`, 'referral-incomplete', { what: missing.join('; ') }));
  return issues;
}

/** The rules about the contact as a whole, once everything in it can be read. */
function ruleIssues(form: ContactForm, now: Date, informedBefore: ReadonlySet<string>): FieldProblem[] {
  const draft = draftOf(form);
  const informed = new Set([...informedBefore, ...form.notices.map(({ person }) => person)]);
  const people = form.people.map(({ id, fields }) => ({
    ...{ id, ...detailsOf(fields), hasNotice: informed.has(id), hasHousehold: false },
  }));
  return [...brokenRules(() => checkContact(draft, LISTED, now)), ...brokenRules(() => checkPeople(draft, people))];
}

function brokenRules(rule: () => unknown): FieldProblem[] {
  try {
    rule();
    return [];
  } catch (broken) {
    if (!(broken instanceof RuleViolation)) throw broken;
    return broken.fields.map(({ pointer, code, facts }) => issue(pointer, code, facts));
  }
}

const isEmpty = (text: string) => text.trim() === '';
const isDayOrEmpty = (text: string) => isEmpty(text) || parseDay(text) !== null;

function issue(pointer: string, code: string, facts: FieldProblem['facts'] = {}): FieldProblem {
  return { pointer, code, facts };
}
