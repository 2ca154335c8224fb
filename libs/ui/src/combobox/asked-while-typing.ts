// SPDX-License-Identifier: EUPL-1.2
import { computed, linkedSignal, resource, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { debounceTime } from 'rxjs';

const SHORTEST = 2;

/** What is found by what is typed, asked a moment after the last key; one letter asks nothing. Call in an injection context. */
export function askedWhileTyping<T>(load: (text: string) => Promise<readonly T[]>, waitMs = 150) {
  const typed = signal('');
  const asked = toSignal(toObservable(typed).pipe(debounceTime(waitMs)), { initialValue: '' });
  const answer = resource({
    params: () => (asked().trim().length >= SHORTEST ? asked().trim() : undefined),
    loader: ({ params }) => load(params),
  });
  const isShort = computed(() => typed().trim().length < SHORTEST);
  /** What was found stays while it is asked again, so that nothing jumps under a finger. */
  const found = linkedSignal<readonly T[] | null, readonly T[]>({
    source: () => (isShort() ? [] : answer.hasValue() ? answer.value() : null),
    computation: (now, before) => now ?? (answer.error() ? [] : (before?.value ?? [])),
  });
  const settled = computed(() => typed() === asked() && !answer.isLoading());
  return {
    typed,
    type: (text: string) => typed.set(text),
    found: found.asReadonly(),
    isShort,
    /** What was found is of the words that stand in the box. */
    settled,
    busy: computed(() => !settled() || isShort()),
    error: answer.error,
  };
}
