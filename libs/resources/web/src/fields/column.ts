// SPDX-License-Identifier: EUPL-1.2
export type ColumnKind = 'text' | 'area' | 'number' | 'day' | 'time' | 'check' | 'select' | 'weekdays';

export interface ColumnOption {
  readonly value: string;
  /** Words as they are, or the key of them. */
  readonly label?: string;
  readonly key?: string;
}

/** One field of a form, as data. */
export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Key of its label, and of a hint where one helps. */
  readonly label: string;
  readonly hint?: string;
  readonly max?: number;
  readonly options?: readonly ColumnOption[];
  /** Takes the whole line. */
  readonly wide?: boolean;
  readonly inputType?: 'email' | 'url' | 'tel';
}

/** The id of the control that a JSON pointer speaks of. */
export function controlId(pointer: string): string {
  return `campo${pointer.replaceAll('/', '-')}`;
}

/** The control of a pointer, or of the nearest thing around it that is on the page. */
export function controlOf(pointer: string): HTMLElement | null {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = document.getElementById(controlId(at));
    if (found) return found;
  }
  return null;
}
