// SPDX-License-Identifier: EUPL-1.2
import { computed, type Signal } from '@angular/core';
import type { AlsoHere } from '../shared/draft-calls';

/** The names of the colleagues who are writing about the same persons now; null when nobody is. */
export function othersHere(others: Signal<readonly AlsoHere[]>): Signal<string | null> {
  return computed(() => {
    const names = others().map(({ displayName }) => displayName ?? '—');
    return names.length === 0 ? null : names.join(', ');
  });
}
