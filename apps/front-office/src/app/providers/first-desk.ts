// SPDX-License-Identifier: EUPL-1.2
import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { CurrentSession } from '@soglia/access-web';
import { DESKS, desksOf } from '@soglia/ui';

/** The home of each role is its first desk; a role without desks finds its profile. */
export const firstDesk: CanActivateFn = async () => {
  const [session, desks, router] = [inject(CurrentSession), inject(DESKS), inject(Router)];
  await session.restore();
  const [desk] = desksOf(desks, (permission) => session.may(permission));
  return router.parseUrl(desk?.path ?? '/profilo');
};
