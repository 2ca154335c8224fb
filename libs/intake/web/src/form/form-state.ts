// SPDX-License-Identifier: EUPL-1.2
import { instantDayText, type SlotReferral, type SlotResource, timeText } from '@soglia/ui';
import type { PersonForm } from './person-form';

/** The contact as it stands on the page: text as typed, choices perhaps not made yet. Plain data: it travels in drafts. */
export interface ContactForm {
  readonly accessPoint: string;
  readonly day: string;
  readonly time: string;
  readonly channel: string;
  readonly motive: string;
  readonly motiveDetail: string;
  readonly sender: string;
  readonly interlocutor: InterlocutorForm;
  readonly minutes: string;
  readonly followUp: string;
  readonly isProtected: boolean;
  /** The persons concerned; the first is the one the contact is filed under. */
  readonly people: readonly PersonForm[];
  readonly requests: readonly RequestForm[];
  readonly notes: readonly NoteForm[];
  readonly notices: readonly NoticeForm[];
}

export interface InterlocutorForm {
  readonly kind: string;
  readonly relation: string | null;
  readonly name: string;
  readonly body: string;
  readonly phone: string;
  readonly informed: 'present' | 'informed' | 'not-informed' | null;
  readonly accompaniedBy: string;
}

export interface RequestForm {
  /** Tells requests apart on the page, also when two ask the same. */
  readonly key: number;
  readonly id: string;
  /** Whom it concerns; empty = the first person, whoever that will be. */
  readonly people: readonly string[];
  readonly need: string;
  readonly detail: string;
  readonly area: string | null;
  /** Chosen by the operator: then neither need nor age change it any more. */
  readonly areaByHand: boolean;
  readonly economic: boolean;
  readonly urgency: string;
  readonly outcome: string | null;
  readonly gapReason: string | null;
  /** The card of the databank that the person was oriented to. */
  readonly resource: SlotResource | null;
  /** The outcome came with the resource, and goes with it. */
  readonly outcomeOfResource: boolean;
  /** What is sent on once the contact is registered; a draft of another time has none. */
  readonly referral?: SlotReferral | null;
  readonly followUp: string;
  readonly isProtected: boolean;
}

export interface NoteForm {
  readonly id: string;
  readonly visibility: 'service' | 'private';
  readonly text: string;
}

export type NoticeChannel = 'paper' | 'voice' | 'digital';

export interface NoticeForm {
  readonly person: string;
  readonly version: string;
  readonly language: string;
  readonly channel: NoticeChannel;
}

const SPONTANEOUS = 'SPONTANEO';
export const SELF = 'SELF';

const NOBODY_ELSE: InterlocutorForm = {
  ...{ kind: SELF, relation: null, name: '', body: '', phone: '', informed: null, accompaniedBy: '' },
};

/** A request as it is added: nothing answered yet. */
export function freshRequest(key: number, need: string, area: string | null, urgency: string): RequestForm {
  return {
    ...{ key, id: crypto.randomUUID(), people: [], need, detail: '', area, areaByHand: false, economic: false, urgency },
    ...{ outcome: null, gapReason: null, resource: null, outcomeOfResource: false, referral: null, followUp: '', isProtected: false },
  };
}

/** Most contacts are here, now, in person, spontaneous and with the person concerned: those need no key at all. */
export function freshForm(now: Date, accessPoint: string): ContactForm {
  return {
    accessPoint,
    day: instantDayText(now),
    time: timeText(now),
    channel: 'IN_PERSON',
    ...{ motive: SPONTANEOUS, motiveDetail: '', sender: '', interlocutor: NOBODY_ELSE },
    ...{ minutes: '', followUp: '', isProtected: false },
    ...{ people: [], requests: [], notes: [], notices: [] },
  };
}

/** The persons a request is about, as ids of persons on the form. */
export function concerned(form: Pick<ContactForm, 'people'>, request: Pick<RequestForm, 'people'>): readonly string[] {
  const there = request.people.filter((id) => form.people.some((person) => person.id === id));
  return there.length > 0 ? there : form.people.slice(0, 1).map(({ id }) => id);
}
