// SPDX-License-Identifier: EUPL-1.2
import { birthYearOf, fieldViolation, normaliseCodiceFiscale, parseCodiceFiscale } from '@soglia/kernel';
import type { PersonDraft } from './contact-draft';

export interface PersonIdentity {
  /** Null = anonymous: counted as requests, never as a person. */
  readonly codiceFiscale: string | null;
  readonly sex: 'F' | 'M' | null;
  readonly birthYear: number | null;
}

const MAX_AGE = 125;

/**
 * Who the person is: a codice fiscale says sex and birth year by itself, and what was typed beside it must agree.
 * A person over 100 types a birth year a century before the one the code is read as; both are then the same two digits.
 */
export function identify(draft: PersonDraft, now: Date): PersonIdentity {
  const typedYear = draft.birthYear;
  if (typedYear !== null && (typedYear > now.getUTCFullYear() || typedYear < now.getUTCFullYear() - MAX_AGE)) {
    throw fieldViolation('birth-year-impossible', '/person/birthYear');
  }
  if (draft.codiceFiscale === null) return { codiceFiscale: null, sex: draft.sex, birthYear: typedYear };
  const codice = parseCodiceFiscale(normaliseCodiceFiscale(draft.codiceFiscale));
  if (!codice) throw fieldViolation('codice-fiscale-invalid', '/person/codiceFiscale');
  if (draft.sex !== null && draft.sex !== codice.sex) throw fieldViolation('codice-fiscale-mismatch', '/person/sex', { field: 'sex' });
  if (typedYear !== null && typedYear % 100 !== codice.birthYearOfCentury) {
    throw fieldViolation('codice-fiscale-mismatch', '/person/birthYear', { field: 'birthYear' });
  }
  return { codiceFiscale: codice.value, sex: codice.sex, birthYear: typedYear ?? birthYearOf(codice, now) };
}
