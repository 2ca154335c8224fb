// SPDX-License-Identifier: EUPL-1.2
import { computed, inject, resource, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { ComboboxOption } from '@soglia/ui';
import { debounceTime } from 'rxjs';
import { PersonCalls, type PlaceHit } from '../shared/person-calls';

const WAIT_MS = 150;
const SHORTEST = 2;

/** Places of birth by what is typed: comuni, those of once too, and states. Call in an injection context. */
export function placesSearch() {
  const calls = inject(PersonCalls);
  const typed = signal('');
  const asked = toSignal(toObservable(typed).pipe(debounceTime(WAIT_MS)), { initialValue: '' });
  const found = resource({
    params: () => (asked().trim().length >= SHORTEST ? asked().trim() : undefined),
    loader: ({ params }) => calls.places(params),
  });
  return {
    typed: typed.asReadonly(),
    type: (text: string) => typed.set(text),
    options: computed(() => (found.hasValue() && typed().trim() !== '' ? found.value().map(optionOf) : [])),
    busy: computed(() => found.isLoading() || typed() !== asked()),
  };
}

const optionOf = ({ code, name, detail }: PlaceHit): ComboboxOption => ({ value: code, label: name, ...(detail ? { detail } : {}) });
