// SPDX-License-Identifier: EUPL-1.2
import type { Routes } from '@angular/router';
import { provideTexts, textsReady } from '@soglia/ui';
import texts from '../i18n/services.it.json';

/** The services of an agency, their places, its closures. */
export const servicesRoutes: Routes = [
  {
    path: '',
    title: 'services.page',
    providers: [provideTexts('services', texts, () => import('../i18n/services.fr.json'))],
    canActivate: [textsReady],
    loadComponent: () => import('./services-page').then((file) => file.ServicesPage),
  },
];
