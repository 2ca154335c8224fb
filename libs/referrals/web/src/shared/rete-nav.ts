// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Room, Rooms } from '@soglia/ui';

const ROOMS: readonly Room[] = [
  { path: '/rete', name: 'referrals.nav.boxes', permission: 'referral.read' },
  { path: '/rete/passi', name: 'referrals.nav.steps', permission: 'referral.send' },
  { path: '/rete/centrale', name: 'referrals.nav.centrale', permission: 'referral.route' },
  { path: '/rete/protocolli', name: 'referrals.nav.protocols', permission: 'protocol.read' },
  { path: '/rete/servizi', name: 'referrals.nav.services', permission: 'unit.write' },
  { path: '/rete/avvisi', name: 'referrals.nav.notices', permission: 'referral.read' },
  { path: '/rete/webhook', name: 'referrals.nav.webhooks', permission: 'webhook.write' },
];

/** The pages of the desk of the net. */
@Component({
  selector: 'sg-rete-nav',
  imports: [Rooms, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<sg-rooms [rooms]="rooms" [label]="'referrals.nav.label' | transloco" />`,
})
export class ReteNav {
  protected readonly rooms = ROOMS;
}
