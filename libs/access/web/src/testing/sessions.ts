// SPDX-License-Identifier: EUPL-1.2
import type { Session } from '../session/session-calls';

export const elisa: Session = {
  account: { id: '00000000-0000-4000-8000-000000000001', username: 'sportello', displayName: 'Elisa Vuillermoz', role: 'sportello' },
  agency: { id: '00000000-0000-4000-8000-0000000000a1', name: 'Unité Mont-Cervin' },
  accessPoints: [{ code: 'VDA-S6', name: 'Sportello di Châtillon', comune: { code: 'C294', name: 'Châtillon' } }],
  permissions: ['session.own', 'contact.register'],
  mode: 'demo',
};
