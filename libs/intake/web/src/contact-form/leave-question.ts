// SPDX-License-Identifier: EUPL-1.2
import { signal } from '@angular/core';

/** "Leave without registering?", asked in line: the navigation waits for the answer. */
export function leaveQuestion() {
  const asked = signal(false);
  let answer: ((leave: boolean) => void) | undefined;
  return {
    asked: asked.asReadonly(),
    ask(): Promise<boolean> {
      answer?.(false);
      asked.set(true);
      return new Promise((resolve) => (answer = resolve));
    },
    reply(leave: boolean): void {
      asked.set(false);
      answer?.(leave);
      answer = undefined;
    },
  };
}
