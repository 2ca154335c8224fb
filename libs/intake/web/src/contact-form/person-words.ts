// SPDX-License-Identifier: EUPL-1.2
import type { TranslocoService } from '@jsverse/transloco';
import { ageOn } from '@soglia/intake-domain';
import { dayText, romeDay } from '@soglia/kernel';
import type { PersonHit } from '../shared/person-shapes';
import { nameOf } from './person-form';

type Named = Pick<PersonHit, 'familyName' | 'givenName' | 'alias'>;

export function hitName({ familyName, givenName, alias }: Named): string {
  return nameOf({ familyName: familyName ?? '', givenName: givenName ?? '', alias: alias ?? '' }) || '—';
}

/** What tells one person of a list from another. */
export function hitDetail(hit: PersonHit, texts: TranslocoService): string {
  if (hit.isProtected) return texts.translate('intake.who.protectedHit');
  const age = ageOn(hit, romeDay(new Date()));
  return [
    age === null ? '' : texts.translate('intake.who.years', { n: age }),
    hit.birthDate ? dayText(hit.birthDate) : '',
    hit.comune?.name ?? '',
    hit.codiceFiscale ?? '',
    hit.phoneEnd ? texts.translate('intake.who.phoneEnd', { end: hit.phoneEnd }) : '',
    hit.lastContactOn ? texts.translate('intake.who.lastContact', { day: dayText(hit.lastContactOn) }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
