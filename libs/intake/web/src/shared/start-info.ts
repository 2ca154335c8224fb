// SPDX-License-Identifier: EUPL-1.2
/** Travels with a navigation to the form of a new contact, so that nobody's name stands in an address. */
export interface StartInfo {
  readonly kind: 'start contact';
  /** What was typed in a search box and found nobody. */
  readonly typed?: string;
  /** The file of the person who is there. */
  readonly person?: string;
}

export function startInfoOf(info: unknown): StartInfo | null {
  const found = info as StartInfo | null | undefined;
  return found?.kind === 'start contact' ? found : null;
}
