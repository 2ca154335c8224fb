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
  party,
  phase,
  PRIVACY,
  PROMOTER,
  TRIAGE_CARD,
  WHO,
  workingDays,
} from '../demo-parts';

const CONSENT = 'art. 6, par. 1, lett. a) GDPR: consenso della persona, revocabile';
const asked = { basis: CONSENT };

/** Primary needs with third-sector bodies. After the shape of: Protocollo bisogni primari, Valle d'Aosta (in force 2015, revised 2016). */
export const BISOGNI_PRIMARI: ProtocolContent = {
  title: 'Bisogni primari: cibo, vestiti, un letto',
  kind: 'protocollo-intesa',
  purpose: 'Criteri comuni, nessuno rimandato da una porta all’altra, e aiuti che non si sommano per caso.',
  act: { number: '3/2025', date: '2024-12-19', body: 'Ufficio di Piano' },
  references: ['L. 8 novembre 2000, n. 328, artt. 1 e 5 (ruolo del Terzo settore)', 'D.lgs. 3 luglio 2017, n. 117, art. 55', DEMO_NOTE],
  glossary: [{ term: 'bisogni primari', meaning: 'mangiare, vestirsi, lavarsi, dormire al riparo' }],
  parties: [
    PROMOTER,
    party(AGENCY.aube, "Cooperativa sociale dimostrativa L'Aube", 'demo_aube', { role: 'erogatore', signatory: 'Legale rappresentante' }),
    party(AGENCY.carita, 'Associazione dimostrativa Casa della carità', 'demo_carita', { role: 'erogatore', signatory: 'Presidente' }),
    ...COUNTERS,
  ],
  recipients: [DEMO_UNIT.aube, DEMO_UNIT.carita],
  territory: { subAmbiti: [], comuni: [] },
  target: {
    areas: [],
    needs: ['D02.03', 'D02.04', 'D08.03', 'D12.04', 'D02.08'],
    words: 'Chiunque non riesca a provvedere ai bisogni di ogni giorno, con o senza residenza.',
  },
  access: null,
  exclusion: null,
  phases: [
    phase('Ascolto e invio', 'sportello sociale', { condition: 'la persona acconsente' }),
    phase('Conferma', 'ente del Terzo settore', {
      clock: 'T1',
      term: workingDays(1),
      urgentTerm: hours(2),
      countedFrom: "l'invio",
      onLapse: 'escalate',
    }),
    phase('Decisione', 'ente del Terzo settore', {
      clock: 'T2',
      term: workingDays(2),
      urgentTerm: hours(4),
      countedFrom: "l'invio",
      onLapse: 'escalate',
    }),
    phase('Primo aiuto', 'ente che ha accettato', {
      clock: 'T5',
      term: workingDays(3),
      urgentTerm: hours(12),
      countedFrom: "l'accettazione",
      onLapse: 'escalate',
    }),
    phase('Verifica del bisogno', 'ente che ha accettato', {
      clock: 'T6',
      term: days(30),
      countedFrom: 'il primo aiuto',
      onLapse: 'remind',
    }),
  ],
  fields: [
    ...TRIAGE_CARD.map((each) => ({ ...each, ...asked })),
    field('household.size', 'Persone nel nucleo', 1, asked),
    field('asked:minori', 'Quanti minori ci sono', 1, asked),
    field('asked:alimentazione', 'Che cosa non può mangiare', 2, {
      category: 'art9',
      basis: 'art. 9, par. 2, lett. a) GDPR: consenso esplicito',
    }),
    ...WHO.filter(({ field }) => field !== 'person.birthDate').map((each) => ({ ...each, ...asked })),
    field('person.language', 'Lingua', 2, asked),
  ],
  documents: [],
  loop: { ...LOOP, recipients: 'first-wins', maxHops: 6, reopenDays: 60 },
  reasons: [],
  outcomes: ['delivered', 'delivered-in-part', 'handed-on', 'not-delivered', 'not-needed-any-more'],
  urgent: {
    words: 'Chi oggi non mangia o non ha dove dormire: si telefona, poi si invia come urgente.',
    phone: '0165 555 306',
    onCall: null,
  },
  duties: null,
  referents: [
    { agencyId: AGENCY.carita, role: 'Accoglienza', contact: 'accoglienza@carita-dimostrativa.example', substitute: 'volontario di turno' },
    {
      agencyId: AGENCY.aube,
      role: 'Coordinatore dei servizi alle famiglie',
      contact: 'famiglie@aube-dimostrativa.example',
      substitute: null,
    },
  ],
  involvement: { informed: 'consent', words: 'La persona sceglie se e a chi essere inviata; un no non toglie altri aiuti.' },
  privacy: {
    ...PRIVACY,
    roles: 'Le parti sono titolari autonomi; gli enti del Terzo settore trattano i dati con il consenso della persona.',
  },
  disputes: 'Se due enti aiutano la stessa persona, si accordano fra loro con la Centrale unica.',
  monitoring: {
    indicators: ['richieste per tipo di bisogno', 'ore fra invio e primo aiuto', 'rifiuti per mancanza di posti'],
    frequency: 'ogni sei mesi',
  },
  duration: { words: 'Due anni; la revisione segue il monitoraggio', renewal: 'express' },
};
