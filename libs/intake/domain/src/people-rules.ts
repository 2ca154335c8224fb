// SPDX-License-Identifier: EUPL-1.2
import { fieldViolation, romeDay } from '@soglia/kernel';
import { isMinorOn } from './age-on';
import type { ContactDraft, RequestDraft } from './contact-draft';
import type { PersonDetails } from './person';

/** Somebody whom a contact is about, as the file stands once the contact is registered. */
export interface ConcernedPerson extends PersonDetails {
  readonly id: string;
  /** Was given an information notice, with this contact or before it. */
  readonly hasNotice: boolean;
  readonly hasHousehold: boolean;
}

/** Outcomes by which somebody else is told of a person, or the person is to be taken in charge. */
export const HANDING_ON: ReadonlySet<string> = new Set(['INVIO_ESTERNO', 'SEGNALAZIONE_UVM', 'PROPOSTA_PIC']);

/**
 * What is asked for a minor is always said in detail; and nobody anonymous, or who was not given the information notice, is handed on
 * (`person-anonymous`, with the reason in the facts): GDPR art. 13, and a referral without a name reaches nobody.
 */
export function checkPeople(draft: ContactDraft, people: readonly ConcernedPerson[]): void {
  const day = romeDay(draft.occurredAt);
  draft.requests.forEach((request, i) => {
    const concerned = people.filter(({ id }) => request.people.includes(id));
    if (request.detail === null && concerned.some((person) => isMinorOn(person, day))) {
      throw fieldViolation('detail-missing', `/requests/${i}/detail`);
    }
    checkHandingOn(request, concerned, `/requests/${i}/outcome`);
  });
}

function checkHandingOn({ outcome }: RequestDraft, concerned: readonly ConcernedPerson[], pointer: string): void {
  if (!HANDING_ON.has(outcome)) return;
  if (concerned.some(({ identification }) => identification === 'anonymous')) {
    throw fieldViolation('person-anonymous', pointer, { reason: 'anonymous' });
  }
  if (concerned.some(({ hasNotice }) => !hasNotice)) throw fieldViolation('person-anonymous', pointer, { reason: 'not-informed' });
}
