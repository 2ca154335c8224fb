// SPDX-License-Identifier: EUPL-1.2
import { effect, type Signal } from '@angular/core';

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 10_000;
const SLOWER_BY = 1.5;

/** Asks again while something is under way: after a second, then ever more rarely. Call in an injection context. */
export function pollWhile(underWay: Signal<boolean>, ask: () => void): void {
  effect((onCleanup) => {
    if (!underWay()) return;
    let timer: ReturnType<typeof setTimeout>;
    const askAfter = (wait: number) => {
      timer = setTimeout(() => {
        ask();
        askAfter(Math.min(wait * SLOWER_BY, LONGEST_WAIT_MS));
      }, wait);
    };
    askAfter(FIRST_WAIT_MS);
    onCleanup(() => clearTimeout(timer));
  });
}
