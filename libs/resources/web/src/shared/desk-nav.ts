// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Room, Rooms } from '@soglia/ui';

const ROOMS: readonly Room[] = [
  { path: '/banca-dati', name: 'resources.nav.search', permission: 'card.read' },
  { path: '/banca-dati/coda', name: 'resources.nav.queue', permission: 'card.curate' },
  { path: '/banca-dati/proposte', name: 'resources.nav.mine', permission: 'card.propose', unless: 'card.curate' },
  { path: '/banca-dati/qualita', name: 'resources.nav.quality', permission: 'card.propose' },
  { path: '/banca-dati/importa', name: 'resources.nav.import', permission: 'card.exchange' },
  { path: '/banca-dati/esporta', name: 'resources.nav.export', permission: 'card.exchange' },
  { path: '/banca-dati/criteri', name: 'resources.nav.criteria', permission: 'card.read' },
];

/** The pages of the databank. */
@Component({
  selector: 'sg-desk-nav',
  imports: [Rooms, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<sg-rooms [label]="'resources.nav.label' | transloco" [rooms]="rooms" />`,
})
export class DeskNav {
  protected readonly rooms = ROOMS;
}
