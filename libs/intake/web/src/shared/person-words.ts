// SPDX-License-Identifier: EUPL-1.2
import type { TranslocoService } from '@jsverse/transloco';
import { ageOn, type SafeContact } from '@soglia/intake-domain';
import { dayText, romeDay } from '@soglia/kernel';
import type { PersonHit } from './person-shapes';

interface Named {
  readonly familyName: string | null;
  readonly givenName: string | null;
  readonly alias: string | null;
}

/** As people say it; an alias stands in quotation marks; empty when there is no name at all. */
export function nameOf({ familyName, givenName, alias }: Named): string {
  const name = [givenName, familyName].filter(Boolean).join(' ').trim();
  if (name === '') return alias ? `«${alias}»` : '';
  return alias ? `${name} («${alias}»)` : name;
}

/** The same in a place that must not stay empty. */
export function nameOrDash(named: Named): string {
  return nameOf(named) || '—';
}

/** What tells two people of one name apart, in the order in which a counter asks for it. */
export function apartOf(hit: Pick<PersonHit, 'birthDate' | 'birthYear' | 'comune' | 'codiceFiscale' | 'phoneEnd'>): string[] {
  const born = hit.birthDate ? dayText(hit.birthDate) : hit.birthYear?.toString();
  const parts = [born, hit.comune?.name, hit.codiceFiscale, hit.phoneEnd ? `…${hit.phoneEnd}` : null];
  return parts.filter((part): part is string => typeof part === 'string');
}

/** The same in one line, with the age and when the person was last here; of somebody protected nothing. */
export function apartLine(hit: PersonHit, texts: TranslocoService): string {
  if (hit.isProtected) return texts.translate('intake.who.protectedHit');
  const age = ageToday(hit);
  return [
    age === null ? '' : texts.translate('intake.who.years', { n: age }),
    ...apartOf(hit),
    hit.lastContactOn ? texts.translate('intake.who.lastContact', { day: dayText(hit.lastContactOn) }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

export function ageToday(born: { readonly birthDate: string | null; readonly birthYear: number | null }): number | null {
  return ageOn(born, romeDay(new Date()));
}

/** The ways that are safe, when, and with which words. */
export function safeContactWords(safe: SafeContact, texts: TranslocoService): string {
  const ways = (['phone', 'post', 'email'] as const).filter((way) => safe[way]).map((way) => texts.translate(`intake.safe.${way}`));
  const parts = [ways.length > 0 ? ways.join(', ') : texts.translate('intake.safe.nothing'), safe.when, safe.words];
  return parts.filter(Boolean).join(' · ');
}

export const phoneWords = ({ number, note }: { readonly number: string; readonly note: string | null }) =>
  note ? `${number} (${note})` : number;
