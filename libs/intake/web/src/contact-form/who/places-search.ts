// SPDX-License-Identifier: EUPL-1.2
import { computed, inject } from '@angular/core';
import { askedWhileTyping } from '@soglia/ui';
import { PersonCalls } from '../../shared/person-calls';

/** Places of birth by what is typed: comuni, those of once too, and states. Call in an injection context. */
export function placesSearch() {
  const calls = inject(PersonCalls);
  const { typed, type, found, busy } = askedWhileTyping((text) => calls.places(text));
  const options = computed(() => found().map(({ code, name, detail }) => ({ value: code, label: name, detail })));
  return { typed: typed.asReadonly(), type, options, busy };
}
