// SPDX-License-Identifier: EUPL-1.2
import { signal } from '@angular/core';
import { type Problem, toProblem } from '@soglia/ui';

/** One act at a time: under way, refused, or done. */
export function act() {
  const busy = signal(false);
  const problem = signal<Problem | null>(null);
  return {
    busy: busy.asReadonly(),
    problem,
    /** True when the server has it; a second press while the first is under way does nothing. */
    async run(call: () => Promise<unknown>): Promise<boolean> {
      if (busy()) return false;
      busy.set(true);
      problem.set(null);
      try {
        await call();
        return true;
      } catch (cause) {
        problem.set(toProblem(cause));
        return false;
      } finally {
        busy.set(false);
      }
    },
  };
}
