// SPDX-License-Identifier: EUPL-1.2
import type { ContactImage } from '@soglia/intake-domain';
import { type ContactRow, interlocutorOf } from './contact.sql';

/** A contact as it stands, in the words of the api: what an amendment keeps, and what two versions are compared by. */
export function imageOf(row: ContactRow): ContactImage {
  return {
    accessPoint: row.access_point,
    occurredAt: row.occurred_at.toISOString(),
    channel: row.channel,
    motive: row.motive,
    motiveDetail: row.motive_detail,
    sender: row.sender,
    interlocutor: interlocutorOf(row),
    minutes: row.minutes,
    followUpOn: row.follow_up_on,
    isProtected: row.protected,
    people: row.people.map(({ id, birth_year, comune, homeless }) => ({ id, birthYear: birth_year, comune, homeless })),
    requests: row.requests.map((request) => ({
      id: request.id,
      people: request.people,
      need: request.need,
      detail: request.detail,
      area: request.area,
      economic: request.economic,
      urgency: request.urgency,
      outcome: request.outcome,
      gapReason: request.gap_reason,
      resource: request.resource,
      followUpOn: request.follow_up_on,
      isProtected: request.protected,
    })),
  };
}

/** The same without persons, and requests, that are hidden from who looks. */
export function withoutHidden(image: ContactImage, hidden: ReadonlySet<string>): ContactImage {
  const isSeen = ({ id, people }: { readonly id: string; readonly people: readonly string[] }) =>
    !hidden.has(id) && !people.some((person) => hidden.has(person));
  return { ...image, people: image.people.filter(({ id }) => !hidden.has(id)), requests: image.requests.filter(isSeen) };
}

/** Everything in an image that may be under protection of its own. */
export function subjectsOf({ people, requests }: ContactImage): string[] {
  return [...people, ...requests].map(({ id }) => id);
}
