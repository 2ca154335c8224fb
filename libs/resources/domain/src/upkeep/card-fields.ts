// SPDX-License-Identifier: EUPL-1.2
import type { EntityName } from '../hsds/hsds-entity';
import type { CardField, FormTranslation } from './card-form';

/** Fields that are a column of the service, in the order of the form. */
export const SERVICE_COLUMNS = {
  name: 'name',
  alternateName: 'alternate_name',
  shortDescription: 'short_description',
  description: 'description',
  eligibilityDescription: 'eligibility_description',
  applicationProcess: 'application_process',
  outputDescription: 'output_description',
  waitTime: 'wait_time',
  processingDays: 'processing_days',
  feesDescription: 'fees_description',
  responsibleUnit: 'responsible_unit',
  url: 'url',
  email: 'email',
  interpretationServices: 'interpretation_services',
  accreditations: 'accreditations',
  licenses: 'licenses',
  minimumAge: 'minimum_age',
  maximumAge: 'maximum_age',
  alert: 'alert',
  status: 'status',
  statusReason: 'status_reason',
  eligibilityRule: 'eligibility_rule',
  visibility: 'visibility',
  visibleTo: 'visible_to',
  organizationId: 'organization_id',
} as const satisfies Partial<Record<CardField, string>>;

/** What may stand in a second language, and its columns. */
export const TRANSLATED_COLUMNS = {
  name: 'name',
  shortDescription: 'short_description',
  description: 'description',
  eligibilityDescription: 'eligibility_description',
  applicationProcess: 'application_process',
  outputDescription: 'output_description',
  waitTime: 'wait_time',
  feesDescription: 'fees_description',
  alert: 'alert',
} as const satisfies Readonly<Record<keyof FormTranslation, string>>;

export interface ListShape {
  readonly entity: EntityName;
  readonly columns: Readonly<Record<string, string>>;
}

/** Fields that are rows of another table: which, and how their properties are called there. */
export const LISTS = {
  phones: { entity: 'phone', columns: { number: 'number', extension: 'extension', type: 'type', description: 'description' } },
  contacts: { entity: 'contact', columns: { name: 'name', title: 'title', department: 'department', email: 'email' } },
  schedules: {
    entity: 'schedule',
    columns: {
      freq: 'freq',
      interval: 'interval',
      byday: 'byday',
      bymonthday: 'bymonthday',
      dtstart: 'dtstart',
      until: 'until',
      count: 'count',
      validFrom: 'valid_from',
      validTo: 'valid_to',
      opensAt: 'opens_at',
      closesAt: 'closes_at',
      description: 'description',
      closed: 'closed',
      onHolidays: 'on_holidays',
    },
  },
  serviceAreas: {
    entity: 'service_area',
    columns: { extentType: 'extent_type', extent: 'extent', validFrom: 'valid_from', validTo: 'valid_to' },
  },
  costs: {
    entity: 'cost_option',
    columns: {
      option: 'option',
      amount: 'amount',
      currency: 'currency',
      amountDescription: 'amount_description',
      validFrom: 'valid_from',
      validTo: 'valid_to',
    },
  },
  documents: { entity: 'required_document', columns: { document: 'document', uri: 'uri' } },
} as const satisfies Partial<Record<CardField, ListShape>>;

export type ListField = keyof typeof LISTS;

/** Fields that are codes of a taxonomy: the taxonomy's name, and the code list of the territory that holds its words, where one does. */
export const TAXONOMIES = {
  needs: { taxonomy: 'bisogni', list: 'need' },
  userAreas: { taxonomy: 'aree-utenza', list: 'area' },
  lifeEvents: { taxonomy: 'eventi-della-vita', list: null },
  channels: { taxonomy: 'canali', list: 'channel' },
} as const;

export type CodeField = keyof typeof TAXONOMIES;

/** What a card must say before it may be published as active (Modello Comuni, scheda servizio), with at least one way to reach it. */
export const MANDATORY_FIELDS = [
  'name',
  'shortDescription',
  'eligibilityDescription',
  'applicationProcess',
  'outputDescription',
  'waitTime',
  'responsibleUnit',
  'needs',
] as const satisfies readonly CardField[];

/** How long a text of a card may be, wherever it is written: at the desk, by a proposal or behind the link of a mail. */
export const FIELD_LENGTHS = {
  name: 300,
  alternateName: 300,
  shortDescription: 255,
  description: 20_000,
  eligibilityDescription: 20_000,
  applicationProcess: 20_000,
  outputDescription: 20_000,
  waitTime: 1_000,
  feesDescription: 2_000,
  responsibleUnit: 300,
  url: 2_000,
  email: 254,
  interpretationServices: 1_000,
  accreditations: 1_000,
  licenses: 1_000,
  alert: 1_000,
  statusReason: 1_000,
} as const satisfies Partial<Record<CardField, number>>;

export const PHONE_LENGTH = 60;

/** What its own agency may not change: whose a card is and who may see it. */
export const CURATORS_ONLY: readonly CardField[] = ['organizationId', 'visibility', 'visibleTo'];
