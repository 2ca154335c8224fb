// SPDX-License-Identifier: EUPL-1.2
import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { chordOf, isSingleKey, ownedByText, takesText } from './chord';

export interface Shortcut {
  readonly chord: string;
  /** Key of the words that say what it does. */
  readonly text: string;
  run(): void;
}

const STORED = 'soglia.singleKeys';

/** The shortcuts that work now: the shell's and those of the page on screen. */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly sets = signal<readonly (readonly Shortcut[])[]>([]);
  readonly inForce = computed(() => this.sets().flat());
  /** Single keys can be turned off (WCAG 2.1.4): they get in the way of speech input. */
  readonly singleKeys = signal(localStorage.getItem(STORED) !== 'off');

  add(shortcuts: readonly Shortcut[]): () => void {
    this.sets.update((sets) => [...sets, shortcuts]);
    return () => this.sets.update((sets) => sets.filter((set) => set !== shortcuts));
  }

  allowSingleKeys(allowed: boolean): void {
    this.singleKeys.set(allowed);
    localStorage.setItem(STORED, allowed ? 'on' : 'off');
  }

  handle(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const chord = chordOf(event);
    if (takesText(event.target) && ownedByText(chord)) return;
    if (isSingleKey(chord) && !this.singleKeys()) return;
    const shortcut = this.inForce().findLast((candidate) => candidate.chord === chord);
    if (!shortcut) return;
    event.preventDefault();
    shortcut.run();
  }
}

/** Shortcuts that live as long as the page that names them. */
export function pageShortcuts(shortcuts: readonly Shortcut[]): void {
  inject(DestroyRef).onDestroy(inject(Shortcuts).add(shortcuts));
}
