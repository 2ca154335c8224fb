// SPDX-License-Identifier: EUPL-1.2
import type { PersonDetails } from '@soglia/intake-domain';
import { birthYearOf, normaliseCodiceFiscale, parseCodiceFiscale } from '@soglia/kernel';

const two = (n: number) => String(n).padStart(2, '0');

/** What a valid codice fiscale says by itself, put only where nothing was said yet. */
export function factsOfCode(text: string, form: PersonDetails, now = new Date()): Partial<PersonDetails> {
  const code = parseCodiceFiscale(normaliseCodiceFiscale(text));
  if (!code) return {};
  const year = birthYearOf(code, now);
  return {
    codiceFiscale: code.value,
    identification: 'codice-fiscale',
    sex: form.sex ?? code.sex,
    birthYear: form.birthYear ?? year,
    birthDate: form.birthDate ?? `${year}-${two(code.birthMonth)}-${two(code.birthDay)}`,
    birthplace: form.birthplace ?? code.birthplace,
  };
}
