// SPDX-License-Identifier: EUPL-1.2
import { DestroyRef, effect, inject, type Signal } from '@angular/core';
import { UnsavedWork } from '@soglia/ui';
import type { DraftState } from '../drafts/draft-keeper';

/**
 * Tells the shell that a session which ends must not take the page away; what can be kept is kept as soon as the page is hidden,
 * and the browser asks only when nothing of it is safe anywhere. Call in an injection context.
 */
export function guardUnsavedForm(touched: Signal<boolean>, state: Signal<DraftState>, keep: () => void): void {
  const unsaved = inject(UnsavedWork);
  const warn = (event: BeforeUnloadEvent) => touched() && state() === 'nowhere' && event.preventDefault();
  const hidden = () => document.visibilityState === 'hidden' && keep();
  addEventListener('beforeunload', warn);
  document.addEventListener('visibilitychange', hidden);
  effect(() => unsaved.present.set(touched()));
  inject(DestroyRef).onDestroy(() => {
    removeEventListener('beforeunload', warn);
    document.removeEventListener('visibilitychange', hidden);
    unsaved.present.set(false);
  });
}
