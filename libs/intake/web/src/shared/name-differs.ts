// SPDX-License-Identifier: EUPL-1.2
import { nameMatches } from '@soglia/intake-domain';
import { normaliseCodiceFiscale, parseCodiceFiscale } from '@soglia/kernel';

interface Coded {
  readonly codiceFiscale: string | null;
  readonly familyName: string | null;
  readonly givenName: string | null;
}

/** A valid codice fiscale is not that of the name. Advice: names change, and a code keeps the name of its day. */
export function nameDiffers({ codiceFiscale, familyName, givenName }: Coded): boolean {
  const code = parseCodiceFiscale(normaliseCodiceFiscale(codiceFiscale ?? ''));
  return code !== null && !nameMatches(code.value, familyName?.trim() || null, givenName?.trim() || null);
}
