// SPDX-License-Identifier: EUPL-1.2
import { signal } from '@angular/core';
import { type Problem, toProblem } from '@soglia/ui';
import { commandIds } from './command-ids';

/** One act at a time: under way, refused, or done. Each call gets the id of its command, the same when it is tried again. */
export function act() {
  const busy = signal(false);
  const problem = signal<Problem | null>(null);
  const ids = commandIds();
  return {
    busy: busy.asReadonly(),
    problem,
    /** True when the server has it; a second press while the first is under way does nothing. */
    async run(command: unknown, call: (id: string) => Promise<unknown>): Promise<boolean> {
      if (busy()) return false;
      busy.set(true);
      problem.set(null);
      try {
        await call(ids.of(command));
        ids.done();
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
