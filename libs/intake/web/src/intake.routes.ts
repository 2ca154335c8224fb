// SPDX-License-Identifier: EUPL-1.2
import type { Routes } from '@angular/router';
import { provideTexts } from '@soglia/ui';
import type { ContactFormPage } from './contact-form/contact-form-page';
import texts from './i18n/it.json';

export const intakeRoutes: Routes = [
  {
    path: '',
    providers: [provideTexts('intake', texts)],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'intake.home.page',
        loadComponent: () => import('./home/counter-home-page').then((file) => file.CounterHomePage),
      },
      {
        path: 'contatti/nuovo',
        title: 'intake.form.page',
        canDeactivate: [(page: ContactFormPage) => page.mayLeave()],
        loadComponent: () => import('./contact-form/contact-form-page').then((file) => file.ContactFormPage),
      },
      {
        path: 'contatti/:id',
        title: 'intake.contact.page',
        loadComponent: () => import('./contact/contact-page').then((file) => file.ContactPage),
      },
    ],
  },
];
