// SPDX-License-Identifier: EUPL-1.2
import { InjectionToken, type Signal } from '@angular/core';
import { inLanguage, type Label } from '../texts/language';

export interface CodeEntry {
  readonly code: string;
  readonly label: Label;
}

export interface RetiredEntry extends CodeEntry {
  readonly list: string;
}

export interface NeedEntry extends CodeEntry {
  readonly parent: string | null;
  readonly usualArea: string | null;
  /** Everyday words, in any language, by which the need is found. */
  readonly synonyms?: readonly string[];
  readonly economic?: boolean;
}

export interface OutcomeEntry extends CodeEntry {
  readonly group: string;
}

/** Labels are data: the code lists in force, fetched once and shared by all desks. */
export interface CodeLists {
  readonly needs: readonly NeedEntry[];
  readonly areas: readonly CodeEntry[];
  readonly channels: readonly CodeEntry[];
  readonly interlocutors: readonly CodeEntry[];
  readonly urgencies: readonly CodeEntry[];
  readonly outcomes: readonly OutcomeEntry[];
  readonly outcomeGroups: readonly CodeEntry[];
  readonly gapReasons: readonly CodeEntry[];
  readonly subAmbiti: readonly CodeEntry[];
  readonly motives: readonly CodeEntry[];
  readonly relations: readonly CodeEntry[];
  readonly citizenships: readonly CodeEntry[];
  readonly kinships: readonly CodeEntry[];
  readonly languages: readonly CodeEntry[];
  /** No longer to be chosen; what was registered with them is still called by its name. */
  readonly retired: readonly RetiredEntry[];
}

export interface CodeListsSource {
  /** Null until they have arrived. */
  readonly lists: Signal<CodeLists | null>;
  readonly error: Signal<unknown>;
  reload(): void;
}

export const CODE_LISTS = new InjectionToken<CodeListsSource>('code lists');

const NAMES: Readonly<Record<string, keyof CodeLists>> = {
  need: 'needs',
  area: 'areas',
  channel: 'channels',
  interlocutor: 'interlocutors',
  urgency: 'urgencies',
  outcome: 'outcomes',
  'outcome-group': 'outcomeGroups',
  'gap-reason': 'gapReasons',
  motive: 'motives',
  relation: 'relations',
  citizenship: 'citizenships',
  kinship: 'kinships',
  language: 'languages',
};
const retiredOf = new WeakMap<readonly CodeEntry[], readonly CodeEntry[]>();

/** Lets `labelOf` name the retired codes of each list, which no picker offers. */
export function rememberRetired<Lists extends CodeLists>(lists: Lists): Lists {
  for (const [list, name] of Object.entries(NAMES))
    retiredOf.set(
      lists[name],
      lists.retired.filter((entry) => entry.list === list),
    );
  return lists;
}

/** What a code is called in the page's language. A code without a label is shown as it is: better odd than missing. */
export function labelOf(list: readonly CodeEntry[], code: string): string {
  const known = (entry: CodeEntry) => entry.code === code;
  const entry = list.find(known) ?? retiredOf.get(list)?.find(known);
  return entry ? inLanguage(entry.label) : code;
}
