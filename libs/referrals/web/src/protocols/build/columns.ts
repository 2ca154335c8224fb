// SPDX-License-Identifier: EUPL-1.2
import {
  CLOCK_KINDS,
  DATA_CATEGORIES,
  INFORMED,
  LOOP_ENDS,
  ON_LAPSE,
  PARTY_ROLES,
  PROTOCOL_KINDS,
  RECIPIENTS,
} from '@soglia/referrals-domain';
import type { Column, ColumnKind } from './column';

type More = Omit<Column, 'name' | 'kind' | 'label'>;
const column = (name: string, kind: ColumnKind, label: string, more: More = {}): Column => ({
  name,
  kind,
  label: `protocols.label.${label}`,
  ...more,
});
const text = (name: string, label = name, more: More = {}) => column(name, 'text', label, { max: 300, ...more });
const area = (name: string, label = name, more: More = {}) => column(name, 'area', label, { max: 4000, wide: true, ...more });
const choice = (name: string, values: readonly (string | number)[], words: string, more: More = {}) =>
  column(name, 'select', name, { options: { values, words }, ...more });
const check = (name: string) => column(name, 'check', name);
const agency = column('agencyId', 'select', 'agencyId', { options: 'agencies', nullable: true });
const NULLABLE = { nullable: true } as const;
/** The ten seconds of the undo are nobody's to set. */
const CLOCKS = CLOCK_KINDS.filter((kind) => kind !== 'TR');

export const ABOUT = [text('title', 'title', { wide: true }), choice('kind', PROTOCOL_KINDS, 'protocols.kind.'), area('purpose')];
export const ACT = [text('body', 'body', NULLABLE), text('number', 'number', NULLABLE), column('date', 'day', 'date', NULLABLE)];
export const REFERENCES = [column('references', 'lines', 'references', { wide: true, hint: 'protocols.hint.lines' })];
export const GLOSSARY = [text('term'), text('meaning', 'meaning', { max: 4000, wide: true })];
export const PARTY = [
  agency,
  text('name', 'partyName'),
  choice('role', PARTY_ROLES, 'protocols.partyRole.'),
  text('code', 'partyCode', { ...NULLABLE, max: 40, hint: 'protocols.hint.partyCode' }),
  text('signatory', 'signatory', NULLABLE),
  column('joinedOn', 'day', 'joinedOn', NULLABLE),
  column('withdrawnOn', 'day', 'withdrawnOn', NULLABLE),
];
export const TARGET = [area('words', 'targetWords')];
export const PHASE = [
  text('name', 'phaseName'),
  text('responsible'),
  choice('clock', CLOCKS, 'protocols.clock.', { ...NULLABLE, hint: 'protocols.hint.clock' }),
  choice('onLapse', ON_LAPSE, 'protocols.onLapse.', NULLABLE),
  column('term', 'term', 'phaseTerm'),
  column('urgentTerm', 'term', 'urgentTerm'),
  text('countedFrom', 'countedFrom', NULLABLE),
  text('channel', 'channel', NULLABLE),
  area('condition', 'condition', NULLABLE),
  column('documents', 'lines', 'phaseDocuments', { wide: true, hint: 'protocols.hint.lines' }),
];
export const FIELD = [
  column('field', 'datum', 'field', { wide: true }),
  text('label', 'fieldLabel'),
  choice('level', [1, 2, 3], 'protocols.level.'),
  choice('category', DATA_CATEGORIES, 'protocols.category.'),
  choice('direction', ['to-recipient', 'to-sender'], 'protocols.direction.'),
  text('basis', 'basis', { max: 4000, wide: true, hint: 'protocols.hint.basis' }),
  check('required'),
];
export const DOCUMENT = [
  text('name', 'documentName'),
  text('code', 'documentCode', { max: 60, hint: 'protocols.hint.documentCode' }),
  choice('level', [1, 2, 3], 'protocols.level.'),
  check('required'),
];
export const LOOP = [
  choice('ends', LOOP_ENDS, 'protocols.ends.', { wide: true }),
  choice('recipients', RECIPIENTS, 'protocols.recipients.', { wide: true }),
  check('approval'),
  check('declineReview'),
  column('maxHops', 'number', 'maxHops'),
  column('reopenDays', 'number', 'reopenDays'),
  area('reporterFeedback', 'reporterFeedback', { ...NULLABLE, hint: 'protocols.hint.reporterFeedback' }),
];
export const URGENT = [
  area('words', 'urgentWords'),
  text('phone', 'phone', { ...NULLABLE, max: 60 }),
  text('onCall', 'onCall', { ...NULLABLE, max: 4000 }),
];
export const DUTIES = [area('duties', 'duties', { ...NULLABLE, hint: 'protocols.hint.duties' })];
export const REFERENT = [
  text('role', 'referentRole'),
  agency,
  text('contact', 'contact', { hint: 'protocols.hint.contact' }),
  text('substitute', 'substitute', NULLABLE),
];
export const INVOLVEMENT = [choice('informed', INFORMED, 'protocols.informed.', { wide: true }), area('words', 'involvementWords')];
export const PRIVACY = [area('roles', 'privacyRoles'), area('notice'), area('retention')];
export const MONITORING = [
  column('indicators', 'lines', 'indicators', { wide: true, hint: 'protocols.hint.lines' }),
  text('frequency', 'frequency', { wide: true }),
];
export const DURATION = [
  text('words', 'durationWords', { max: 4000, wide: true }),
  choice('renewal', ['tacit', 'express', 'none'], 'protocols.renewal.'),
];
export const DISPUTES = [area('disputes', 'disputes', NULLABLE)];
