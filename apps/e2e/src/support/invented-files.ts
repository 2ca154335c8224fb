// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { type Answer, type Desk, signIn } from './desk';
import { inventContact, NOT_GIVEN } from './invented-contacts';

/** Of nobody: names that no register knows, and what a counter would have of each. */
interface Somebody {
  readonly familyName: string;
  readonly givenName: string;
  readonly birthDate: string;
  readonly phone?: string;
}

/** What a tour of the counter finds there. */
export interface CounterFiles {
  readonly person: string;
  readonly minor: string;
  readonly guarded: string;
  readonly amended: string;
  readonly proposal: string;
}

export const ADA = { familyName: 'Provanti', givenName: 'Ada', birthDate: '1962-05-14', phone: '347 5550142' };
export const GUARDED = { familyName: 'Celestri', givenName: 'Ombra', birthDate: '1991-02-03' };
const CHILD = { familyName: 'Provanti', givenName: 'Leo', birthDate: '2018-09-01' };
const TWIN = { familyName: 'Gemellotti', givenName: 'Rosalba', birthDate: '1950-03-02', phone: '347 5550199' };

function accepted(what: string, { status, body }: Answer): Answer['body'] {
  if (status >= 300) throw new Error(`${what} was answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

/** A file of somebody who says who they are. */
export async function openFile(desk: Desk, { familyName, givenName, birthDate, phone }: Somebody): Promise<string> {
  const id = randomUUID();
  const phones = phone ? [{ number: phone, note: null }] : [];
  const known = { identification: 'declared', codiceFiscale: null, familyName, givenName, birthDate, comune: 'C294' };
  accepted('a file', await desk.put(`/persons/${id}`, { ...NOT_GIVEN, ...known, sex: 'F', language: 'it', phones }));
  return id;
}

/** Somebody who has a file was at the counter just now. */
export async function serve(desk: Desk, person: string, change: object = {}): Promise<{ id: string; body: object }> {
  const { id, body } = inventContact(2);
  const requests = body.requests.map((request) => ({ ...request, people: [person] }));
  const there = {
    ...body,
    occurredAt: new Date().toISOString(),
    people: [{ id: person, version: null, details: null }],
    requests,
    ...change,
  };
  accepted('a contact', await desk.put(`/contacts/${id}`, there));
  return { id, body: there };
}

export async function protect(desk: Desk, person: string): Promise<void> {
  const body = { subjectKind: 'person', subjectId: person, ground: 'violence', workers: [] };
  accepted('a protection', await desk.put(`/protections/${randomUUID()}`, body));
}

export async function openTwins(desk: Desk): Promise<void> {
  await openFile(desk, TWIN);
  await openFile(desk, TWIN);
}

/** A mother with her child, two files of one person, somebody under protection, a contact that was corrected, and what waits. */
export async function fillCounter(url: string): Promise<CounterFiles> {
  const [desk, head] = [await signIn(url, 'sportello'), await signIn(url, 'responsabile')];
  const [person, minor, guarded] = [await openFile(desk, ADA), await openFile(desk, CHILD), await openFile(desk, GUARDED)];
  await openTwins(desk);
  const since = '2018-09-01';
  const members = [
    { person, kinship: '1', since, until: null },
    { person: minor, kinship: '3', since, until: null },
  ];
  accepted('a household', await desk.put(`/households/${randomUUID()}`, { members }));
  const today = new Date().toISOString().slice(0, 10);
  const { id: amended, body } = await serve(desk, person, { followUpOn: today });
  const correction = { reason: 'Era al telefono.', contact: { ...body, channel: 'PHONE' } };
  accepted('a correction', await desk.put(`/contacts/${amended}/amendments/${randomUUID()}`, correction, { 'if-match': '"1"' }));
  await protect(desk, guarded);
  const draft = { form: { begun: true }, people: [person], accessPoint: 'VDA-S6', label: 'Ada Provanti · pasti' };
  accepted('a draft', await desk.put(`/contact-drafts/${randomUUID()}`, draft));
  const proposal = randomUUID();
  accepted('a proposal', await head.put(`/disposal-proposals/${proposal}`, { policy: 'contact', note: null }));
  return { person, minor, guarded, amended, proposal };
}
