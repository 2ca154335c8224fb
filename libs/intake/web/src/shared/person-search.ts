// SPDX-License-Identifier: EUPL-1.2
import { inject } from '@angular/core';
import { askedWhileTyping } from '@soglia/ui';
import { PersonCalls } from './person-calls';

const WAIT_MS = 120;

/** Persons by whatever is typed; `queryOf` says what is asked instead of the whole text. Call in an injection context. */
export function personSearch(queryOf = (text: string) => text) {
  const calls = inject(PersonCalls);
  return askedWhileTyping((text) => calls.search(queryOf(text)), WAIT_MS);
}
