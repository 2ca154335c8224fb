// SPDX-License-Identifier: EUPL-1.2

/**
 * How somebody is known. With a codice fiscale; declared, without a document; with the regional health code of foreigners without
 * permit (STP) or of uninsured EU citizens (ENI); under a temporary code until the real one is there; or not at all, under an alias.
 */
export const IDENTIFICATIONS = ['codice-fiscale', 'declared', 'stp', 'eni', 'temporary', 'anonymous'] as const;
export type Identification = (typeof IDENTIFICATIONS)[number];

/** Everything that a person's file says of the person. Empty = null: not given. */
export interface PersonDetails {
  readonly identification: Identification;
  readonly codiceFiscale: string | null;
  /** STP or ENI code. */
  readonly healthCode: string | null;
  /** A code of ours until the codice fiscale is there. */
  readonly temporaryCode: string | null;
  readonly familyName: string | null;
  readonly givenName: string | null;
  /** The name that somebody who stays anonymous wants to be called by, or another name that people know the person by. */
  readonly alias: string | null;
  readonly sex: 'F' | 'M' | null;
  /** `YYYY-MM-DD` */
  readonly birthDate: string | null;
  readonly birthYear: number | null;
  /** Belfiore code of the comune of birth, or Znnn of the state. */
  readonly birthplace: string | null;
  /** Code of the list `citizenship`: groups, never a state. */
  readonly citizenship: string | null;
  /** ISO 639 code of the language to speak with the person. */
  readonly language: string | null;
  /** Belfiore code of the comune of residence. */
  readonly comune: string | null;
  readonly address: string | null;
  /** Without fixed abode: then no comune is missing. */
  readonly homeless: boolean;
  readonly phones: readonly Phone[];
  readonly email: string | null;
  /** Where and how the person may be reached without danger. */
  readonly safeContact: SafeContact | null;
}

export interface Phone {
  /** As typed; searched by its digits. */
  readonly number: string;
  /** Whose it is, when not the person's own. */
  readonly note: string | null;
}

/** What may be called or posted, when, and with which words. */
export interface SafeContact {
  readonly phone: boolean;
  readonly post: boolean;
  readonly email: boolean;
  readonly when: string | null;
  readonly words: string | null;
}

/** Nobody yet: what a new file starts from. */
export const NOBODY: PersonDetails = {
  identification: 'declared',
  codiceFiscale: null,
  healthCode: null,
  temporaryCode: null,
  familyName: null,
  givenName: null,
  alias: null,
  sex: null,
  birthDate: null,
  birthYear: null,
  birthplace: null,
  citizenship: null,
  language: null,
  comune: null,
  address: null,
  homeless: false,
  phones: [],
  email: null,
  safeContact: null,
};
