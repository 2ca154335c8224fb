// SPDX-License-Identifier: EUPL-1.2
import { Injectable, signal } from '@angular/core';

/** Something was done at a desk that changes what waits there: whoever counts it counts again. */
@Injectable({ providedIn: 'root' })
export class DeskNews {
  private readonly told = signal(0);
  readonly count = this.told.asReadonly();

  tell(): void {
    this.told.update((n) => n + 1);
  }
}
