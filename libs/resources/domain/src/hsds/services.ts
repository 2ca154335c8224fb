// SPDX-License-Identifier: EUPL-1.2
import { CARD_STATUSES } from '../upkeep/card-form';
import type { HsdsEntity } from './hsds-entity';

export const service: HsdsEntity = {
  name: 'service',
  file: 'services.csv',
  columns: {
    id: 'uuid',
    organization_id: 'uuid',
    program_id: 'uuid',
    name: 'text',
    alternate_name: 'text',
    description: 'text',
    url: 'uri',
    email: 'email',
    status: CARD_STATUSES,
    interpretation_services: 'text',
    application_process: 'text',
    fees_description: 'text',
    wait_time: 'text',
    fees: 'text',
    accreditations: 'text',
    eligibility_description: 'text',
    minimum_age: 'number',
    maximum_age: 'number',
    assured_date: 'date',
    assurer_email: 'email',
    licenses: 'text',
    alert: 'text',
    last_modified: 'datetime',
  },
  profile: {
    visibility: 'visibility',
    visible_to: 'uuids',
    short_description: 'text',
    status_reason: 'text',
    output_description: 'text',
    processing_days: 'number',
    responsible_unit: 'text',
    eligibility_rule: 'json',
    translations: 'json',
    next_verification_on: 'date',
  },
  required: ['id', 'name', 'status'],
  tabularRequired: ['organization_id'],
  nested: {
    additional_urls: { entity: 'url', many: true },
    phones: { entity: 'phone', many: true },
    schedules: { entity: 'schedule', many: true },
    service_areas: { entity: 'service_area', many: true },
    service_at_locations: { entity: 'service_at_location', many: true },
    languages: { entity: 'language', many: true },
    organization: { entity: 'organization', many: false },
    funding: { entity: 'funding', many: true },
    cost_options: { entity: 'cost_option', many: true },
    program: { entity: 'program', many: false },
    required_documents: { entity: 'required_document', many: true },
    contacts: { entity: 'contact', many: true },
    capacities: { entity: 'service_capacity', many: true },
    attributes: { entity: 'attribute', many: true },
    metadata: { entity: 'metadata', many: true },
  },
};

export const costOption: HsdsEntity = {
  name: 'cost_option',
  file: 'cost_options.csv',
  columns: {
    id: 'uuid',
    service_id: 'uuid',
    valid_from: 'date',
    valid_to: 'date',
    option: 'text',
    currency: 'text',
    amount: 'number',
    amount_description: 'text',
  },
  profile: {},
  required: ['id'],
  tabularRequired: ['service_id'],
  nested: { attributes: { entity: 'attribute', many: true }, metadata: { entity: 'metadata', many: true } },
};

export const requiredDocument: HsdsEntity = {
  name: 'required_document',
  file: 'required_documents.csv',
  columns: { id: 'uuid', service_id: 'uuid', document: 'text', uri: 'uri' },
  profile: {},
  required: ['id'],
  tabularRequired: [],
  nested: { attributes: { entity: 'attribute', many: true }, metadata: { entity: 'metadata', many: true } },
};

export const serviceArea: HsdsEntity = {
  name: 'service_area',
  file: 'service_areas.csv',
  columns: {
    id: 'uuid',
    service_id: 'uuid',
    service_at_location_id: 'uuid',
    name: 'text',
    description: 'text',
    extent: 'text',
    extent_type: 'text',
    uri: 'text',
  },
  profile: { valid_from: 'date', valid_to: 'date' },
  required: ['id'],
  tabularRequired: [],
  nested: { attributes: { entity: 'attribute', many: true }, metadata: { entity: 'metadata', many: true } },
};

export const serviceCapacity: HsdsEntity = {
  name: 'service_capacity',
  file: 'service_capacity.csv',
  columns: {
    id: 'uuid',
    service_id: 'uuid',
    unit_id: 'uuid',
    available: 'number',
    maximum: 'number',
    description: 'text',
    updated: 'datetime',
  },
  profile: {},
  required: ['id', 'unit', 'available', 'updated'],
  tabularRequired: ['unit_id', 'service_id'],
  nested: {
    unit: { entity: 'unit', many: false },
    attributes: { entity: 'attribute', many: true },
    metadata: { entity: 'metadata', many: true },
  },
};

export const unit: HsdsEntity = {
  name: 'unit',
  file: 'units.csv',
  columns: { id: 'uuid', name: 'text', scheme: 'text', identifier: 'text', uri: 'uri' },
  profile: {},
  required: ['id', 'name'],
  tabularRequired: [],
  nested: { attributes: { entity: 'attribute', many: true }, metadata: { entity: 'metadata', many: true } },
};
