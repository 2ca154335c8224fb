// SPDX-License-Identifier: EUPL-1.2
import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import type { Permission } from '@soglia/kernel';
import { CurrentSession } from './current-session';

/** Sends strangers to the door, and remembers where they were going. It comes first among the guards of a route: its answer wins. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const [session, router] = [inject(CurrentSession), inject(Router)];
  await session.restore();
  if (session.restoreFailure()) return unreachable(router, state.url);
  if (session.session()) return true;
  return router.createUrlTree(['/accedi'], { queryParams: state.url === '/' ? {} : { poi: state.url } });
};

/** Signing out is a place to go, so that the page being left can first ask about unsaved work. */
export const signOut: CanActivateFn = async () => {
  const [session, router] = [inject(CurrentSession), inject(Router)];
  await session.signOut();
  return session.signOutFailure() ? false : router.parseUrl('/accedi');
};

/** Whoever is already inside does not need the door. */
export const signedOut: CanActivateFn = async (_route, state) => {
  const [session, router] = [inject(CurrentSession), inject(Router)];
  await session.restore();
  if (session.restoreFailure()) return unreachable(router, state.url);
  return session.session() === null || session.expired() || router.parseUrl('/');
};

/** The address stays as typed; the page says that the role does not open it. Guards of a route run together, so each waits for the session. */
export function permitted(permission: Permission): CanActivateFn {
  return async () => {
    const [session, router] = [inject(CurrentSession), inject(Router)];
    await session.restore();
    return session.may(permission) || new RedirectCommand(router.parseUrl('/non-consentito'), { skipLocationChange: true });
  };
}

/** The address stays as typed, so that reloading the page asks again too. */
function unreachable(router: Router, asked: string): RedirectCommand {
  return new RedirectCommand(router.createUrlTree(['/non-raggiungibile'], { queryParams: { poi: asked } }), { skipLocationChange: true });
}
