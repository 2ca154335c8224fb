// SPDX-License-Identifier: EUPL-1.2
import { computed, inject, resource, signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { CODE_LISTS, type ComboboxOption, labelOf } from '@soglia/ui';
import { debounceTime } from 'rxjs';
import { type Comune, ContactCalls } from '../shared/contact-calls';

const WAIT_MS = 150;
const SHORTEST = 2;

/** Comuni by what is typed, asked a moment after the last key. Call in an injection context. */
export function comuniSearch() {
  const calls = inject(ContactCalls);
  const codeLists = inject(CODE_LISTS);
  const typed = signal('');
  const asked = toSignal(toObservable(typed).pipe(debounceTime(WAIT_MS)), { initialValue: '' });
  const found = resource({
    params: () => (asked().trim().length >= SHORTEST ? asked().trim() : undefined),
    loader: ({ params }) => calls.comuni(params),
  });
  const option = ({ belfiore, name, province, subAmbito }: Comune): ComboboxOption => {
    const lists = codeLists.lists();
    return { value: belfiore, label: name, detail: subAmbito && lists ? labelOf(lists.subAmbiti, subAmbito) : province };
  };
  return {
    type: (text: string) => typed.set(text),
    options: computed(() => (found.hasValue() ? found.value().map(option) : [])),
    busy: computed(() => found.isLoading() || typed() !== asked() || typed().trim().length < SHORTEST),
  };
}
