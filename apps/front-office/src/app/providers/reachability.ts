// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable, signal } from '@angular/core';
import { Api, readStatus } from '@soglia/api-client';

const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 30_000;

/** Whether the server answers. While it does not, it is asked again, ever more rarely. */
@Injectable({ providedIn: 'root' })
export class Reachability {
  private readonly api = inject(Api);
  private waiting: ReturnType<typeof setTimeout> | undefined;
  readonly reached = signal(true);

  answered(): void {
    this.reached.set(true);
    clearTimeout(this.waiting);
    this.waiting = undefined;
  }

  unanswered(): void {
    this.reached.set(false);
    if (this.waiting === undefined) this.askAgainIn(FIRST_WAIT_MS);
  }

  private askAgainIn(wait: number): void {
    this.waiting = setTimeout(() => {
      this.askAgainIn(Math.min(wait * 2, LONGEST_WAIT_MS));
      this.api.invoke(readStatus).catch(() => undefined);
    }, wait);
  }
}
