// SPDX-License-Identifier: EUPL-1.2

/** What an operator says of a contact, before any rule has looked at it. */
export interface ContactDraft {
  readonly accessPoint: string;
  readonly occurredAt: Date;
  readonly channel: string;
  readonly interlocutor: string;
  readonly person: PersonDraft;
  readonly requests: readonly RequestDraft[];
}

/** The person concerned: known by codice fiscale, or anonymous (null). */
export interface PersonDraft {
  readonly codiceFiscale: string | null;
  readonly sex: 'F' | 'M' | null;
  readonly birthYear: number | null;
  /** Belfiore code of the comune of residence; null = not given or without fixed abode. */
  readonly comune: string | null;
}

/** One thing asked for, with the answer it got. */
export interface RequestDraft {
  readonly need: string;
  readonly area: string;
  readonly urgency: string;
  readonly outcome: string;
  readonly gapReason: string | null;
  /** The card of the databank that the person was oriented to. */
  readonly resource: string | null;
}

/** The code lists in force, as the territory publishes them. */
export interface CodesInForce {
  has(list: 'need' | 'area' | 'channel' | 'interlocutor' | 'urgency' | 'outcome' | 'gap-reason', code: string): boolean;
}
