// SPDX-License-Identifier: EUPL-1.2
import type { Routes } from '@angular/router';
import { askBeforeLeaving, may, provideTexts, textsReady } from '@soglia/ui';
import { resourcesFrench } from './french';
import texts from './i18n/it.json';

const curates = may('card.curate');
const exchanges = may('card.exchange');

export const resourcesRoutes: Routes = [
  {
    path: '',
    providers: [provideTexts('resources', texts, resourcesFrench)],
    canActivate: [textsReady],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'resources.search.page',
        loadComponent: () => import('./search/search-page').then((file) => file.SearchPage),
      },
      {
        path: 'schede/nuova',
        title: 'resources.form.newTitle',
        canActivate: [curates],
        canDeactivate: [askBeforeLeaving],
        loadComponent: () => import('./edit/edit-page').then((file) => file.EditPage),
      },
      {
        path: 'schede/:id/modifica',
        title: 'resources.card.edit',
        canActivate: [curates],
        canDeactivate: [askBeforeLeaving],
        loadComponent: () => import('./edit/edit-page').then((file) => file.EditPage),
      },
      {
        path: 'schede/:id/proponi',
        title: 'resources.card.propose',
        canDeactivate: [askBeforeLeaving],
        loadComponent: () => import('./edit/propose-page').then((file) => file.ProposePage),
      },
      {
        path: 'schede/:id',
        title: 'resources.card.page',
        loadComponent: () => import('./card/card-page').then((file) => file.CardPage),
      },
      {
        path: 'coda',
        title: 'resources.queue.page',
        canActivate: [curates],
        loadComponent: () => import('./queue/queue-page').then((file) => file.QueuePage),
      },
      {
        path: 'coda/:id',
        title: 'resources.proposal.page',
        canActivate: [may('card.propose')],
        loadComponent: () => import('./queue/proposal-page').then((file) => file.ProposalPage),
      },
      {
        path: 'proposte',
        title: 'resources.mine.page',
        canActivate: [may('card.propose')],
        loadComponent: () => import('./queue/proposals-page').then((file) => file.ProposalsPage),
      },
      {
        path: 'qualita',
        title: 'resources.quality.page',
        canActivate: [may('card.propose')],
        loadComponent: () => import('./quality/quality-page').then((file) => file.QualityPage),
      },
      {
        path: 'importa',
        title: 'resources.import.page',
        canActivate: [exchanges],
        loadComponent: () => import('./import/imports-page').then((file) => file.ImportsPage),
      },
      {
        path: 'importa/:id',
        title: 'resources.import.page',
        canActivate: [exchanges],
        loadComponent: () => import('./import/import-page').then((file) => file.ImportPage),
      },
      {
        path: 'esporta',
        title: 'resources.export.page',
        canActivate: [exchanges],
        loadComponent: () => import('./export/export-page').then((file) => file.ExportPage),
      },
      {
        path: 'criteri',
        title: 'resources.criteria.page',
        loadComponent: () => import('./criteria/criteria-page').then((file) => file.CriteriaPage),
      },
    ],
  },
];
