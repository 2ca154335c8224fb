// SPDX-License-Identifier: EUPL-1.2
/** Writes a key press as `Ctrl+Enter`, `Alt+a`, `n` or `?`. On a Mac, Alt changes the letter: there the key's place counts. */
export function chordOf(event: KeyboardEvent): string {
  const place = /^Key([A-Z])$/.exec(event.code)?.[1];
  const key = event.altKey && place ? place.toLowerCase() : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${key}`;
}

export function isSingleKey(chord: string): boolean {
  return !chord.includes('+');
}

/** Inside text a letter is a letter, and undo undoes typing. */
export function ownedByText(chord: string): boolean {
  return isSingleKey(chord) || chord === 'Ctrl+z';
}

const NOT_TEXT = ['radio', 'checkbox', 'button', 'submit'];

/** Where a single key is text (or a list's own search) and not a command. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !NOT_TEXT.includes(target.type);
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}
