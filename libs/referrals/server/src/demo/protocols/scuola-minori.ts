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
  party,
  phase,
  PRIVACY,
  PROMOTER,
  TRIAGE_CARD,
  WHO,
  workingDays,
} from '../demo-parts';

const OFFENCES = 'art. 10 GDPR e art. 2-octies d.lgs. 196/2003; L. 184/1983, art. 9';

/**
 * Report of prejudice to minors. After the shape of: protocol school – social services of Cinisello Balsamo (circular IC 2022: within ten
 * days the head asks the Area Minori referent whether the case is known); Comune di Verona – Istituti comprensivi (2021); schools – ULSS 10 –
 * Comuni of Veneto orientale (2012).
 */
export const SCUOLA_MINORI: ProtocolContent = {
  title: 'Situazioni di pregiudizio dei minori: scuola e servizi sociali',
  kind: 'protocollo-intesa',
  purpose:
    'Che un segnale visto a scuola o allo sportello arrivi a chi protegge i minori, senza aspettare e senza chiamare due volte la stessa famiglia.',
  act: { number: '2/2025', date: '2024-12-18', body: 'Giunta comunale e consiglio d’istituto' },
  references: [
    'L. 4 maggio 1983, n. 184, art. 9 (segnalazione dei minori in situazione di abbandono)',
    'Codice civile, art. 403; codice di procedura penale, art. 331; codice penale, artt. 361 e 362',
    DEMO_NOTE,
  ],
  glossary: [
    { term: 'pregiudizio', meaning: 'condizione che danneggia o può danneggiare la crescita del minore' },
    { term: 'segnalazione', meaning: 'comunicazione ai servizi o alla Procura minorile; non è la denuncia di un reato' },
  ],
  parties: [
    PROMOTER,
    party(AGENCY.scuola, 'Istituzione scolastica dimostrativa di Châtillon', 'demo_scuola_1', { signatory: 'Dirigente scolastico' }),
    ...COUNTERS,
  ],
  recipients: [DEMO_UNIT.minori, DEMO_UNIT.scuola],
  territory: { subAmbiti: [], comuni: [] },
  target: {
    areas: ['FAM', 'IMMNOM', 'MULBEN'],
    needs: ['D03.02', 'D03.03', 'D03.04', 'D07.03', 'D07.04', 'D08.04', 'D11.03'],
    words: 'Bambini e ragazzi fino a diciassette anni per i quali si teme un pregiudizio.',
  },
  access: { age: { max: 17 } },
  exclusion: null,
  phases: [
    phase('Segnalazione scritta al dirigente', 'docente', { channel: 'per iscritto, riservata', documents: ['scheda di osservazione'] }),
    phase('Verifica se il caso è già noto', 'dirigente scolastico, con il referente dell’Area minori', {
      ...{ channel: 'telefono o incontro', term: days(10), countedFrom: 'la segnalazione al dirigente' },
      condition: 'si sa se la famiglia è già seguita',
    }),
    phase('Colloquio con la famiglia', 'dirigente scolastico', {
      channel: 'incontro',
      condition: 'il caso non è noto e il colloquio non espone il minore',
    }),
    phase('Invio e conferma', 'Area minori', {
      ...{ clock: 'T1', term: workingDays(1), urgentTerm: hours(1), countedFrom: "l'invio", onLapse: 'escalate' },
    }),
    phase('Valutazione e decisione', 'Area minori', {
      ...{ clock: 'T2', term: workingDays(5), urgentTerm: hours(4), countedFrom: "l'invio", onLapse: 'escalate' },
    }),
    phase('Riscontro a chi ha segnalato', 'Area minori', { term: days(30), countedFrom: 'la presa in carico' }),
  ],
  fields: [
    ...TRIAGE_CARD,
    field('asked:caso-noto', 'Il caso è già noto ai servizi?', 1, { required: true }),
    ...WHO,
    field('household.members', 'Nucleo e chi esercita la responsabilità', 2),
    field('contact.interlocutor', 'Chi ha segnalato', 2),
    field('asked:fatti-osservati', 'Fatti osservati, con data e luogo', 2, { required: true, category: 'art10', basis: OFFENCES }),
    field('asked:salute', 'Elementi sulla salute', 3, { category: 'art9' }),
  ],
  documents: [{ code: 'scheda-osservazione', name: 'Scheda di osservazione della scuola', required: false, level: 2 }],
  loop: {
    ...LOOP,
    approval: true,
    maxHops: 3,
    reporterFeedback: 'che la segnalazione è stata ricevuta e se il servizio ha preso in carico; mai che cosa è emerso.',
  },
  reasons: [
    'not-eligible',
    'out-of-area',
    'wrong-competence',
    'duplicate',
    'unreachable',
    'moved',
    'died',
    'sent-by-mistake',
    'found-otherwise',
    'need-returned',
    'closed-too-early',
    'in-hospital',
  ],
  outcomes: [],
  urgent: {
    words: 'Minore in pericolo adesso: si chiamano le forze dell’ordine e il Pronto intervento sociale; il protocollo viene dopo.',
    phone: '0165 555 306',
    onCall: 'Pronto intervento sociale, giorno e notte',
  },
  duties: NEVER_WAITS,
  referents: [
    { agencyId: AGENCY.aosta, role: 'Referente dell’Area minori', contact: '0165 555 305', substitute: 'assistente sociale di turno' },
    {
      agencyId: AGENCY.scuola,
      role: 'Dirigente scolastico',
      contact: 'dirigente@scuola-dimostrativa.example',
      substitute: 'collaboratore vicario',
    },
  ],
  involvement: {
    informed: 'not-informed-by-law',
    words:
      'Chi esercita la responsabilità è informato prima dell’invio, salvo che informarlo esponga il minore o che si tratti di fatti commessi in famiglia.',
  },
  privacy: PRIVACY,
  disputes: 'Nel dubbio si chiede una consulenza all’Area minori senza fare nomi.',
  monitoring: {
    indicators: ['segnalazioni per ordine di scuola', 'giorni fra segnalazione e decisione', 'casi già noti'],
    frequency: 'due volte l’anno, con le scuole',
  },
  duration: { words: 'Due anni scolastici', renewal: 'tacit' },
};
