// SPDX-License-Identifier: EUPL-1.2
import type { Routes } from '@angular/router';
import { signedIn, signedOut, signOut } from './session/guards';

export const accessRoutes: Routes = [
  {
    path: 'accedi',
    title: 'access.signIn.page',
    canActivate: [signedOut],
    loadComponent: () => import('./sign-in/sign-in-page').then((file) => file.SignInPage),
  },
  { path: 'esci', canActivate: [signOut], children: [] },
  {
    path: 'profilo',
    title: 'access.profile.page',
    canActivate: [signedIn],
    loadComponent: () => import('./profile/profile-page').then((file) => file.ProfilePage),
  },
];
