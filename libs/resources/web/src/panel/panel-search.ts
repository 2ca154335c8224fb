// SPDX-License-Identifier: EUPL-1.2
import { computed, inject, linkedSignal, resource, type Signal, signal } from '@angular/core';
import { language } from '@soglia/ui';
import { SearchCalls } from '../shared/calls/search-calls';
import type { PersonFacts, SearchAnswer, SearchAsk } from '../shared/calls/search-shapes';

const FIRST = 4;
const ALL = 20;

export interface PanelSubject {
  readonly need: string;
  readonly area: string | null;
  readonly comune: string | null;
  readonly birthYear: number | null;
}

/** The resources for a request, asked again whenever what is known changes. Call in an injection context. */
export function panelSearch(subject: Signal<PanelSubject>) {
  const calls = inject(SearchCalls);
  /** The same need in the same contact is one search, however often it is refined. */
  const searches = new Map<string, string>();
  const openNow = signal(false);
  const withCapacity = signal(false);
  const facts = signal<PersonFacts>({});
  const all = linkedSignal({ source: () => subject().need, computation: () => false });
  const ask = computed<SearchAsk>(() => ({
    ...askOf(subject(), facts()),
    ...(openNow() ? { when: 'now' as const } : {}),
    ...(withCapacity() ? { withCapacity: true } : {}),
    ...(language() === 'fr' ? { lang: 'fr' as const } : {}),
    searchId: searchIdOf(searches, subject().need),
    limit: all() ? ALL : FIRST,
  }));
  const found = resource({ params: ask, loader: ({ params }) => calls.search(params) });
  /** What was found stays on the page while it is asked again, so that nothing jumps under a finger. */
  const kept = linkedSignal<{ need: string; answer: SearchAnswer | null }, SearchAnswer | null>({
    source: () => ({ need: subject().need, answer: found.hasValue() ? found.value() : null }),
    computation: ({ need, answer }, before) => answer ?? (before?.source.need === need ? before.value : null),
  });
  return { answer: kept.asReadonly(), found, all, openNow, withCapacity, facts };
}

function askOf({ need, area, comune, birthYear }: PanelSubject, facts: PersonFacts): SearchAsk {
  const person: PersonFacts = { ...facts, ...(birthYear ? { birthYear } : {}), ...(comune ? { comune } : {}) };
  return { need, ...(area ? { area } : {}), ...(comune ? { comune } : {}), person, where: 'contact' };
}

function searchIdOf(searches: Map<string, string>, need: string): string {
  const id = searches.get(need) ?? crypto.randomUUID();
  searches.set(need, id);
  return id;
}
