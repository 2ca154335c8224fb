// SPDX-License-Identifier: EUPL-1.2
import type { Routes } from '@angular/router';
import { may, provideTexts, textsReady } from '@soglia/ui';
import texts from '../i18n/centrale.it.json';

/** The Centrale unica, one's notices, and the systems of agencies. */
export const centraleRoutes: Routes = [
  {
    path: '',
    providers: [provideTexts('centrale', texts, () => import('../i18n/centrale.fr.json'))],
    canActivate: [textsReady],
    children: [
      {
        path: 'centrale',
        title: 'centrale.page',
        canActivate: [may('referral.route')],
        loadComponent: () => import('./centrale-page').then((file) => file.CentralePage),
      },
      {
        path: 'avvisi',
        title: 'centrale.notices.page',
        canActivate: [may('referral.read')],
        loadComponent: () => import('../notices/notices-page').then((file) => file.NoticesPage),
      },
      {
        path: 'avvisi/preferenze',
        title: 'centrale.preferences.page',
        canActivate: [may('referral.read')],
        loadComponent: () => import('../notices/preferences-page').then((file) => file.PreferencesPage),
      },
      {
        path: 'webhook',
        title: 'centrale.webhooks.page',
        canActivate: [may('webhook.write')],
        loadComponent: () => import('../notices/webhooks-page').then((file) => file.WebhooksPage),
      },
    ],
  },
];
