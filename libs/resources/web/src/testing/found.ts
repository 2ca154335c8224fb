// SPDX-License-Identifier: EUPL-1.2
import type { FoundResource, SearchAnswer } from '../shared/calls/search-shapes';

export const found = (change: Partial<FoundResource> = {}): FoundResource => ({
  id: '0b6c3f44-52a5-4d5a-9a53-7f3f5d3f0a01',
  name: 'Pasti a casa',
  organization: 'Cooperativa dimostrativa',
  short: 'Un pasto caldo portato a casa',
  phone: '0165 555 010',
  visibility: 'public',
  place: { name: 'Sede', comune: 'C294', comuneName: 'Châtillon', distanceKm: 3.24, accessible: true },
  covers: true,
  verified: { on: '2026-10-02', state: 'fresh' },
  open: { now: true, until: '12:30', next: null },
  cost: { free: false, text: null },
  capacity: { available: 1, maximum: 8, updated: null },
  languages: ['it', 'fr'],
  eligibility: null,
  reasons: [{ code: 'need', weight: 30, text: 'risponde proprio a questo bisogno' }],
  chosen: 0,
  ...change,
});

export const answer = (items: FoundResource[], change: Partial<SearchAnswer> = {}): SearchAnswer => ({
  items,
  total: items.length,
  more: false,
  next: null,
  understood: { corrected: [], also: [] },
  gap: null,
  ...change,
});
