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

/**
 * Single point of access and multidimensional evaluation. After the shape of: Regolamento e protocollo operativo PUA, Ambito n. 1 AUSL BR/1
 * Brindisi; schema di protocollo d'intesa ASL Latina for the PUA of Formia-Gaeta; Linee operative PUA of Regione Campania.
 */
export const PUA_UVM: ProtocolContent = {
  title: 'Accesso unitario alla non autosufficienza (PUA e UVM)',
  kind: 'regolamento-pua-uvm',
  purpose:
    "Chi ha bisogni insieme sociali e sanitari si rivolge a un punto solo: lo sportello sociale invia al PUA, che fa la prima lettura e, se il bisogno è complesso, attiva l'UVM per il progetto assistenziale.",
  act: { number: '1/2026', date: '2025-12-15', body: 'Conferenza dei sindaci e direzione del distretto' },
  references: [
    'L. 8 novembre 2000, n. 328, artt. 14 e 22',
    'L. 30 dicembre 2021, n. 234, art. 1, comma 163 (punti unici di accesso)',
    'D.M. 23 maggio 2022, n. 77 (modelli e standard per l’assistenza territoriale)',
    DEMO_NOTE,
  ],
  glossary: [
    { term: 'PUA', meaning: 'punto unico di accesso ai servizi sociali e sanitari' },
    { term: 'UVM', meaning: 'unità di valutazione multidimensionale: più professioni che valutano insieme' },
    { term: 'PAI', meaning: 'progetto assistenziale individualizzato' },
  ],
  parties: [
    PROMOTER,
    party(AGENCY.asl, 'Azienda sanitaria dimostrativa, distretto 1', 'demo_asl_1', {
      role: 'erogatore',
      signatory: 'Direzione del distretto',
    }),
    ...COUNTERS,
  ],
  recipients: [DEMO_UNIT.pua, DEMO_UNIT.uvm, DEMO_UNIT.domiciliarita],
  territory: { subAmbiti: [], comuni: [] },
  target: {
    areas: ['ELD', 'DIS', 'MULBEN'],
    needs: ['D04', 'D08.06', 'D09.02', 'D10.01', 'D10.02', 'D11.01', 'D11.02', 'D11.04', 'D03.07'],
    words: 'Persone anziane non autosufficienti e persone con disabilità, con le loro famiglie.',
  },
  access: { all: [{ residence: { ambiti: ['VDA'] } }, { any: [{ age: { min: 65 } }, { disability: { recognised: true } }] }] },
  exclusion: null,
  phases: [
    phase('Segnalazione e invio', 'sportello sociale', {
      channel: 'piattaforma',
      documents: ['scheda di accesso'],
      condition: 'la persona è informata e la scheda è completa',
    }),
    phase('Accoglienza', 'PUA', {
      ...{ clock: 'T1', term: workingDays(1), urgentTerm: hours(2), countedFrom: "l'invio", onLapse: 'escalate' },
    }),
    phase('Prima lettura e decisione', 'PUA', {
      ...{ clock: 'T2', term: workingDays(2), urgentTerm: hours(4), countedFrom: "l'invio", onLapse: 'escalate' },
    }),
    phase('Termine ultimo', 'Centrale unica', {
      ...{ clock: 'T2h', term: days(14), urgentTerm: workingDays(1), countedFrom: "l'invio", onLapse: 'expire' },
    }),
    phase('Valutazione in UVM e progetto (PAI)', 'UVM', {
      ...{ clock: 'T5', term: workingDays(10), urgentTerm: workingDays(1), countedFrom: 'la presa in carico', onLapse: 'escalate' },
      condition: 'il bisogno è complesso',
    }),
    phase('Verifica del progetto', 'case manager', { clock: 'T6', term: days(30), countedFrom: "l'avvio", onLapse: 'remind' }),
    phase('Riscontro allo sportello e chiusura', 'UVM', { clock: 'T7', term: workingDays(5), countedFrom: "l'esito", onLapse: 'remind' }),
  ],
  fields: [
    ...TRIAGE_CARD,
    field('household.size', 'Persone nel nucleo', 1),
    field('asked:vive-sola', 'Vive sola o sola per la maggior parte del giorno', 1, { required: true }),
    ...WHO,
    field('person.codiceFiscale', 'Codice fiscale', 2),
    field('household.members', 'Familiari e chi presta cura', 2),
    field('need.detail', 'La richiesta con le parole di chi chiede', 2),
    field('asked:autonomia', 'Autonomia nelle attività quotidiane', 2, { category: 'art9' }),
    field('asked:percorso-sanitario', 'Percorso sanitario in corso', 3, { category: 'art9' }),
    field('asked:esito', 'Esito della valutazione', 2, { direction: 'to-sender' }),
  ],
  documents: [
    { code: 'scheda-accesso', name: 'Scheda di accesso', required: false, level: 2 },
    { code: 'certificato-medico', name: 'Scheda medica del curante', required: false, level: 2 },
  ],
  loop: LOOP,
  reasons: [
    'no-capacity',
    'waiting-list-closed',
    'not-eligible',
    'out-of-area',
    'wrong-competence',
    'duplicate',
    'unreachable',
    'papers',
    'no-show',
    'moved',
    'died',
    'in-hospital',
    'person-asked-pause',
    'sent-by-mistake',
    'no-longer-needed',
    'found-otherwise',
    'need-returned',
    'closed-too-early',
  ],
  outcomes: [],
  urgent: {
    words:
      "Dimissione dall'ospedale entro due giorni, o chi assiste viene meno all'improvviso: si telefona al PUA e si invia come urgente.",
    ...{ phone: '0165 555 301', onCall: 'PUA, dal lunedì al venerdì, 8–18; poi Pronto intervento sociale' },
  },
  duties: null,
  referents: [
    { agencyId: AGENCY.asl, role: 'Coordinatore del PUA', contact: '0165 555 301', substitute: 'infermiere di comunità di turno' },
    { agencyId: AGENCY.centrale, role: 'Referente della Centrale unica', contact: '0165 555 100', substitute: null },
  ],
  involvement: {
    informed: 'informed',
    words:
      'Si spiega che la richiesta va al PUA, che cosa gli si dice e che si può dire di no; se non può decidere, si sente chi la rappresenta.',
  },
  privacy: PRIVACY,
  disputes: 'Di chi sia la competenza decide il gruppo tecnico entro cinque giorni lavorativi; intanto resta a chi ha ricevuto.',
  monitoring: {
    indicators: ['decisioni entro il termine', 'giorni fra invio e progetto', 'motivi dei rifiuti'],
    frequency: 'ogni tre mesi, al tavolo di distretto',
  },
  duration: { words: 'Tre anni dalla firma; si rivede dopo il primo', renewal: 'express' },
};

/** What was in force before: four days to decide, and no way for an urgency. */
export const PUA_UVM_BEFORE: ProtocolContent = {
  ...PUA_UVM,
  act: { number: '4/2025', date: '2024-12-10', body: 'Conferenza dei sindaci e direzione del distretto' },
  recipients: [DEMO_UNIT.pua, DEMO_UNIT.uvm],
  phases: PUA_UVM.phases.map((each) => (each.clock === 'T2' ? { ...each, term: workingDays(4) } : each)),
  fields: PUA_UVM.fields.filter(({ field }) => field !== 'asked:vive-sola'),
  urgent: null,
};
