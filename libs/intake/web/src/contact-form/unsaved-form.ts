// SPDX-License-Identifier: EUPL-1.2
import { DestroyRef, effect, inject, type Signal } from '@angular/core';
import { UnsavedWork } from '@soglia/ui';

/** Tells the shell, and the browser, that closing now would lose something. Call in an injection context. */
export function guardUnsavedForm(touched: Signal<boolean>): void {
  const unsaved = inject(UnsavedWork);
  const warn = (event: BeforeUnloadEvent) => touched() && event.preventDefault();
  addEventListener('beforeunload', warn);
  effect(() => unsaved.present.set(touched()));
  inject(DestroyRef).onDestroy(() => {
    removeEventListener('beforeunload', warn);
    unsaved.present.set(false);
  });
}
