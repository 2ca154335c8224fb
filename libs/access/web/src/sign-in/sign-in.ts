// SPDX-License-Identifier: EUPL-1.2
import { inject, signal } from '@angular/core';
import { type Problem, toProblem } from '@soglia/ui';
import { CurrentSession } from '../session/current-session';
import type { Credentials } from '../session/session-calls';
import { retryCountdown } from './retry-countdown';

/** Signing in, the same at the door and in the bar that opens over unsaved work. Call in an injection context. */
export function signInAttempt(whenIn: () => unknown) {
  const session = inject(CurrentSession);
  const countdown = retryCountdown();
  const busy = signal(false);
  const problem = signal<Problem | null>(null);

  return {
    busy: busy.asReadonly(),
    problem: problem.asReadonly(),
    wait: countdown.left,
    async submit(credentials: Credentials): Promise<void> {
      if (busy() || countdown.left() > 0) return;
      busy.set(true);
      problem.set(null);
      try {
        await session.signIn(credentials);
        whenIn();
      } catch (cause) {
        const refusal = toProblem(cause);
        problem.set(refusal);
        if (refusal.code === 'too-many-attempts') countdown.start(Number(refusal.facts['retryAfterSeconds'] ?? 60));
      } finally {
        busy.set(false);
      }
    },
  };
}
