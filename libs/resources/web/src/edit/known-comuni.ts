// SPDX-License-Identifier: EUPL-1.2
import { computed, type Signal, signal } from '@angular/core';
import type { WordSource } from '../shared/field-words';

/** The words of the house, with the names of the comuni that were picked on this page. */
export function knownComuni(words: Signal<WordSource>) {
  const picked = signal<ReadonlyMap<string, string>>(new Map());
  return {
    words: computed<WordSource>(() => ({ ...words(), comuni: new Map([...words().comuni, ...picked()]) })),
    name({ belfiore, name }: { belfiore: string; name: string }): void {
      picked.update((names) => new Map([...names, [belfiore, name]]));
    },
  };
}
