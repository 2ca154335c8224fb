// SPDX-License-Identifier: EUPL-1.2
import { DestroyRef, inject, signal } from '@angular/core';

/** One draft is written in one tab at a time. Call in an injection context; it lets go when the page does. */
export function draftLock() {
  const elsewhere = signal(false);
  let release: (() => void) | null = null;
  inject(DestroyRef).onDestroy(() => release?.());

  /** False when another tab holds it. */
  async function hold(id: string, steal = false): Promise<boolean> {
    release?.();
    release = null;
    if (!navigator.locks) return true;
    return new Promise((resolve) => {
      const keep = (lock: Lock | null) => {
        elsewhere.set(lock === null);
        resolve(lock !== null);
        return lock ? new Promise<void>((done) => (release = done)) : undefined;
      };
      const options: LockOptions = steal ? { steal: true } : { ifAvailable: true };
      navigator.locks.request(`soglia-draft-${id}`, options, keep).catch(() => {
        // Another tab has taken it over.
        release = null;
        elsewhere.set(true);
      });
    });
  }

  return { elsewhere: elsewhere.asReadonly(), hold };
}
