// SPDX-License-Identifier: EUPL-1.2
import { computed, inject, resource, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { ComboboxOption } from '@soglia/ui';
import { debounceTime } from 'rxjs';
import { SearchCalls } from './calls/search-calls';

const WAIT_MS = 150;
const SHORTEST = 2;

/** Comuni by what is typed, asked a moment after the last key. Call in an injection context. */
export function comuniSearch() {
  const calls = inject(SearchCalls);
  const typed = signal('');
  const asked = toSignal(toObservable(typed).pipe(debounceTime(WAIT_MS)), { initialValue: '' });
  const found = resource({
    params: () => (asked().trim().length >= SHORTEST ? asked().trim() : undefined),
    loader: ({ params }) => calls.comuni(params),
  });
  return {
    type: (text: string) => typed.set(text),
    options: computed(() =>
      found.hasValue()
        ? found.value().map<ComboboxOption>(({ belfiore, name, province }) => ({ value: belfiore, label: name, detail: province }))
        : [],
    ),
    busy: computed(() => found.isLoading() || typed() !== asked() || typed().trim().length < SHORTEST),
  };
}
