// SPDX-License-Identifier: EUPL-1.2
import { CLOCK_KINDS } from '../clocks/clock-kinds';
import { type Term, TERM_UNITS } from '../clocks/term';
import * as protocol from './protocol';
import { day, id, listOf, matching, nullable, objectOf, oneOf, rule, type Shape, text, whole, yesNo } from './shape';

const words = text(4000);
const name = text(300);
const code = matching(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,59}$/, 'bad-code');
const levels = oneOf([1, 2, 3]);
const term = objectOf<Term>({ value: whole, unit: oneOf(TERM_UNITS) });

const party = objectOf<protocol.ProtocolParty>({
  agencyId: nullable(id),
  name,
  code: nullable(text(40)),
  role: oneOf(protocol.PARTY_ROLES),
  signatory: nullable(name),
  joinedOn: nullable(day),
  withdrawnOn: nullable(day),
});

const phase = objectOf<protocol.ProtocolPhase>({
  name,
  responsible: name,
  channel: nullable(name),
  documents: listOf(name),
  condition: nullable(words),
  clock: nullable(oneOf(CLOCK_KINDS)),
  term: nullable(term),
  urgentTerm: nullable(term),
  countedFrom: nullable(name),
  onLapse: nullable(oneOf(protocol.ON_LAPSE)),
});

const field = objectOf<protocol.ExchangedField>({
  field: text(80),
  label: name,
  direction: oneOf(['to-recipient', 'to-sender']),
  required: yesNo,
  category: oneOf(protocol.DATA_CATEGORIES),
  basis: words,
  level: levels,
});

const loop = objectOf<protocol.LoopPolicy>({
  ends: oneOf(protocol.LOOP_ENDS),
  recipients: oneOf(protocol.RECIPIENTS),
  approval: yesNo,
  declineReview: yesNo,
  maxHops: whole,
  reopenDays: whole,
  reporterFeedback: nullable(words),
});

/** The form of what a protocol says: every key of it, and no other. */
export const PROTOCOL_SHAPE: Shape = objectOf<protocol.ProtocolContent>({
  title: name,
  kind: oneOf(protocol.PROTOCOL_KINDS),
  purpose: words,
  act: objectOf<protocol.ProtocolContent['act']>({ number: nullable(name), date: nullable(day), body: nullable(name) }),
  references: listOf(words),
  glossary: listOf(objectOf<protocol.ProtocolContent['glossary'][number]>({ term: name, meaning: words })),
  parties: listOf(party),
  recipients: listOf(id),
  territory: objectOf<protocol.ProtocolContent['territory']>({
    subAmbiti: listOf(code),
    comuni: listOf(matching(/^[A-Z]\d{3}$/, 'not-a-comune'), 10_000),
  }),
  target: objectOf<protocol.ProtocolContent['target']>({ areas: listOf(code), needs: listOf(code), words }),
  access: nullable(rule),
  exclusion: nullable(rule),
  phases: listOf(phase, 50),
  fields: listOf(field, 100),
  documents: listOf(objectOf<protocol.RequiredDocument>({ code, name, required: yesNo, level: levels }), 50),
  loop,
  reasons: listOf(code),
  outcomes: listOf(code),
  urgent: nullable(
    objectOf<NonNullable<protocol.ProtocolContent['urgent']>>({ words, phone: nullable(text(60)), onCall: nullable(words) }),
  ),
  duties: nullable(words),
  referents: listOf(objectOf<protocol.Referent>({ agencyId: nullable(id), role: name, contact: name, substitute: nullable(name) })),
  involvement: objectOf<protocol.ProtocolContent['involvement']>({ informed: oneOf(protocol.INFORMED), words }),
  privacy: objectOf<protocol.ProtocolContent['privacy']>({ roles: words, notice: words, retention: words }),
  disputes: nullable(words),
  monitoring: objectOf<protocol.ProtocolContent['monitoring']>({ indicators: listOf(name), frequency: name }),
  duration: objectOf<protocol.ProtocolContent['duration']>({ words, renewal: oneOf(['tacit', 'express', 'none']) }),
});
