// SPDX-License-Identifier: EUPL-1.2
import { ageOn } from '@soglia/intake-domain';
import { dayText, romeDay } from '@soglia/kernel';
import type { PersonHit } from './person-shapes';

interface Named {
  readonly familyName: string | null;
  readonly givenName: string | null;
  readonly alias: string | null;
}

/** As people say it; an alias stands in quotation marks; empty when there is no name at all. */
export function nameOf({ familyName, givenName, alias }: Named): string {
  const name = [givenName, familyName].filter(Boolean).join(' ');
  if (name === '') return alias ? `«${alias}»` : '';
  return alias ? `${name} («${alias}»)` : name;
}

/** What tells two people of one name apart, in the order in which a counter asks for it. */
export function apartOf(hit: Pick<PersonHit, 'birthDate' | 'birthYear' | 'comune' | 'codiceFiscale' | 'phoneEnd'>): string[] {
  const born = hit.birthDate ? dayText(hit.birthDate) : hit.birthYear?.toString();
  const parts = [born, hit.comune?.name, hit.codiceFiscale, hit.phoneEnd ? `…${hit.phoneEnd}` : null];
  return parts.filter((part): part is string => typeof part === 'string');
}

export function ageToday(born: { readonly birthDate: string | null; readonly birthYear: number | null }): number | null {
  return ageOn(born, romeDay(new Date()));
}
