// SPDX-License-Identifier: EUPL-1.2
import { computed, inject, linkedSignal, type Signal, signal } from '@angular/core';
import { language, pagedList } from '@soglia/ui';
import { SearchCalls } from '../shared/calls/search-calls';
import type { PersonFacts, SearchAsk } from '../shared/calls/search-shapes';
import { askOfParams, type SearchParams } from './search-url';

const PAGE = 20;

/** The search of the desk: what stands in the address, and what is known of a person, which never does. Call in an injection context. */
export function searchState(params: Signal<SearchParams>) {
  const calls = inject(SearchCalls);
  const person = signal<PersonFacts>({});
  /** Refined by a chip it is the same search; other words or another need are another. */
  const searchId = linkedSignal({ source: () => `${params().q ?? ''}|${params().bisogno ?? ''}`, computation: () => crypto.randomUUID() });
  const ask = computed<SearchAsk>(() => {
    const asked = askOfParams(params());
    const facts = { ...person(), ...(asked.comune ? { comune: asked.comune } : {}) };
    const known = Object.keys(person()).length > 0;
    return {
      ...asked,
      ...(known ? { person: facts } : {}),
      ...(language() === 'fr' ? { lang: 'fr' as const } : {}),
      where: 'desk',
      searchId: searchId(),
      limit: PAGE,
    };
  });
  const list = pagedList(ask, (asked, cursor) => calls.search({ ...asked, ...(cursor ? { cursor } : {}) }));
  return { ...list, ask, person };
}
