// SPDX-License-Identifier: EUPL-1.2
import type { HsdsEntity } from './hsds-entity';

export const contact: HsdsEntity = {
  name: 'contact',
  file: 'contacts.csv',
  columns: {
    id: 'uuid',
    organization_id: 'uuid',
    service_id: 'uuid',
    service_at_location_id: 'uuid',
    location_id: 'uuid',
    name: 'text',
    title: 'text',
    department: 'text',
    email: 'email',
  },
  profile: {},
  required: ['id'],
  tabularRequired: [],
  nested: {
    phones: { entity: 'phone', many: true },
    attributes: { entity: 'attribute', many: true },
    metadata: { entity: 'metadata', many: true },
  },
};

export const phone: HsdsEntity = {
  name: 'phone',
  file: 'phones.csv',
  columns: {
    id: 'uuid',
    location_id: 'uuid',
    service_id: 'uuid',
    organization_id: 'uuid',
    contact_id: 'uuid',
    service_at_location_id: 'uuid',
    number: 'text',
    extension: 'number',
    type: 'text',
    description: 'text',
  },
  profile: {},
  required: ['id', 'number'],
  tabularRequired: [],
  nested: {
    languages: { entity: 'language', many: true },
    attributes: { entity: 'attribute', many: true },
    metadata: { entity: 'metadata', many: true },
  },
};

export const language: HsdsEntity = {
  name: 'language',
  file: 'languages.csv',
  columns: { id: 'uuid', service_id: 'uuid', location_id: 'uuid', phone_id: 'uuid', name: 'text', code: 'text', note: 'text' },
  profile: {},
  required: ['id'],
  tabularRequired: [],
  nested: { attributes: { entity: 'attribute', many: true }, metadata: { entity: 'metadata', many: true } },
};
