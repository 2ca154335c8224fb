// SPDX-License-Identifier: EUPL-1.2
import { InjectionToken, type Signal } from '@angular/core';

export interface CodeEntry {
  readonly code: string;
  readonly label: { readonly it: string; readonly fr?: string | null };
}

export interface NeedEntry extends CodeEntry {
  readonly parent: string | null;
  readonly usualArea: string | null;
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
}

export interface CodeListsSource {
  /** Null until they have arrived. */
  readonly lists: Signal<CodeLists | null>;
  readonly error: Signal<unknown>;
  reload(): void;
}

export const CODE_LISTS = new InjectionToken<CodeListsSource>('code lists');

/** A code without a label is shown as it is: better odd than missing. */
export function labelOf(list: readonly CodeEntry[], code: string): string {
  return list.find((entry) => entry.code === code)?.label.it ?? code;
}
