// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { type ContactDraft, NOBODY, type PersonDetails, type RequestDraft } from '@soglia/intake-domain';
import type { Actor } from '@soglia/kernel';
import type { TestDatabase, TestPlace } from '@soglia/platform-testing';
import type { RegisterContact } from '../contacts/register-contact.use-case';

/** Nobody: a right codice fiscale, and a name that goes with it. */
export const MARIO: PersonDetails = {
  ...NOBODY,
  identification: 'codice-fiscale',
  codiceFiscale: 'RSSMRA80A01H501U',
  familyName: 'Rossi',
  givenName: 'Mario',
};

export const ANONYMOUS: PersonDetails = { ...NOBODY, identification: 'anonymous', alias: 'il signore del mercoledì' };

export const inventRequest = (people: readonly string[], change: Partial<RequestDraft> = {}): RequestDraft => ({
  id: randomUUID(),
  people,
  need: 'D01',
  detail: null,
  area: 'ELD',
  economic: false,
  urgency: 'ORDINARY',
  outcome: 'INFO',
  gapReason: null,
  resource: null,
  followUpOn: null,
  isProtected: false,
  ...change,
});

/** A contact of one new person with one request, unless something else is said. */
export function inventContact(details: PersonDetails | null = MARIO, change: Partial<RegisterContact> = {}): RegisterContact {
  const person = randomUUID();
  return {
    id: randomUUID(),
    accessPoint: 'S1',
    occurredAt: new Date('2026-11-20T09:00:00Z'),
    channel: 'PHONE',
    motive: 'SPONTANEO',
    motiveDetail: null,
    sender: null,
    interlocutor: { kind: 'SELF', relation: null, name: null, body: null, phone: null, informed: null, accompaniedBy: null },
    minutes: null,
    followUpOn: null,
    isProtected: false,
    people: [{ id: person, version: null, details }],
    requests: [inventRequest([person])],
    notes: [],
    notices: [],
    ...change,
  };
}

/** About people who have a file, as it stands. */
export function aboutKnown(people: readonly string[], change: Partial<RegisterContact> = {}): RegisterContact {
  return inventContact(null, {
    people: people.map((id) => ({ id, version: null, details: null })),
    requests: [inventRequest(people)],
    ...change,
  });
}

/** What was said of a contact, without its id. */
export function draftOf(contact: RegisterContact): ContactDraft {
  const { id: _, ...draft } = contact;
  return draft;
}

/** Written as the owner: what makes a file protected, and who may know of it. */
export async function protect(db: TestDatabase, { ambitoId, agencyId }: TestPlace, person: string, author: Actor): Promise<void> {
  await db.query(
    "insert into intake.protection (ambito_id, id, subject_kind, subject_id, ground, author_id, agency_id) values ($1, $2, 'person', $3, 'violence', $4, $5)",
    [ambitoId, randomUUID(), person, author.accountId, agencyId],
  );
  await db.query('update intake.person set protected = true where ambito_id = $1 and id = $2', [ambitoId, person]);
}

/** Somebody gave a reason, a moment ago. */
export async function open(db: TestDatabase, { ambitoId }: TestPlace, subject: string, actor: Actor): Promise<void> {
  await db.query(
    "insert into intake.opening (ambito_id, id, subject_id, account_id, reason, until) values ($1, $2, $3, $4, 'visita di oggi', now() + interval '30 minutes')",
    [ambitoId, randomUUID(), subject, actor.accountId],
  );
}
