// SPDX-License-Identifier: EUPL-1.2
import { Injectable, signal } from '@angular/core';

/** Whether leaving the page now would lose what somebody typed. The shell then signs in again in place. */
@Injectable({ providedIn: 'root' })
export class UnsavedWork {
  readonly present = signal(false);
}
