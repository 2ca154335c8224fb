// SPDX-License-Identifier: EUPL-1.2
import { computed, DestroyRef, inject, signal } from '@angular/core';

/** Seconds left before the server listens again after too many attempts. Call in an injection context. */
export function retryCountdown() {
  const until = signal(0);
  const now = signal(Date.now());
  const tick = setInterval(() => now.set(Date.now()), 1000);
  inject(DestroyRef).onDestroy(() => clearInterval(tick));
  return {
    left: computed(() => Math.max(0, Math.ceil((until() - now()) / 1000))),
    start(seconds: number): void {
      now.set(Date.now());
      until.set(Date.now() + seconds * 1000);
    },
  };
}
