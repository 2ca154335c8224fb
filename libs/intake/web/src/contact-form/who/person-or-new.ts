// SPDX-License-Identifier: EUPL-1.2
import { computed, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { nameMatches } from '@soglia/intake-domain';
import { parseCodiceFiscale } from '@soglia/kernel';
import { type ComboboxOption, toProblem } from '@soglia/ui';
import { personSearch } from '../../shared/person-search';
import type { PersonHit } from '../../shared/person-shapes';
import type { PersonFields } from '../../form/person-form';
import { apartLine, nameOf, nameOrDash } from '../../shared/person-words';
import { typedPerson } from '../../form/typed-person';

export const NEW_PERSON = 'nuova-persona';

/** Persons by whatever is typed, and last of all the offer to make a file from it. Call in an injection context. */
export function personOrNew() {
  const texts = inject(TranslocoService);
  const { typed, found: hits, isShort, settled, error } = personSearch(queryOf);
  const fresh = computed<PersonFields>(() => typedPerson(typed(), nameMatches, new Date()));
  const newLabel = () => texts.translate('intake.who.newPerson', { name: nameOf(fresh()) || fresh().codiceFiscale || typed().trim() });
  const newOption = (): ComboboxOption => ({ value: NEW_PERSON, label: newLabel(), detail: newDetail(fresh()), icon: 'plus' });
  const options = computed<readonly ComboboxOption[]>(() => (isShort() ? [] : [...hits().map((hit) => optionOf(hit, texts)), newOption()]));
  return {
    typed,
    busy: computed(() => !isShort() && !settled()),
    options,
    fresh,
    hit: (id: string) => hits().find((hit) => hit.id === id) ?? null,
    /** A whole codice fiscale that nobody has is somebody new, whoever has a similar name. */
    ready: computed(() => (parseCodiceFiscale(fresh().codiceFiscale) && !hits().some(isSame) ? hits().length : 0)),
    /** Nobody else can be meant: taken also by somebody who was quicker than the list. */
    sure: computed(() => {
      const known = hits();
      if (known.length === 0 || parseCodiceFiscale(fresh().codiceFiscale)) return true;
      return known.length === 1 && known.some(({ match }) => SURE.includes(match));
    }),
    failure: computed(() => (error() ? toProblem(error()) : null)),
  };
}

/** A whole codice fiscale says more than whatever stands beside it. */
function queryOf(text: string): string {
  const { codiceFiscale } = typedPerson(text, nameMatches, new Date());
  return parseCodiceFiscale(codiceFiscale) ? codiceFiscale : text.trim();
}

const SURE: readonly PersonHit['match'][] = ['codice-fiscale', 'code', 'phone'];
const isSame = ({ match }: PersonHit) => match === 'codice-fiscale' || match === 'code';

function optionOf(hit: PersonHit, texts: TranslocoService): ComboboxOption {
  const option = { value: hit.id, label: nameOrDash(hit), detail: apartLine(hit, texts) };
  return hit.isProtected ? { ...option, icon: 'lock' } : option;
}

function newDetail({ codiceFiscale, born, phones, address }: PersonFields): string {
  return [codiceFiscale, born, phones[0]?.number ?? '', address].filter(Boolean).join(' · ');
}
