// SPDX-License-Identifier: EUPL-1.2
export type ColumnKind = 'text' | 'area' | 'number' | 'day' | 'check' | 'select' | 'lines' | 'term' | 'datum';

/** Codes that the house knows, with the beginning of the keys of their words; or names that the page asks for. */
export type ColumnOptions = { readonly values: readonly (string | number)[]; readonly words: string } | 'agencies';

/** One control of the builder, as data. */
export interface Column {
  /** Key in what the protocol says. */
  readonly name: string;
  readonly kind: ColumnKind;
  /** Keys of its label and of a hint. */
  readonly label: string;
  readonly hint?: string;
  /** An emptied box says nothing (null); otherwise it says an empty text. */
  readonly nullable?: boolean;
  readonly max?: number;
  readonly options?: ColumnOptions;
  /** Takes the whole line. */
  readonly wide?: boolean;
}

/** The id of the control that a JSON pointer speaks of. */
export const controlId = (pointer: string): string => `campo${pointer.replaceAll('/', '-')}`;

/** The control of a pointer, or of the nearest thing around it that is on the page. */
export function controlOf(pointer: string): HTMLElement | null {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = document.getElementById(controlId(at));
    if (found) return found;
  }
  return null;
}
