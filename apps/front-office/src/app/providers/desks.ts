// SPDX-License-Identifier: EUPL-1.2
import type { Provider } from '@angular/core';
import { type Desk, DESKS } from '@soglia/ui';

const desks: readonly Desk[] = [
  { path: '/sportello', name: 'shell.desk.counter', purpose: 'shell.desk.counterPurpose', permission: 'contact.register' },
  {
    path: '/sportello/scarto',
    name: 'shell.desk.disposal',
    purpose: 'shell.desk.disposalPurpose',
    permission: 'disposal.approve',
    unless: 'contact.register',
  },
  {
    path: '/sportello/registro-accessi',
    name: 'shell.desk.accessLog',
    purpose: 'shell.desk.accessLogPurpose',
    permission: 'access-log.read',
    unless: 'contact.register',
  },
  { path: '/rete', name: 'shell.desk.rete', purpose: 'shell.desk.retePurpose', permission: 'referral.read' },
  {
    path: '/rete/protocolli',
    name: 'shell.desk.protocols',
    purpose: 'shell.desk.protocolsPurpose',
    permission: 'protocol.read',
    unless: 'referral.read',
  },
  { path: '/banca-dati', name: 'shell.desk.databank', purpose: 'shell.desk.databankPurpose', permission: 'card.read' },
  { path: '/piano', name: 'shell.desk.planning', purpose: 'shell.desk.planningPurpose', permission: 'release.read' },
];

export function provideDesks(): Provider {
  return { provide: DESKS, useValue: desks };
}
