// SPDX-License-Identifier: EUPL-1.2
import type { Routes } from '@angular/router';
import { provideTexts, textsReady } from '@soglia/ui';
import { planningFrench } from './french';
import texts from './i18n/it.json';

export const planningRoutes: Routes = [
  {
    path: '',
    providers: [provideTexts('planning', texts, planningFrench)],
    canActivate: [textsReady],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'planning.quarters.page',
        loadComponent: () => import('./quarters/quarters-page').then((file) => file.QuartersPage),
      },
      {
        path: 'rilasci/:id',
        title: 'planning.release.page',
        loadComponent: () => import('./release/release-page').then((file) => file.ReleasePage),
      },
    ],
  },
];
