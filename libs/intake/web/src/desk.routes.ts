// SPDX-License-Identifier: EUPL-1.2
import type { Routes } from '@angular/router';
import { askBeforeLeaving, may } from '@soglia/ui';

/** The counter's pages beside the contact itself, each for those who may do what it is for. */
export const deskRoutes: Routes = [
  {
    path: 'contatti',
    title: 'desk.list.page',
    canActivate: [may('contact.read')],
    loadComponent: () => import('./lists/contacts-page').then((file) => file.ContactsPage),
  },
  {
    path: 'persone/:id',
    title: 'desk.person.page',
    canActivate: [may('person.read')],
    canDeactivate: [askBeforeLeaving],
    loadComponent: () => import('./person/person-page').then((file) => file.PersonPage),
  },
  {
    path: 'persone/:id/accessi',
    title: 'desk.log.page',
    canActivate: [may('access-log.read')],
    loadComponent: () => import('./protection/access-log-page').then((file) => file.AccessLogPage),
  },
  {
    path: 'persone/:id/esporta',
    title: 'desk.export.page',
    canActivate: [may('subject-data.export')],
    loadComponent: () => import('./rights/export-page').then((file) => file.SubjectExportPage),
  },
  {
    path: 'doppioni',
    title: 'desk.duplicates.page',
    canActivate: [may('person.write')],
    loadComponent: () => import('./merging/duplicates-page').then((file) => file.DuplicatesPage),
  },
  {
    path: 'supervisione',
    title: 'desk.supervision.page',
    canActivate: [may('supervision.read')],
    loadComponent: () => import('./supervision/supervision-page').then((file) => file.SupervisionPage),
  },
  {
    path: 'emergenza',
    title: 'desk.emergency.page',
    canActivate: [may('emergency.open')],
    loadComponent: () => import('./protection/emergency-page').then((file) => file.EmergencyPage),
  },
  {
    path: 'registro-accessi',
    title: 'desk.log.page',
    canActivate: [may('access-log.read')],
    loadComponent: () => import('./protection/access-log-page').then((file) => file.AccessLogPage),
  },
  {
    path: 'scarto',
    title: 'desk.disposal.page',
    canActivate: [may('disposal.read')],
    loadComponent: () => import('./retention/disposal-page').then((file) => file.DisposalPage),
  },
  {
    path: 'scarto/:id',
    title: 'desk.disposal.one',
    canActivate: [may('disposal.read')],
    loadComponent: () => import('./retention/proposal-page').then((file) => file.DisposalProposalPage),
  },
  {
    path: 'importa',
    canActivate: [may('register.import')],
    loadChildren: () => import('./register-import/register.routes').then((file) => file.registerRoutes),
  },
];
