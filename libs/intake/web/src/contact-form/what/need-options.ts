// SPDX-License-Identifier: EUPL-1.2
import { type ComboboxOption, inLanguage, labelOf, type NeedEntry } from '@soglia/ui';

const SHOWN = 12;

/** Needs whose words – Italian, French, everyday ones, or their family's – hold every word typed; labels that begin so come first. */
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
  const labels = [need.label.it, need.label.fr ?? ''].map(plain);
  const holds = (text: string) => words.every((word) => text.includes(word));
  if (labels.some((label) => label.startsWith(words.join(' ')))) return 0;
  if (labels.some(holds)) return 1;
  const synonyms = (need.synonyms ?? []).map(plain);
  if (synonyms.some((synonym) => synonym.startsWith(words.join(' ')))) return 2;
  const parent = needs.find(({ code }) => code === need.parent);
  const family = parent ? plain(`${parent.label.it} ${parent.label.fr ?? ''}`) : '';
  return holds(`${labels.join(' ')} ${synonyms.join(' ')} ${family} ${plain(need.code)}`) ? 3 : Infinity;
}

function optionOf(need: NeedEntry, needs: readonly NeedEntry[]): ComboboxOption {
  const option = { value: need.code, label: inLanguage(need.label) };
  return need.parent ? { ...option, detail: labelOf(needs, need.parent) } : option;
}

/** Without accents and capitals: nobody types them at a counter. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
