// SPDX-License-Identifier: EUPL-1.2
import type { Routes } from '@angular/router';
import { may, provideTexts, textsReady } from '@soglia/ui';
import { referralsFrench } from './french';
import texts from './i18n/it.json';

export const referralsRoutes: Routes = [
  {
    path: '',
    providers: [provideTexts('referrals', texts, referralsFrench)],
    canActivate: [textsReady],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'referrals.desk.page',
        canActivate: [may('referral.read')],
        loadComponent: () => import('./boxes/inbox-page').then((file) => file.InboxPage),
      },
      {
        path: 'passi',
        title: 'referrals.steps.page',
        canActivate: [may('referral.send')],
        loadComponent: () => import('./boxes/steps-page').then((file) => file.StepsPage),
      },
      {
        path: 'invii/:id',
        title: 'referrals.referral.page',
        canActivate: [may('referral.read')],
        loadComponent: () => import('./leg/referral-page').then((file) => file.ReferralPage),
      },
      {
        path: 'protocolli',
        canActivate: [may('protocol.read')],
        loadChildren: () => import('./protocols/protocols.routes').then((file) => file.protocolsRoutes),
      },
      {
        path: 'servizi',
        canActivate: [may('unit.write')],
        loadChildren: () => import('./services/services.routes').then((file) => file.servicesRoutes),
      },
      { path: '', loadChildren: () => import('./centrale/centrale.routes').then((file) => file.centraleRoutes) },
    ],
  },
];
