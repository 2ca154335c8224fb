// SPDX-License-Identifier: EUPL-1.2
import type { ReferableRequestRow } from '@soglia/kernel';

/** Shorter names are words too often: "Ida" is one, "De" is not. */
const SHORTEST = 3;
const VEIL = '…';

/**
 * A sentence without the names, codes and addresses of those it is about: what somebody typed may hold an identity that level 1 has not.
 * It takes out what the file knows, as it is written there; it does not know a nickname.
 */
export function veilNames(words: string, persons: readonly ReferableRequestRow[]): string {
  const known = persons.flatMap((person) => [
    ...[person.family_name, person.given_name].flatMap((name) => (name ?? '').split(/[\s'’-]+/)),
    ...[person.codice_fiscale, person.email, person.address].map((value) => value ?? ''),
  ]);
  const plain = known.filter((value) => value.length >= SHORTEST).map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const numbers = persons
    .flatMap(({ phones }) => phones.map(({ number }) => number.replace(/\D/g, '')))
    .filter((digits) => digits.length > SHORTEST)
    .map((digits) => [...digits].join('[\\s./-]*'));
  const parts = [...plain, ...numbers].sort((a, b) => b.length - a.length);
  if (parts.length === 0) return words;
  return words.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'giu'), VEIL);
}
