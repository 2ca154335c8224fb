// SPDX-License-Identifier: EUPL-1.2
import { computed, inject, resource, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { debounceTime } from 'rxjs';
import { PersonCalls } from './person-calls';

const WAIT_MS = 120;
const SHORTEST = 2;

/** Persons by whatever is typed, asked a moment after the last key. Call in an injection context. */
export function personSearch(limit = 8) {
  const calls = inject(PersonCalls);
  const typed = signal('');
  const asked = toSignal(toObservable(typed).pipe(debounceTime(WAIT_MS)), { initialValue: '' });
  const found = resource({
    params: () => (asked().trim().length >= SHORTEST ? asked().trim() : undefined),
    loader: ({ params }) => calls.search(params, limit),
  });
  const settled = computed(() => typed() === asked() && !found.isLoading());
  return {
    typed: typed.asReadonly(),
    type: (text: string) => typed.set(text),
    hits: computed(() => (typed().trim().length >= SHORTEST && found.hasValue() ? found.value() : [])),
    /** The hits are those of the words that stand in the box. */
    settled,
    busy: computed(() => !settled() || typed().trim().length < SHORTEST),
    error: found.error,
    reload: () => void found.reload(),
  };
}
