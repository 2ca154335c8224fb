// SPDX-License-Identifier: EUPL-1.2
import { inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { PersonDetails, Phone, SafeContact } from '@soglia/intake-domain';
import { dayText } from '@soglia/kernel';
import { CODE_LISTS, labelOf } from '@soglia/ui';
import { phoneWords, safeContactWords } from '../shared/person-words';
import type { DetailField } from './detail-field';

interface Places {
  readonly comune: { readonly code: string; readonly name: string } | null;
  readonly birthplace: { readonly code: string; readonly name: string } | null;
}

/** Says what stands in a field of a file, in the words of the page. Call in an injection context. */
export function detailWords() {
  const texts = inject(TranslocoService);
  const codeLists = inject(CODE_LISTS);
  const placeOf = (code: string, places: Places) => [places.comune, places.birthplace].find((place) => place?.code === code)?.name ?? code;

  function said(field: DetailField, value: NonNullable<unknown>, places: Places): string {
    const lists = codeLists.lists();
    if (field === 'phones') return (value as readonly Phone[]).map(phoneWords).join('; ');
    if (field === 'safeContact') return safeContactWords(value as SafeContact, texts);
    if (field === 'birthDate') return dayText(String(value));
    if (field === 'comune' || field === 'birthplace') return placeOf(String(value), places);
    if (field === 'citizenship' && lists) return labelOf(lists.citizenships, String(value));
    if (field === 'language' && lists) return labelOf(lists.languages, String(value));
    if (field === 'sex') return texts.translate(`intake.sex.${String(value)}`);
    if (field === 'identification') return texts.translate(`desk.identification.${String(value)}`);
    if (field === 'homeless') return texts.translate(value === true ? 'desk.yes' : 'desk.no');
    return String(value);
  }

  return {
    /** Empty when there is nothing to say. */
    of: (field: DetailField, details: PersonDetails, places: Places) => {
      const value = details[field];
      return value === null || value === '' ? '' : said(field, value, places);
    },
  };
}
