// SPDX-License-Identifier: EUPL-1.2
import type { Routes } from '@angular/router';
import { askBeforeLeaving, may, provideTexts, textsReady } from '@soglia/ui';
import { deskRoutes } from './desk.routes';
import deskTexts from './i18n/desk.it.json';
import texts from './i18n/it.json';

export const intakeRoutes: Routes = [
  {
    path: '',
    providers: [
      provideTexts('intake', texts, () => import('./i18n/fr.json')),
      provideTexts('desk', deskTexts, () => import('./i18n/desk.fr.json')),
    ],
    canActivate: [textsReady],
    children: [
      ...deskRoutes,
      {
        path: '',
        pathMatch: 'full',
        title: 'intake.home.page',
        canActivate: [may('contact.register')],
        loadComponent: () => import('./home/counter-home-page').then((file) => file.CounterHomePage),
      },
      {
        path: 'contatti/nuovo',
        title: 'intake.form.page',
        canActivate: [may('contact.register')],
        canDeactivate: [askBeforeLeaving],
        loadComponent: () => import('./contact-form/contact-form-page').then((file) => file.ContactFormPage),
      },
      {
        path: 'contatti/:id',
        title: 'intake.contact.page',
        canActivate: [may('contact.read')],
        loadComponent: () => import('./contact/contact-page').then((file) => file.ContactPage),
      },
      {
        path: 'contatti/:id/modifica',
        title: 'intake.form.amendPage',
        canActivate: [may('contact.register')],
        canDeactivate: [askBeforeLeaving],
        loadComponent: () => import('./contact-form/contact-form-page').then((file) => file.ContactFormPage),
      },
    ],
  },
];
