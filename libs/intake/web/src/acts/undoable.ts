// SPDX-License-Identifier: EUPL-1.2
import { DestroyRef, inject, signal } from '@angular/core';

export const UNDO_MS = 10_000;

/** Something is taken away and may be brought back for ten seconds; only then does the server hear of it. Call in an injection context. */
export function undoable<T>(carryOut: (what: T) => Promise<unknown>) {
  const pending = signal<T | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function settle(): Promise<void> {
    const what = pending();
    clearTimeout(timer);
    pending.set(null);
    if (what !== null) await carryOut(what);
  }

  inject(DestroyRef).onDestroy(() => void settle());
  return {
    pending: pending.asReadonly(),
    /** What waited before is carried out: there is one undo at a time. */
    take(what: T): void {
      void settle();
      pending.set(what);
      timer = setTimeout(() => void settle(), UNDO_MS);
    },
    undo(): void {
      clearTimeout(timer);
      pending.set(null);
    },
  };
}
