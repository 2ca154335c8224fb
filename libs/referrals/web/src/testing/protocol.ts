// SPDX-License-Identifier: EUPL-1.2
import type { ProtocolContent } from '@soglia/referrals-domain';

export const AGENCIES = [
  { id: 'a0000000-0000-4000-8000-000000000001', name: 'Comune dimostrativo' },
  { id: 'a0000000-0000-4000-8000-000000000002', name: 'Azienda sanitaria dimostrativa' },
] as const;
export const UNIT = { id: 'a0000000-0000-4000-8000-000000000003', name: 'PUA', group: AGENCIES[1].name };

/** An invented protocol that says something in each of its places, and may come into force. */
export const wholeProtocol = (): ProtocolContent => ({
  title: 'Accesso unitario',
  kind: 'protocollo-operativo',
  purpose: 'Che chi chiede\narrivi a chi può rispondere.',
  act: { number: '12', date: '2026-01-01', body: 'Giunta' },
  references: ['L. 328/2000', 'D.M. 77/2022'],
  glossary: [{ term: 'PUA', meaning: 'punto unico di accesso' }],
  parties: [
    {
      agencyId: AGENCIES[0].id,
      name: 'Comune',
      code: 'c_d612',
      role: 'promotore',
      signatory: 'Sindaco',
      joinedOn: '2026-01-01',
      withdrawnOn: null,
    },
    { agencyId: AGENCIES[1].id, name: 'ASL', code: null, role: 'erogatore', signatory: null, joinedOn: null, withdrawnOn: '2029-12-31' },
  ],
  recipients: [UNIT.id],
  territory: { subAmbiti: ['SA1'], comuni: ['A326'] },
  target: { areas: ['ELD'], needs: ['D04'], words: 'Persone anziane' },
  access: { age: { min: 65 } },
  exclusion: { isee: { min: 60_000 } },
  phases: [
    {
      ...{
        name: 'Decisione',
        responsible: 'PUA',
        channel: 'piattaforma',
        documents: ['scheda'],
        condition: 'scheda completa',
        clock: 'T2',
      },
      ...{ term: { value: 2, unit: 'working-days' }, urgentTerm: { value: 4, unit: 'hours' }, countedFrom: "l'invio", onLapse: 'escalate' },
    },
    {
      ...{ name: 'Incontro', responsible: 'UVM', channel: null, documents: [], condition: null, clock: null },
      ...{ term: null, urgentTerm: null, countedFrom: null, onLapse: null },
    },
  ],
  fields: [
    {
      field: 'need',
      label: 'Che cosa chiede',
      direction: 'to-recipient',
      required: true,
      category: 'ordinary',
      basis: 'L. 328/2000',
      level: 1,
    },
    {
      field: 'person.name',
      label: 'Chi è',
      direction: 'to-recipient',
      required: true,
      category: 'ordinary',
      basis: 'L. 328/2000',
      level: 2,
    },
    {
      field: 'asked:salute',
      label: 'Salute',
      direction: 'to-sender',
      required: false,
      category: 'art9',
      basis: 'art. 9.2.h GDPR',
      level: 3,
    },
  ],
  documents: [{ code: 'scheda', name: 'Scheda di accesso', required: true, level: 2 }],
  loop: {
    ...{ ends: 'outcome', recipients: 'single', approval: true, declineReview: false },
    ...{ maxHops: 5, reopenDays: 90, reporterFeedback: 'che è stata ricevuta' },
  },
  reasons: ['no-capacity'],
  outcomes: ['delivered'],
  urgent: { words: 'Si telefona.', phone: '0165 555 000', onCall: 'giorno e notte' },
  duties: 'La segnalazione alla Procura non aspetta.',
  referents: [{ agencyId: AGENCIES[0].id, role: 'Coordinatore', contact: '0165 555 001', substitute: null }],
  involvement: { informed: 'informed', words: 'Le si spiega.' },
  privacy: { roles: 'Titolari autonomi', notice: 'Al primo contatto', retention: 'Come per legge' },
  disputes: 'Decide il tavolo.',
  monitoring: { indicators: ['tempi', 'rifiuti'], frequency: 'ogni anno' },
  duration: { words: 'Tre anni', renewal: 'express' },
});
