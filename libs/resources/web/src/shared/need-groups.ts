// SPDX-License-Identifier: EUPL-1.2
import { inLanguage, type NeedEntry } from '@soglia/ui';

export interface NeedGroup {
  readonly code: string;
  readonly label: string;
  readonly needs: readonly NeedEntry[];
}

/** Needs under the family that they belong to, both in the order of the list. */
export function needGroups(needs: readonly NeedEntry[]): NeedGroup[] {
  return needs
    .filter(({ parent }) => parent === null)
    .map(({ code, label }) => ({ code, label: inLanguage(label), needs: needs.filter(({ parent }) => parent === code) }));
}
