// SPDX-License-Identifier: EUPL-1.2
import { type ComboboxOption, labelOf, type NeedEntry } from '@soglia/ui';

const SHOWN = 12;

/** Needs whose words (or whose family's) hold every word typed; labels that begin so come first. */
export function needOptions(needs: readonly NeedEntry[], typed: string): ComboboxOption[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return needs
    .map((need) => ({ need, rank: rankOf(need, needs, words) }))
    .filter(({ rank }) => rank < Infinity)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, SHOWN)
    .map(({ need }) => optionOf(need, needs));
}

function rankOf(need: NeedEntry, needs: readonly NeedEntry[], words: readonly string[]): number {
  const label = plain(need.label.it);
  if (label.startsWith(words.join(' '))) return 0;
  if (words.every((word) => label.includes(word))) return 1;
  const family = need.parent ? plain(labelOf(needs, need.parent)) : '';
  return words.every((word) => `${label} ${family} ${plain(need.code)}`.includes(word)) ? 2 : Infinity;
}

function optionOf(need: NeedEntry, needs: readonly NeedEntry[]): ComboboxOption {
  const option = { value: need.code, label: need.label.it };
  return need.parent ? { ...option, detail: labelOf(needs, need.parent) } : option;
}

/** Without accents and capitals: nobody types them at a counter. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
