// SPDX-License-Identifier: EUPL-1.2
import { instantDayText, type SlotResource, timeText } from '@soglia/ui';

export interface SexAndYear {
  readonly sex: 'F' | 'M' | null;
  readonly birthYear: string;
}

const NOT_GIVEN: SexAndYear = { sex: null, birthYear: '' };

/** The contact as it stands on the page: text as typed, choices perhaps not made yet. */
export interface ContactForm extends SexAndYear {
  readonly accessPoint: string;
  readonly day: string;
  readonly time: string;
  readonly channel: string;
  readonly interlocutor: string;
  readonly anonymous: boolean;
  readonly codiceFiscale: string;
  /** What the operator gave herself, whatever a codice fiscale says meanwhile. */
  readonly byHand: SexAndYear;
  readonly comune: { readonly belfiore: string; readonly name: string } | null;
  readonly comuneText: string;
  readonly requests: readonly RequestForm[];
}

export interface RequestForm {
  /** Tells requests apart on the page, also when two ask the same. */
  readonly key: number;
  readonly need: string;
  readonly area: string | null;
  readonly urgency: string;
  readonly outcome: string | null;
  readonly gapReason: string | null;
  /** The card of the databank that the person was oriented to. */
  readonly resource: SlotResource | null;
  /** The outcome came with the resource, and goes with it. */
  readonly outcomeOfResource: boolean;
}

/** A request as it is added: nothing answered yet. */
export function freshRequest(key: number, need: string, area: string | null, urgency: string): RequestForm {
  return { key, need, area, urgency, outcome: null, gapReason: null, resource: null, outcomeOfResource: false };
}

/** Most contacts are here, now, in person and with the person concerned: those need no key at all. */
export function freshForm(now: Date, accessPoint: string, anonymous: boolean): ContactForm {
  return {
    accessPoint,
    day: instantDayText(now),
    time: timeText(now),
    channel: 'IN_PERSON',
    interlocutor: 'SELF',
    anonymous,
    codiceFiscale: '',
    ...NOT_GIVEN,
    byHand: NOT_GIVEN,
    comune: null,
    comuneText: '',
    requests: [],
  };
}
