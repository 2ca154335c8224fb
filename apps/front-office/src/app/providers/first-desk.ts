// SPDX-License-Identifier: EUPL-1.2
import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { CurrentSession } from '@soglia/access-web';
import { DESKS } from '@soglia/ui';

/** The home of each role is its first desk; a role without desks finds its profile. */
export const firstDesk: CanActivateFn = async () => {
  const [session, desks, router] = [inject(CurrentSession), inject(DESKS), inject(Router)];
  await session.restore();
  const desk = desks.find((candidate) => session.may(candidate.permission));
  return router.parseUrl(desk?.path ?? '/profilo');
};
