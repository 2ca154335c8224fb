// SPDX-License-Identifier: EUPL-1.2
import type { ExchangedField, LoopPolicy, ProtocolParty, ProtocolPhase } from '@soglia/referrals-domain';
import { AGENCY } from './demo-ids';

/** Said of every demo protocol: nobody has signed one. */
export const DEMO_NOTE = 'Testo dimostrativo: enti, codici, atti, firme e recapiti sono inventati.';

const PUBLIC_TASK = 'art. 6, par. 1, lett. e) GDPR e art. 2-ter d.lgs. 196/2003; L. 328/2000, artt. 6 e 22';
const SPECIAL = 'art. 9, par. 2, lett. g) e h) GDPR e art. 2-sexies d.lgs. 196/2003';

export const party = (agencyId: string, name: string, code: string, more: Partial<ProtocolParty> = {}): ProtocolParty => ({
  ...{ agencyId, name, code, role: 'aderente', signatory: null, joinedOn: '2025-01-01', withdrawnOn: null },
  ...more,
});

/** The bodies that keep a counter; their codes look like those of the Index and are in none. */
export const COUNTERS: readonly ProtocolParty[] = [
  party(AGENCY.montCervin, 'Unité des Communes valdôtaines Mont-Cervin', 'demo_uc_cervin'),
  party(AGENCY.aosta, 'Comune di Aosta, servizi sociali', 'demo_c_aosta'),
  party(AGENCY.grandParadis, 'Unité des Communes valdôtaines Grand-Paradis', 'demo_uc_paradis'),
  party(AGENCY.montEmilius, 'Unité des Communes valdôtaines Mont-Émilius', 'demo_uc_emilius'),
  party(AGENCY.evancon, 'Unité des Communes valdôtaines Évançon', 'demo_uc_evancon'),
  party(AGENCY.montRose, 'Unité des Communes valdôtaines Mont-Rose', 'demo_uc_rose'),
  party(AGENCY.valdigne, 'Unité des Communes valdôtaines Valdigne', 'demo_uc_valdigne'),
];

export const PROMOTER = party(AGENCY.centrale, 'Centrale unica del sociale', 'demo_centrale', {
  ...{ role: 'promotore', signatory: 'Responsabile della Centrale unica' },
});

type Bare = Pick<ExchangedField, 'field' | 'label' | 'level'>;
type More = Partial<Pick<ExchangedField, 'required' | 'category' | 'basis' | 'direction'>>;

export function field(field: ExchangedField['field'], label: string, level: Bare['level'], more: More = {}): ExchangedField {
  const category = more.category ?? 'ordinary';
  const basis = category === 'ordinary' ? PUBLIC_TASK : SPECIAL;
  return { ...{ field, label, level, direction: 'to-recipient', required: false, category, basis }, ...more };
}

/** Enough to decide, and nobody's name. */
export const TRIAGE_CARD: readonly ExchangedField[] = [
  field('person.initials', 'Persona (iniziali)', 1),
  field('person.age', 'Età', 1),
  field('person.comune', 'Comune di residenza', 1),
  field('need', 'Che cosa chiede', 1, { required: true }),
  field('need.urgency', 'Urgenza', 1),
];

/** Who it is and how to reach them, once somebody has taken charge. */
export const WHO: readonly ExchangedField[] = [
  field('person.name', 'Nome e cognome', 2, { required: true }),
  field('person.birthDate', 'Data di nascita', 2),
  field('person.address', 'Indirizzo', 2),
  field('person.phone', 'Telefono', 2),
  field('person.safeContact', 'Come contattare senza rischi', 2),
];

export const LOOP: LoopPolicy = {
  ...{ ends: 'outcome', recipients: 'single', approval: false, declineReview: false },
  ...{ maxHops: 5, reopenDays: 90, reporterFeedback: null },
};

export const phase = (name: string, responsible: string, more: Partial<ProtocolPhase> = {}): ProtocolPhase => ({
  ...{ name, responsible, channel: null, documents: [], condition: null, clock: null },
  ...{ term: null, urgentTerm: null, countedFrom: null, onLapse: null },
  ...more,
});

export const hours = (value: number) => ({ value, unit: 'hours' }) as const;
export const days = (value: number) => ({ value, unit: 'days' }) as const;
export const workingDays = (value: number) => ({ value, unit: 'working-days' }) as const;

export const PRIVACY = {
  roles: 'Le parti sono titolari autonomi; chi invia risponde di ciò che comunica, chi riceve di ciò che ne fa.',
  notice: "L'informativa è consegnata al primo contatto e dice a quali enti la richiesta può essere inviata.",
  retention: "Ciascuno conserva quanto previsto dal proprio massimario; la copia comunicata si chiude con l'invio.",
} as const;

export const NEVER_WAITS =
  "Se c'è notizia di un reato perseguibile d'ufficio la denuncia è fatta senza ritardo (art. 331 c.p.p.); la segnalazione alla Procura presso il Tribunale per i minorenni e l'intervento di protezione dell'art. 403 c.c. non attendono alcun termine. Si annota che sono stati fatti, e quando.";
