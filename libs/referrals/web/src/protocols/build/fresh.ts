// SPDX-License-Identifier: EUPL-1.2
import type { ExchangedField, ProtocolContent, ProtocolParty, ProtocolPhase, Referent, RequiredDocument } from '@soglia/referrals-domain';

export const NEW_PARTY: ProtocolParty = {
  ...{ agencyId: null, name: '', code: null, role: 'aderente', signatory: null, joinedOn: null, withdrawnOn: null },
};
export const NEW_PHASE: ProtocolPhase = {
  ...{ name: '', responsible: '', channel: null, documents: [], condition: null, clock: null },
  ...{ term: null, urgentTerm: null, countedFrom: null, onLapse: null },
};
export const NEW_FIELD: ExchangedField = {
  ...{ field: 'need', label: '', direction: 'to-recipient', required: false, category: 'ordinary', basis: '', level: 2 },
};
export const NEW_DOCUMENT: RequiredDocument = { code: '', name: '', required: false, level: 2 };
export const NEW_REFERENT: Referent = { agencyId: null, role: '', contact: '', substitute: null };
export const NEW_TERM_OF_GLOSSARY: ProtocolContent['glossary'][number] = { term: '', meaning: '' };
export const NEW_URGENT: NonNullable<ProtocolContent['urgent']> = { words: '', phone: null, onCall: null };

/** A protocol that says nothing yet. Five passages and ninety days to reopen are ours. */
export const FRESH_PROTOCOL: ProtocolContent = {
  ...{ title: '', kind: 'protocollo-operativo', purpose: '', act: { number: null, date: null, body: null } },
  ...{ references: [], glossary: [], parties: [], recipients: [] },
  territory: { subAmbiti: [], comuni: [] },
  target: { areas: [], needs: [], words: '' },
  ...{ access: null, exclusion: null, phases: [], fields: [], documents: [] },
  loop: {
    ...{ ends: 'outcome', recipients: 'single', approval: false, declineReview: false },
    ...{ maxHops: 5, reopenDays: 90, reporterFeedback: null },
  },
  ...{ reasons: [], outcomes: [], urgent: null, duties: null, referents: [] },
  involvement: { informed: 'informed', words: '' },
  privacy: { roles: '', notice: '', retention: '' },
  disputes: null,
  monitoring: { indicators: [], frequency: '' },
  duration: { words: '', renewal: 'express' },
};
