// SPDX-License-Identifier: EUPL-1.2
import type { Routes } from '@angular/router';
import { provideTexts, textsReady } from '@soglia/ui';
import texts from '../i18n/register.it.json';

/** Bringing in the register that was kept elsewhere, and taking it back. */
export const registerRoutes: Routes = [
  {
    path: '',
    providers: [provideTexts('register', texts, () => import('../i18n/register.fr.json'))],
    canActivate: [textsReady],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'register.page',
        loadComponent: () => import('./registers-page').then((file) => file.RegistersPage),
      },
      { path: ':id', title: 'register.page', loadComponent: () => import('./register-page').then((file) => file.RegisterPage) },
    ],
  },
];
