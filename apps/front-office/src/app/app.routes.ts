// SPDX-License-Identifier: EUPL-1.2
import type { Routes } from '@angular/router';
import { accessRoutes, permitted, signedIn } from '@soglia/access-web';
import { firstDesk } from './providers/first-desk';

export const appRoutes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [signedIn, firstDesk], children: [] },
  ...accessRoutes,
  {
    path: 'sportello',
    // Each page says which permission opens it: some are for who is at no counter.
    canActivate: [signedIn],
    loadChildren: () => import('@soglia/intake-web').then((room) => room.intakeRoutes),
  },
  {
    path: 'banca-dati',
    canActivate: [signedIn, permitted('card.read')],
    loadChildren: () => import('@soglia/resources-web').then((room) => room.resourcesRoutes),
  },
  {
    path: 'rete',
    // Each page says which permission opens it: who writes protocols may see no referral.
    canActivate: [signedIn],
    loadChildren: () => import('@soglia/referrals-web').then((room) => room.referralsRoutes),
  },
  {
    path: 'piano',
    canActivate: [signedIn, permitted('release.read')],
    loadChildren: () => import('@soglia/planning-web').then((room) => room.planningRoutes),
  },
  {
    path: 'non-consentito',
    title: 'shell.forbidden.page',
    loadComponent: () => import('./pages/forbidden-page').then((file) => file.ForbiddenPage),
  },
  {
    path: '**',
    title: 'shell.notFound.page',
    loadComponent: () => import('./pages/not-found-page').then((file) => file.NotFoundPage),
  },
];
