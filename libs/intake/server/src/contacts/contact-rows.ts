// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { ContactDraft, PersonDetails, RequestDraft } from '@soglia/intake-domain';

/** A file as it stands once its contact is written. */
export interface FiledPerson extends PersonDetails {
  readonly id: string;
  readonly version: number;
  readonly protected: boolean;
}

/** Why something is protected that was registered so; whoever knows better says it later. */
const GROUND = 'own-request';

interface RowsCommand {
  readonly id: string;
  readonly draft: ContactDraft;
  readonly people: readonly FiledPerson[];
  /** The contact and requests that are protected already: they stay so until their protection is ended. */
  readonly held: ReadonlySet<string>;
}

interface Subject {
  readonly id: string;
  readonly isProtected: boolean;
}

export type ContactRows = ReturnType<typeof rowsOf>;

/** What a contact becomes in its tables. */
export function rowsOf({ id, draft, people, held }: RowsCommand) {
  const hidden = new Set(people.filter((person) => person.protected).map((person) => person.id));
  const flags = (subject: Subject, concerned: readonly string[]) => {
    const isProtected = subject.isProtected || held.has(subject.id);
    const isShielded = isProtected || draft.isProtected || held.has(id) || concerned.some((person) => hidden.has(person));
    return { protected: isProtected, shielded: isShielded };
  };
  const contact = { id, isProtected: draft.isProtected };
  const newlyProtected = (subject: Subject) => subject.isProtected && !held.has(subject.id);
  const protect = (kind: string, subjectId: string) => ({ id: randomUUID(), subject_kind: kind, subject_id: subjectId, ground: GROUND });
  return {
    contact: { ...contactFields(draft), ...flags(contact, [...hidden]) },
    people: people.map(({ id: person_id, birthYear: birth_year, comune, homeless }, position) => ({
      ...{ person_id, position, birth_year, comune, homeless },
    })),
    requests: draft.requests.map((request, i) => ({
      ...requestFields(request),
      position: i,
      ...flags(request, request.people),
    })),
    requestPeople: draft.requests.flatMap((request) =>
      request.people.map((person_id, position) => ({ request_id: request.id, person_id, position })),
    ),
    notes: draft.notes,
    notices: draft.notices,
    protections: [
      ...(newlyProtected(contact) ? [protect('contact', id)] : []),
      ...draft.requests.filter(newlyProtected).map((request) => protect('request', request.id)),
    ],
  };
}

function contactFields(draft: ContactDraft) {
  const { interlocutor } = draft;
  return {
    access_point: draft.accessPoint,
    occurred_at: draft.occurredAt.toISOString(),
    channel: draft.channel,
    motive: draft.motive,
    motive_detail: draft.motiveDetail,
    sender: draft.sender,
    interlocutor: interlocutor.kind,
    interlocutor_relation: interlocutor.relation,
    interlocutor_name: interlocutor.name,
    interlocutor_body: interlocutor.body,
    interlocutor_phone: interlocutor.phone,
    informed: interlocutor.informed,
    accompanied_by: interlocutor.accompaniedBy,
    minutes: draft.minutes,
    follow_up_on: draft.followUpOn,
    person_id: draft.people[0]?.id ?? null,
  };
}

const requestFields = (request: RequestDraft) => ({
  id: request.id,
  need: request.need,
  detail: request.detail,
  area: request.area,
  economic: request.economic,
  urgency: request.urgency,
  outcome: request.outcome,
  gap_reason: request.gapReason,
  resource: request.resource,
  follow_up_on: request.followUpOn,
});
