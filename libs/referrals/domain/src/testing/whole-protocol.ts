// SPDX-License-Identifier: EUPL-1.2
import type { ExchangedField, ProtocolContent } from '../protocol/protocol';

const [ONE, OTHER, UNIT] = ['1', '2', '3'].map((digit) => `a0000000-0000-4000-8000-00000000000${digit}`) as [string, string, string];

const field = (key: ExchangedField['field'], label: string, level: 1 | 2 | 3, more: Partial<ExchangedField> = {}): ExchangedField => ({
  ...{ field: key, label, level, direction: 'to-recipient', required: false, category: 'ordinary', basis: 'L. 328/2000' },
  ...more,
});

/** A protocol that may come into force, with something in each of its parts. */
export const wholeProtocol = (change: Partial<ProtocolContent> = {}): ProtocolContent => ({
  title: 'Accesso unitario',
  kind: 'protocollo-operativo',
  purpose: 'Che chi chiede arrivi a chi può rispondere.',
  act: { number: '12', date: '2026-01-01', body: 'Giunta' },
  references: ['L. 328/2000'],
  glossary: [{ term: 'PUA', meaning: 'punto unico di accesso' }],
  parties: [
    { agencyId: ONE, name: 'Comune', code: 'c_d612', role: 'promotore', signatory: 'Sindaco', joinedOn: '2026-01-01', withdrawnOn: null },
    { agencyId: OTHER, name: 'ASL', code: '00743110157', role: 'erogatore', signatory: null, joinedOn: null, withdrawnOn: null },
  ],
  recipients: [UNIT],
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
    field('person.initials', 'Iniziali della persona', 1),
    field('need', 'Che cosa chiede', 1, { required: true }),
    field('person.name', 'Nome e cognome', 2, { required: true }),
    field('asked:salute', 'Stato di salute', 3, { category: 'art9' }),
    field('asked:esito', 'Esito del colloquio', 2, { direction: 'to-sender' }),
  ],
  documents: [{ code: 'scheda', name: 'Scheda di accesso', required: true, level: 2 }],
  loop: {
    ...{ ends: 'outcome', recipients: 'single', approval: true, declineReview: true },
    ...{ maxHops: 5, reopenDays: 90, reporterFeedback: 'che è stata ricevuta' },
  },
  reasons: ['no-capacity', 'not-eligible'],
  outcomes: ['delivered'],
  urgent: { words: 'Si telefona.', phone: '0165 555 000', onCall: 'giorno e notte' },
  duties: 'La segnalazione alla Procura non aspetta.',
  referents: [{ agencyId: ONE, role: 'Coordinatore', contact: '0165 555 001', substitute: null }],
  involvement: { informed: 'informed', words: 'Le si spiega.' },
  privacy: { roles: 'Titolari autonomi', notice: 'Al primo contatto', retention: 'Come per legge' },
  disputes: 'Decide il tavolo.',
  monitoring: { indicators: ['tempi'], frequency: 'ogni anno' },
  duration: { words: 'Tre anni', renewal: 'express' },
  ...change,
});

type Path = readonly (string | number)[];

/** Every place in a value, the root left out. */
export function placesIn(value: unknown, path: Path = []): Path[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value as Record<string, unknown>) : [];
  return inside.flatMap(([key, each]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return [at, ...placesIn(each, at)];
  });
}

/** The same value with another one at a place. */
export function withValue(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  if (Array.isArray(value)) return value.map((each: unknown, i) => (i === key ? withValue(each, rest, put) : each));
  return { ...(value as object), [key]: withValue((value as Record<string, unknown>)[key], rest, put) };
}
