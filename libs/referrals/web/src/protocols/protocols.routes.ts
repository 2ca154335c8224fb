// SPDX-License-Identifier: EUPL-1.2
import type { Routes } from '@angular/router';
import { askBeforeLeaving, may, provideTexts, textsReady } from '@soglia/ui';
import texts from '../i18n/protocols.it.json';

const writes = may('protocol.write');

export const protocolsRoutes: Routes = [
  {
    path: '',
    providers: [provideTexts('protocols', texts, () => import('../i18n/protocols.fr.json'))],
    canActivate: [textsReady],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'protocols.list.page',
        loadComponent: () => import('./list/protocols-page').then((file) => file.ProtocolsPage),
      },
      {
        path: 'nuovo',
        title: 'protocols.build.newTitle',
        canActivate: [writes],
        canDeactivate: [askBeforeLeaving],
        loadComponent: () => import('./build/build-page').then((file) => file.BuildPage),
      },
      {
        path: 'importa',
        title: 'protocols.import.page',
        canActivate: [writes],
        loadComponent: () => import('./import/import-page').then((file) => file.ImportPage),
      },
      {
        path: ':id/bozza',
        title: 'protocols.build.page',
        canActivate: [writes],
        canDeactivate: [askBeforeLeaving],
        loadComponent: () => import('./build/build-page').then((file) => file.BuildPage),
      },
      {
        path: ':id/differenze',
        title: 'protocols.changes.page',
        loadComponent: () => import('./changes/changes-page').then((file) => file.ChangesPage),
      },
      {
        path: ':id',
        title: 'protocols.read.page',
        loadComponent: () => import('./read/protocol-page').then((file) => file.ProtocolPage),
      },
    ],
  },
];
