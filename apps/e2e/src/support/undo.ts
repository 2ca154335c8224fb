// SPDX-License-Identifier: EUPL-1.2

export type Undo = (step: () => unknown) => void;

/** Undoes what a test has opened, the last thing first; every step is taken, whatever fails. */
function undoing(after: (work: () => Promise<void>, timeout: number) => void): Undo {
  const steps: (() => unknown)[] = [];
  after(async () => {
    const troubles: unknown[] = [];
    for (let step = steps.pop(); step; step = steps.pop()) {
      try {
        await step();
      } catch (trouble) {
        troubles.push(trouble);
      }
    }
    if (troubles.length) throw new AggregateError(troubles, 'could not undo everything');
  }, 60_000);
  return (step) => void steps.push(step);
}

export const undoAfterEach = (): Undo => undoing(afterEach);
export const undoAfterAll = (): Undo => undoing(afterAll);
