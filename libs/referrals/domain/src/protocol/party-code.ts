// SPDX-License-Identifier: EUPL-1.2
import { parseCodiceFiscale } from '@soglia/kernel';

/**
 * Codes of bodies in the Index of public administrations: `agid`, `r_lazio`, `c_d612` (examples of the DCAT-AP_IT guidelines and of the
 * RNDT metadata rules). Letters, digits and underscores; the longest length is ours.
 */
const IPA = /^[a-z][a-z0-9_]{1,19}$/i;
const ELEVEN_DIGITS = /^\d{11}$/;
const LIKE_A_CODICE_FISCALE = /^[A-Z]{6}[A-Z0-9]{10}$/;

/** Whether a text may be the code of a party: a code of the Index, a partita IVA, or the codice fiscale of a body or of a person. */
export function isPartyCode(code: string): boolean {
  if (ELEVEN_DIGITS.test(code)) return isPartitaIva(code);
  if (LIKE_A_CODICE_FISCALE.test(code)) return parseCodiceFiscale(code) !== null;
  return IPA.test(code);
}

/** The check digit of a partita IVA, which a body's codice fiscale has too (D.M. 23 December 1976, art. 10): Luhn's. */
function isPartitaIva(code: string): boolean {
  const sum = [...code].reduce((all, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
