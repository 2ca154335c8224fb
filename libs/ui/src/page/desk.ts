// SPDX-License-Identifier: EUPL-1.2
import { InjectionToken } from '@angular/core';
import type { Permission } from '@soglia/kernel';

/** A desk of the house: shown, and open, only to those who hold its permission. */
export interface Desk {
  readonly path: string;
  /** Keys of its name and of the sentence that says what it is for. */
  readonly name: string;
  readonly purpose: string;
  readonly permission: Permission;
  /** No desk of its own for who has this too: they find it inside another. */
  readonly unless?: Permission;
}

/** The desks of whoever may do that much. */
export function desksOf(desks: readonly Desk[], may: (permission: Permission) => boolean): readonly Desk[] {
  return desks.filter(({ permission, unless }) => may(permission) && !(unless && may(unless)));
}

export const DESKS = new InjectionToken<readonly Desk[]>('desks');
