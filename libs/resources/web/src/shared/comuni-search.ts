// SPDX-License-Identifier: EUPL-1.2
import { computed, inject } from '@angular/core';
import { askedWhileTyping, type ComboboxOption } from '@soglia/ui';
import { SearchCalls } from './calls/search-calls';

/** Comuni by what is typed. Call in an injection context. */
export function comuniSearch() {
  const calls = inject(SearchCalls);
  const { type, found, busy } = askedWhileTyping((text) => calls.comuni(text));
  const options = computed(() =>
    found().map<ComboboxOption>(({ belfiore, name, province }) => ({ value: belfiore, label: name, detail: province })),
  );
  return { type, options, busy };
}
