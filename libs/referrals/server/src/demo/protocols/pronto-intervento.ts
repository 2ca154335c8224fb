// SPDX-License-Identifier: EUPL-1.2
import type { ProtocolContent } from '@soglia/referrals-domain';
import { AGENCY, DEMO_UNIT } from '../demo-ids';
import {
  COUNTERS,
  days,
  DEMO_NOTE,
  field,
  hours,
  LOOP,
  NEVER_WAITS,
  phase,
  PRIVACY,
  PROMOTER,
  TRIAGE_CARD,
  WHO,
  workingDays,
} from '../demo-parts';

/**
 * Urgent path of the pronto intervento sociale (L. 328/2000, art. 22, comma 4, lett. b). The part of a protocol on urgencies and on who is on
 * call follows the field list of the PUA of Brindisi; the hours are invented.
 */
export const PRONTO_INTERVENTO: ProtocolContent = {
  title: 'Pronto intervento sociale: percorso urgente',
  kind: 'protocollo-operativo',
  purpose: 'Chi è in emergenza oggi trova qualcuno oggi: prima si telefona, e la scheda segue la telefonata.',
  act: { number: '5/2025', date: '2024-12-20', body: 'Conferenza dei sindaci' },
  references: ['L. 8 novembre 2000, n. 328, art. 22, comma 4, lett. b)', DEMO_NOTE],
  glossary: [{ term: 'PIS', meaning: 'pronto intervento sociale: risponde giorno e notte alle emergenze personali e familiari' }],
  parties: [
    PROMOTER,
    ...COUNTERS.map((each) =>
      each.agencyId === AGENCY.aosta ? { ...each, role: 'erogatore' as const, signatory: 'Dirigente dei servizi sociali' } : each,
    ),
  ],
  recipients: [DEMO_UNIT.prontoIntervento],
  territory: { subAmbiti: [], comuni: [] },
  target: { areas: [], needs: ['D08'], words: 'Chiunque si trovi in una emergenza sociale nel territorio, anche di passaggio.' },
  access: null,
  exclusion: null,
  phases: [
    phase('Telefonata', 'chi accoglie', { channel: 'telefono', condition: 'il PIS ha risposto' }),
    phase('Scheda', 'chi accoglie', { clock: 'T1', term: hours(2), urgentTerm: hours(1), countedFrom: "l'invio", onLapse: 'escalate' }),
    phase('Decisione', 'PIS', { clock: 'T2', term: hours(4), urgentTerm: hours(2), countedFrom: "l'invio", onLapse: 'escalate' }),
    phase('Termine ultimo', 'Centrale unica', {
      clock: 'T2h',
      term: workingDays(1),
      urgentTerm: hours(12),
      countedFrom: "l'invio",
      onLapse: 'expire',
    }),
    phase('Intervento', 'PIS', {
      clock: 'T5',
      term: hours(24),
      urgentTerm: hours(4),
      countedFrom: 'la presa in carico',
      onLapse: 'escalate',
    }),
    phase('Passaggio al servizio ordinario', 'PIS e servizio sociale del comune', {
      term: workingDays(3),
      countedFrom: "l'intervento",
    }),
    phase('Risposta alla richiesta', 'Centrale unica', { clock: 'T13', term: days(7), countedFrom: "l'invio", onLapse: 'escalate' }),
  ],
  fields: [
    ...TRIAGE_CARD,
    field('asked:dove-si-trova', 'Zona in cui si trova adesso', 1, { required: true }),
    ...WHO.map((each) => ({ ...each, required: false })),
    field('asked:pericolo', 'Pericoli per la persona o per chi interviene', 2, {
      category: 'art10',
      basis: 'art. 10 GDPR e art. 2-octies d.lgs. 196/2003; salvaguardia della vita',
    }),
    field('asked:farmaci', 'Farmaci che non può saltare', 2, {
      category: 'art9',
      basis: 'art. 9, par. 2, lett. c) GDPR: interesse vitale',
    }),
  ],
  documents: [],
  loop: { ...LOOP, maxHops: 3, reopenDays: 30 },
  reasons: [
    'no-capacity',
    'not-eligible',
    'no-such-service',
    'wrong-competence',
    'duplicate',
    'unreachable',
    'moved',
    'died',
    'no-longer-needed',
    'found-otherwise',
    'sent-by-mistake',
    'in-hospital',
    'need-returned',
  ],
  outcomes: [],
  urgent: {
    words: 'Si telefona sempre prima di inviare. Se c’è pericolo di vita si chiama il 112.',
    phone: '0165 555 306',
    onCall: 'Giorno e notte, anche nei festivi: vedi i turni della Centrale unica.',
  },
  duties: NEVER_WAITS,
  referents: [
    { agencyId: AGENCY.aosta, role: 'Coordinatore del PIS', contact: '0165 555 306', substitute: 'assistente sociale reperibile' },
  ],
  involvement: { informed: 'informed', words: 'Si informa appena è possibile; per salvare la persona si agisce anche prima.' },
  privacy: PRIVACY,
  disputes: 'Nel dubbio il PIS interviene, e di chi sia il caso si decide dopo.',
  monitoring: {
    indicators: ['minuti fra telefonata e risposta', 'interventi per tipo di emergenza', 'passaggi al servizio ordinario'],
    frequency: 'ogni mese',
  },
  duration: { words: 'Un anno', renewal: 'tacit' },
};
