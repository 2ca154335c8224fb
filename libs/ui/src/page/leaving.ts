// SPDX-License-Identifier: EUPL-1.2
import { DestroyRef, effect, inject, type Signal, signal } from '@angular/core';
import { UnsavedWork } from './unsaved-work';

/** Asks, in line, before unsaved work is left; tells the shell and the browser meanwhile. Call in an injection context. */
export function leaving(touched: Signal<boolean>) {
  const unsaved = inject(UnsavedWork);
  const asked = signal<((leave: boolean) => void) | null>(null);
  const warn = (event: BeforeUnloadEvent) => touched() && event.preventDefault();
  addEventListener('beforeunload', warn);
  effect(() => unsaved.present.set(touched()));
  inject(DestroyRef).onDestroy(() => {
    removeEventListener('beforeunload', warn);
    unsaved.present.set(false);
  });
  return {
    asked: asked.asReadonly(),
    mayLeave: (): boolean | Promise<boolean> => !touched() || new Promise<boolean>((reply) => asked.set(reply)),
    reply(leave: boolean): void {
      asked()?.(leave);
      asked.set(null);
    },
  };
}
