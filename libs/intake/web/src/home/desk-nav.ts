// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Room, Rooms } from '@soglia/ui';

const ROOMS: readonly Room[] = [
  { path: '/sportello', name: 'desk.nav.home', permission: 'contact.register' },
  { path: '/sportello/contatti', name: 'desk.nav.contacts', permission: 'contact.read' },
  { path: '/sportello/doppioni', name: 'desk.nav.duplicates', permission: 'person.write' },
  { path: '/sportello/emergenza', name: 'desk.nav.emergency', permission: 'emergency.open' },
  { path: '/sportello/supervisione', name: 'desk.nav.supervision', permission: 'supervision.read' },
  { path: '/sportello/registro-accessi', name: 'desk.nav.accessLog', permission: 'access-log.read' },
  { path: '/sportello/importa', name: 'desk.nav.import', permission: 'register.import' },
  { path: '/sportello/scarto', name: 'desk.nav.disposal', permission: 'disposal.read' },
];

/** The pages of the counter. */
@Component({
  selector: 'sg-counter-nav',
  imports: [Rooms, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<sg-rooms [label]="'desk.nav.label' | transloco" [rooms]="rooms" />`,
})
export class CounterNav {
  protected readonly rooms = ROOMS;
}
