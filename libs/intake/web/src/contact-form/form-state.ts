// SPDX-License-Identifier: EUPL-1.2
import { instantDayText, timeText } from '@soglia/ui';

/** The contact as it stands on the page: text as typed, choices perhaps not made yet. */
export interface ContactForm {
  readonly accessPoint: string;
  readonly day: string;
  readonly time: string;
  readonly channel: string;
  readonly interlocutor: string;
  readonly anonymous: boolean;
  readonly codiceFiscale: string;
  readonly sex: 'F' | 'M' | null;
  readonly birthYear: string;
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
    sex: null,
    birthYear: '',
    comune: null,
    comuneText: '',
    requests: [],
  };
}
