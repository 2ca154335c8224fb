// SPDX-License-Identifier: EUPL-1.2
import { CLOCK_SKEW_MS, EARLIEST_CONTACT, identify } from '@soglia/intake-domain';
import { RuleViolation } from '@soglia/kernel';
import { type FieldProblem, parseDay, parseTime, romeInstant } from '@soglia/ui';
import { personOf } from './contact-body';
import { UNANSWERED } from './form-edits';
import type { ContactForm, RequestForm } from './form-state';

/** What keeps the contact from being registered, all of it at once, with the pointers that the API uses. */
export function issuesOf(form: ContactForm, now: Date): FieldProblem[] {
  return [...occasionIssues(form, now), ...personIssues(form, now), ...requestIssues(form)];
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
  return issues;
}

function personIssues(form: ContactForm, now: Date): FieldProblem[] {
  const issues: FieldProblem[] = [];
  if (form.comune === null && form.comuneText.trim() !== '') issues.push(issue('/person/comune', 'comune-not-picked'));
  if (!form.anonymous && form.codiceFiscale.trim() === '') return [issue('/person/codiceFiscale', 'codice-fiscale-missing'), ...issues];
  if (form.birthYear !== '' && !/^\d{4}$/.test(form.birthYear)) return [issue('/person/birthYear', 'birth-year-impossible'), ...issues];
  return [...brokenRules(() => identify(personOf(form), now)), ...issues];
}

/** The rule itself, the same that the server will ask. */
function brokenRules(rule: () => unknown): FieldProblem[] {
  try {
    rule();
    return [];
  } catch (broken) {
    if (!(broken instanceof RuleViolation)) throw broken;
    return broken.fields.map(({ pointer, code, facts }) => issue(pointer, code, facts));
  }
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
  return issues;
}

function issue(pointer: string, code: string, facts: FieldProblem['facts'] = {}): FieldProblem {
  return { pointer, code, facts };
}
