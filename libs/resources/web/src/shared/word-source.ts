// SPDX-License-Identifier: EUPL-1.2
import { computed, inject, type Signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { CODE_LISTS } from '@soglia/ui';
import type { Card } from './calls/card-shapes';
import type { WordSource } from './field-words';

const NONE: ReadonlyMap<string, string> = new Map();

/** The words of the house for what a card's codes mean. Call in an injection context. */
export function wordSource(card: Signal<Card | null>): Signal<WordSource> {
  const texts = inject(TranslocoService);
  const codeLists = inject(CODE_LISTS);
  return computed(() => {
    const known = card();
    return {
      lists: codeLists.lists(),
      comuni: known ? comuniOf(known) : NONE,
      agencies: known ? new Map(known.visibleTo.map(({ id, name }) => [id, name])) : NONE,
      now: new Date(),
      say: (key, facts) => texts.translate(`resources.word.${key}`, facts),
    };
  });
}

type Loose = Readonly<Record<string, unknown>>;
const list = (value: unknown) => (Array.isArray(value) ? (value as readonly Loose[]) : []);

/** Names of comuni that the document itself brings: of the places, and of the areas served. */
export function comuniOf({ document }: Pick<Card, 'document'>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const pair of list(document['service_at_locations'])) {
    const location = (pair['location'] ?? {}) as Loose;
    const city = list(location['addresses'])[0]?.['city'];
    if (typeof location['belfiore'] === 'string' && typeof city === 'string' && city) names.set(location['belfiore'], city);
  }
  for (const { extent, name, extent_type: type } of list(document['service_areas']))
    if (type === 'comune' && typeof extent === 'string' && typeof name === 'string' && name) names.set(extent, name);
  return names;
}
