// SPDX-License-Identifier: EUPL-1.2
import type { ProtocolContent } from '@soglia/referrals-domain';
import { AGENCY, DEMO_UNIT } from '../demo-ids';
import { COUNTERS, days, DEMO_NOTE, field, LOOP, party, phase, PRIVACY, PROMOTER, TRIAGE_CARD, WHO, workingDays } from '../demo-parts';

/**
 * Job centre. The fields are those of our model (parties, phases, exchange, monitoring) as found in the protocols of the PUA of Brindisi and
 * of the sportelli of Monza (2011); the terms are invented.
 */
export const LAVORO: ProtocolContent = {
  title: "Lavoro: dallo sportello sociale al centro per l'impiego",
  kind: 'convenzione',
  purpose:
    "Chi cerca lavoro e ha anche bisogni sociali arriva al centro per l'impiego con un appuntamento, e il servizio sociale sa com'è andata.",
  act: { number: '4/2025', date: '2024-12-20', body: "Direzione del centro per l'impiego" },
  references: ['D.lgs. 14 settembre 2015, n. 150, artt. 18 e 20 (patto di servizio personalizzato)', DEMO_NOTE],
  glossary: [
    { term: 'patto di servizio', meaning: "accordo fra la persona e il centro per l'impiego su che cosa fare per trovare lavoro" },
  ],
  parties: [
    PROMOTER,
    party(AGENCY.lavoro, "Centro per l'impiego dimostrativo di Aosta", 'demo_cpi_aosta', {
      role: 'erogatore',
      signatory: 'Responsabile del centro',
    }),
    ...COUNTERS,
  ],
  recipients: [DEMO_UNIT.lavoro],
  territory: { subAmbiti: [], comuni: [] },
  target: { areas: [], needs: ['D05.03', 'D05.04'], words: 'Persone che cercano lavoro e che da sole non arrivano al servizio.' },
  access: { all: [{ age: { min: 16, max: 67 } }, { employment: { in: ['unemployed', 'inactive'] } }] },
  exclusion: { employment: { in: ['retired'] } },
  phases: [
    phase('Invio con la scheda', 'sportello sociale'),
    phase('Conferma', "centro per l'impiego", { clock: 'T1', term: workingDays(2), countedFrom: "l'invio", onLapse: 'escalate' }),
    phase('Appuntamento o rifiuto motivato', "centro per l'impiego", {
      clock: 'T2',
      term: workingDays(5),
      countedFrom: "l'invio",
      onLapse: 'escalate',
    }),
    phase('Termine ultimo', 'Centrale unica', { clock: 'T2h', term: days(30), countedFrom: "l'invio", onLapse: 'expire' }),
    phase('Patto di servizio', "centro per l'impiego", {
      clock: 'T5',
      term: workingDays(20),
      countedFrom: 'la presa in carico',
      onLapse: 'escalate',
    }),
    phase('Notizie sul percorso', "centro per l'impiego", { clock: 'T6', term: days(60), countedFrom: 'il patto', onLapse: 'remind' }),
  ],
  fields: [
    ...TRIAGE_CARD,
    field('asked:titolo-di-studio', 'Titolo di studio', 1),
    field('asked:esperienza', 'Lavori fatti', 1),
    ...WHO.filter(({ field }) => field !== 'person.address'),
    field('person.codiceFiscale', 'Codice fiscale', 2, { required: true }),
    field('person.citizenship', 'Cittadinanza', 2),
    field('person.language', 'Lingua', 2),
    field('asked:limiti', 'Limitazioni di cui tenere conto', 3, { category: 'art9' }),
  ],
  documents: [{ code: 'curriculum', name: 'Curriculum', required: false, level: 2 }],
  loop: { ...LOOP, declineReview: true, maxHops: 2 },
  reasons: [
    'no-capacity',
    'not-eligible',
    'wrong-competence',
    'duplicate',
    'unreachable',
    'papers',
    'language',
    'transport',
    'no-show',
    'moved',
    'sent-by-mistake',
    'no-longer-needed',
    'found-otherwise',
    'person-asked-pause',
    'need-returned',
  ],
  outcomes: [],
  urgent: null,
  duties: null,
  referents: [{ agencyId: AGENCY.lavoro, role: 'Accoglienza', contact: '0165 555 309', substitute: 'operatore del patto di servizio' }],
  involvement: { informed: 'informed', words: 'La persona sa che cosa viene detto al centro e può presentarsi anche da sola.' },
  privacy: PRIVACY,
  disputes: null,
  monitoring: { indicators: ['patti firmati', 'giorni fra invio e appuntamento', 'rifiuti per motivo'], frequency: 'ogni sei mesi' },
  duration: { words: 'Tre anni', renewal: 'tacit' },
};
