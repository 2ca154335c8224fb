// SPDX-License-Identifier: EUPL-1.2
import {
  CARD_STATUSES,
  type CardField,
  EMPTY_SCHEDULE,
  FIELD_LENGTHS,
  type FormSchedule,
  type FormTranslation,
  PHONE_LENGTH,
  TRANSLATED_COLUMNS,
} from '@soglia/resources-domain';
import type { Column, ColumnKind } from '../fields/column';

const field = (name: CardField, kind: ColumnKind = 'text', more: Partial<Column> = {}): Column => ({
  name,
  kind,
  label: `resources.field.${name}`,
  ...(name in FIELD_LENGTHS ? { max: FIELD_LENGTHS[name as keyof typeof FIELD_LENGTHS] } : {}),
  ...more,
});
const part = (name: string, kind: ColumnKind = 'text', more: Partial<Column> = {}): Column => ({
  name,
  kind,
  label: `resources.form.${name}`,
  ...more,
});

export const ABOUT: readonly Column[] = [
  field('name', 'text', { wide: true }),
  field('alternateName', 'text'),
  field('responsibleUnit', 'text'),
  field('shortDescription', 'area', { hint: 'resources.form.shortHint' }),
  field('description', 'area'),
  field('eligibilityDescription', 'area'),
  field('applicationProcess', 'area'),
  field('outputDescription', 'area'),
  field('waitTime', 'text'),
  field('processingDays', 'number'),
  field('feesDescription', 'area'),
];
export const STANDING: readonly Column[] = [
  field('status', 'select', { options: CARD_STATUSES.map((value) => ({ value, key: `resources.word.status.${value}` })) }),
  field('statusReason', 'text', { wide: true, hint: 'resources.form.statusHint' }),
  field('alert', 'area'),
];
export const REACHING: readonly Column[] = [
  field('email', 'text', { inputType: 'email' }),
  field('url', 'text', { inputType: 'url' }),
  field('interpretationServices', 'text', { wide: true }),
];
export const PAPERS: readonly Column[] = [field('accreditations', 'area'), field('licenses', 'area')];
export const AGES: readonly Column[] = [field('minimumAge', 'number'), field('maximumAge', 'number')];

export const PHONE: readonly Column[] = [
  part('number', 'text', { inputType: 'tel', max: PHONE_LENGTH }),
  part('extension', 'number'),
  part('description', 'text', { max: 500 }),
];
export const CONTACT: readonly Column[] = [part('name'), part('title'), part('department'), part('email', 'text', { inputType: 'email' })];
export const DOCUMENT: readonly Column[] = [part('document', 'text', { wide: true, max: 500 }), part('uri', 'text', { inputType: 'url' })];
export const COST: readonly Column[] = [
  part('option'),
  part('amount', 'number'),
  part('amountDescription', 'text', { wide: true }),
  part('validFrom', 'day'),
  part('validTo', 'day'),
];
export const SCHEDULE: readonly Column[] = [
  part('freq', 'select', {
    options: [
      { value: 'WEEKLY', key: 'resources.form.weekly' },
      { value: 'MONTHLY', key: 'resources.form.monthly' },
      { value: '', key: 'resources.form.once' },
    ],
  }),
  part('opensAt', 'time'),
  part('closesAt', 'time'),
  part('byday', 'weekdays', { wide: true }),
  part('bymonthday'),
  part('interval', 'number'),
  part('dtstart', 'day'),
  part('validFrom', 'day'),
  part('validTo', 'day'),
  part('closed', 'check'),
  part('onHolidays', 'check'),
  part('notes', 'text', { wide: true }),
].map((column) => (column.name === 'notes' ? { ...column, name: 'description' } : column));
export const PLACE: readonly Column[] = [
  part('placeName'),
  part('accessibility'),
  part('transportation', 'text', { wide: true }),
  part('latitude', 'number'),
  part('longitude', 'number'),
].map((column) => (column.name === 'placeName' ? { ...column, name: 'name' } : column));
export const ADDRESS: readonly Column[] = [part('street', 'text', { wide: true }), part('more'), part('postalCode')];
export const CAPACITY: readonly Column[] = [
  part('available', 'number'),
  part('maximum', 'number'),
  part('description', 'text', { wide: true }),
];
export const FRENCH: readonly Column[] = (Object.keys(TRANSLATED_COLUMNS) as (keyof FormTranslation)[]).map((name) =>
  field(name, name === 'name' || name === 'waitTime' ? 'text' : 'area'),
);
export const ORGANIZATION: readonly Column[] = [
  part('organizationName', 'text', { wide: true, max: 300 }),
  part('organizationDescription', 'area', { max: 5000 }),
  part('email', 'text', { inputType: 'email' }),
  part('website', 'text', { inputType: 'url' }),
].map((column) => ({ ...column, name: { organizationName: 'name', organizationDescription: 'description' }[column.name] ?? column.name }));

export const NEW_PHONE = { number: '', extension: null, type: null, description: null };
export const NEW_CONTACT = { name: null, title: null, department: null, email: null };
export const NEW_DOCUMENT = { document: null, uri: null };
export const NEW_COST = { option: null, amount: null, currency: 'EUR', amountDescription: null, validFrom: null, validTo: null };
export const NEW_SCHEDULE: FormSchedule = { ...EMPTY_SCHEDULE, freq: 'WEEKLY' };
