// SPDX-License-Identifier: EUPL-1.2
import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import type { Permission } from '@soglia/kernel';
import { VIEWER } from './viewer';

interface Leaving {
  mayLeave(): boolean | Promise<boolean>;
}

/** A page with unsaved work is asked before another opens. */
export const askBeforeLeaving = (page: Leaving) => page.mayLeave();

/** Pages of the desk that not every role of it may open. */
export const may =
  (permission: Permission): CanActivateFn =>
  () =>
    inject(VIEWER).may(permission) || inject(Router).parseUrl('/non-consentito');
