// SPDX-License-Identifier: EUPL-1.2
import { signal } from '@angular/core';
import { movesFor } from '@soglia/referrals-domain';
import type { CodeListsSource } from '@soglia/ui';
import type { LegLine, LegView } from '../shared/referral-shapes';

const HOUR_MS = 3_600_000;
export const hoursFromNow = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();
const UNIT = { id: '6d8f0b2c-4e5a-4c7d-9f1b-3a5c7e9d1f2b', name: 'Domiciliarità', agencyId: 'a2', agencyName: 'ASL dimostrativa' };

/** An invented leg as a list shows it. */
export const line = (change: Partial<LegLine> = {}): LegLine => ({
  id: '5f0c6a2e-1b3d-4f7a-9c8e-2d4b6f8a0c1e',
  version: 3,
  referralId: '0c6a2e5f-1b3d-4f7a-9c8e-2d4b6f8a0c1e',
  number: '2026-0418',
  hop: 1,
  state: 'received',
  urgency: 'normal',
  need: { code: 'D04.03', name: 'Assistenza domiciliare' },
  area: { code: 'AN', name: 'Anziani' },
  card: 'O. T., 81 anni, Saint-Vincent',
  protocolTitle: 'Dimissioni protette',
  fromAgency: 'Sportello di Saint-Vincent',
  fromName: 'M. Favre',
  unit: UNIT,
  ownerId: null,
  ownerName: null,
  dueAt: hoursFromNow(72),
  dueClock: 'T2',
  clockState: 'running',
  stateSince: hoursFromNow(-2),
  createdAt: hoursFromNow(-2),
  releaseAt: null,
  reason: null,
  outcome: null,
  ...change,
});

/** The same leg, opened by a worker of the service that received it. */
export function legView(change: Partial<LegView> = {}): LegView {
  const { state = 'received', parts = ['RT', 'RW'] } = change;
  return {
    ...line(),
    state,
    parts,
    moves: movesFor(state, parts).map(({ name }) => name),
    reasons: [{ move: 'decline', codes: ['no-capacity', 'not-eligible', 'wrong-competence'] }],
    outcomes: ['delivered', 'not-delivered'],
    protocol: { versionId: 'v', code: 'DIM', title: 'Dimissioni protette', number: 3, loop: 'outcome', duties: null },
    sender: { agencyId: 'a1', agencyName: 'Sportello di Saint-Vincent', displayName: 'M. Favre' },
    level: 1,
    legalBasis: 'valid',
    transport: 'opened',
    contested: false,
    resumesTo: null,
    cards: [{ level: 1, frozenAt: hoursFromNow(-2), fields: [{ field: 'person.initials', label: 'Persona', value: 'O. T.' }] }],
    opensNext: [{ level: 2, labels: ['Nome', 'Indirizzo'] }],
    path: [
      { at: hoursFromNow(-2), name: 'release', part: 'SY', who: null, fromState: 'draft', toState: 'requested', reason: null, facts: {} },
    ],
    clocks: [],
    messages: [],
    attachments: [],
    attempts: [],
    legs: [],
    colleagues: [{ id: '8c1e3a5d-7f9b-4d2c-8e6a-0b2d4f6a8c1e', displayName: 'C. Jordan', isHead: true }],
    capacity: null,
    links: [],
    ...change,
  };
}

/** Code lists that have not arrived: names are those that the server gave. */
export const noCodeLists: CodeListsSource = { lists: signal(null), error: signal(null), reload: () => undefined };
