// SPDX-License-Identifier: EUPL-1.2
import type { ReferralAsk } from '@soglia/ui';
import type { ProtocolMatch } from '../send/send-calls';

const field = (key: string, label: string, level: number, required = false): ProtocolMatch['fields'][number] => ({
  ...{ field: key, label, level, required },
  ...{ basis: 'GDPR art. 6(1)(e)', category: 'ordinary' as const },
});

const unit = (id: string, name: string, change: Partial<ProtocolMatch['recipients'][number]> = {}) => ({
  ...{ id, name, agencyId: 'a2', agencyName: 'ASL dimostrativa', inTerritory: true, active: true, byLink: false },
  ...{ freePlaces: 4, waiting: 11, capacityAt: '2026-11-16T09:00:00Z' },
  ...change,
});

/** An invented protocol that fits a request. */
export const match = (change: Partial<ProtocolMatch> = {}): ProtocolMatch => ({
  ...{ versionId: '1c5e0f0e-0000-4000-8000-000000000001', protocolId: '1c5e0f0e-0000-4000-8000-000000000002' },
  ...{ code: 'PUA-UVM', title: 'PUA e UVM', number: 2, fit: 'eligible', failing: [], ask: [], approval: false, recipientsMode: 'single' },
  recipients: [
    unit('1c5e0f0e-0000-4000-8000-000000000011', 'Domiciliarità', { inTerritory: false }),
    unit('1c5e0f0e-0000-4000-8000-000000000012', 'PUA'),
    unit('1c5e0f0e-0000-4000-8000-000000000013', 'UVM', { freePlaces: 0 }),
  ],
  fields: [
    field('need', 'Che cosa chiede', 1, true),
    field('person.name', 'Nome e cognome', 2, true),
    field('asked:vive-sola', 'Vive sola', 1, true),
    field('asked:autonomia', 'Autonomia', 2),
  ],
  documents: [{ code: 'scheda', name: 'Scheda di accesso', required: true, level: 2 }],
  involvement: { informed: 'informed', words: 'Si spiega a chi va la richiesta.' },
  ...{ duties: null, urgent: null, terms: ['decisione entro 2 giorni lavorativi'] },
  ...change,
});

export const ask = (change: Partial<ReferralAsk> = {}): ReferralAsk => ({
  ...{ need: 'D04.01', area: 'ELD', comune: 'C294', birthYear: 1945, urgency: 'normal', absent: [] },
  ...change,
});
