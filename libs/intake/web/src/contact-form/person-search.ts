// SPDX-License-Identifier: EUPL-1.2
import { computed, inject, linkedSignal, resource, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { TranslocoService } from '@jsverse/transloco';
import { nameMatches } from '@soglia/intake-domain';
import { parseCodiceFiscale } from '@soglia/kernel';
import { type ComboboxOption, toProblem } from '@soglia/ui';
import { debounceTime } from 'rxjs';
import { PersonCalls } from '../shared/person-calls';
import type { PersonHit } from '../shared/person-shapes';
import { hitDetail, hitName } from './person-words';
import { nameOf, type PersonFields } from './person-form';
import { typedPerson } from './typed-person';

const WAIT_MS = 120;
const SHORTEST = 2;
export const NEW_PERSON = 'nuova-persona';

/** Persons by whatever is typed, and last of all the offer to make a file from it. Call in an injection context. */
export function personSearch() {
  const calls = inject(PersonCalls);
  const texts = inject(TranslocoService);
  const typed = signal('');
  const asked = toSignal(toObservable(typed).pipe(debounceTime(WAIT_MS)), { initialValue: '' });
  const found = resource({
    params: () => (asked().trim().length >= SHORTEST ? queryOf(asked()) : undefined),
    loader: ({ params }) => calls.search(params),
  });
  const isEmpty = computed(() => typed().trim().length < SHORTEST);
  const busy = computed(() => !isEmpty() && (typed() !== asked() || found.isLoading()));
  /** What was found stays while it is asked again, so that nothing jumps under a finger. */
  const hits = linkedSignal<readonly PersonHit[] | null, readonly PersonHit[]>({
    source: () => (isEmpty() ? [] : found.hasValue() ? found.value() : null),
    computation: (now, before) => now ?? (found.error() ? [] : (before?.value ?? [])),
  });
  const fresh = computed<PersonFields>(() => typedPerson(typed(), nameMatches, new Date()));
  const newLabel = () => texts.translate('intake.who.newPerson', { name: nameOf(fresh()) || fresh().codiceFiscale || typed().trim() });
  const newOption = (): ComboboxOption => ({ value: NEW_PERSON, label: newLabel(), detail: newDetail(fresh()), icon: 'plus' });
  const options = computed<readonly ComboboxOption[]>(() => (isEmpty() ? [] : [...hits().map((hit) => optionOf(hit, texts)), newOption()]));
  return {
    typed,
    busy,
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
    failure: computed(() => (found.error() ? toProblem(found.error()) : null)),
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
  const option = { value: hit.id, label: hitName(hit), detail: hitDetail(hit, texts) };
  return hit.isProtected ? { ...option, icon: 'lock' } : option;
}

function newDetail({ codiceFiscale, born, phones, address }: PersonFields): string {
  return [codiceFiscale, born, phones[0]?.number ?? '', address].filter(Boolean).join(' · ');
}
