// SPDX-License-Identifier: EUPL-1.2
import type { Routes } from '@angular/router';
import { signedIn, signedOut, signOut } from './session/guards';
import { UnreachablePage } from './session/unreachable-page';

export const accessRoutes: Routes = [
  {
    path: 'accedi',
    title: 'access.signIn.page',
    canActivate: [signedOut],
    loadComponent: () => import('./sign-in/sign-in-page').then((file) => file.SignInPage),
  },
  { path: 'esci', canActivate: [signOut], children: [] },
  // Not lazy: without the server its file would not arrive either.
  { path: 'non-raggiungibile', title: 'access.unreachable.page', component: UnreachablePage },
  {
    path: 'profilo',
    title: 'access.profile.page',
    canActivate: [signedIn],
    loadComponent: () => import('./profile/profile-page').then((file) => file.ProfilePage),
  },
];
