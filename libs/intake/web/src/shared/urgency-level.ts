// SPDX-License-Identifier: EUPL-1.2
import type { CodeLists } from '@soglia/ui';

/** Urgencies are listed from the least to the most: the place in the list is the number of bars. */
export function urgencyLevel(lists: Pick<CodeLists, 'urgencies'>, urgency: string): number {
  return lists.urgencies.findIndex((entry) => entry.code === urgency) + 1;
}
