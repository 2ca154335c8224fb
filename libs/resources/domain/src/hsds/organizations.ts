// SPDX-License-Identifier: EUPL-1.2
import type { HsdsEntity } from './hsds-entity';

export const organization: HsdsEntity = {
  name: 'organization',
  file: 'organizations.csv',
  columns: {
    id: 'uuid',
    name: 'text',
    alternate_name: 'text',
    description: 'text',
    email: 'email',
    website: 'uri',
    tax_status: 'text',
    tax_id: 'text',
    year_incorporated: 'number',
    legal_status: 'text',
    logo: 'text',
    uri: 'uri',
    parent_organization_id: 'uuid',
  },
  profile: { agency_id: 'uuid', visibility: 'visibility', visible_to: 'uuids', translations: 'json' },
  required: ['id', 'name', 'description'],
  tabularRequired: [],
  nested: {
    additional_websites: { entity: 'url', many: true },
    funding: { entity: 'funding', many: true },
    contacts: { entity: 'contact', many: true },
    phones: { entity: 'phone', many: true },
    locations: { entity: 'location', many: true },
    programs: { entity: 'program', many: true },
    organization_identifiers: { entity: 'organization_identifier', many: true },
    attributes: { entity: 'attribute', many: true },
    metadata: { entity: 'metadata', many: true },
  },
};

export const organizationIdentifier: HsdsEntity = {
  name: 'organization_identifier',
  file: 'organization_identifiers.csv',
  columns: { id: 'uuid', organization_id: 'uuid', identifier_scheme: 'text', identifier_type: 'text', identifier: 'text' },
  profile: {},
  required: ['id', 'identifier_type', 'identifier'],
  tabularRequired: ['organization_id'],
  nested: { attributes: { entity: 'attribute', many: true }, metadata: { entity: 'metadata', many: true } },
};

export const url: HsdsEntity = {
  name: 'url',
  file: 'url.csv',
  columns: { id: 'uuid', label: 'text', url: 'uri', organization_id: 'uuid', service_id: 'uuid' },
  profile: {},
  required: ['id', 'url'],
  tabularRequired: [],
  nested: { attributes: { entity: 'attribute', many: true }, metadata: { entity: 'metadata', many: true } },
};

export const program: HsdsEntity = {
  name: 'program',
  file: 'programs.csv',
  columns: { id: 'uuid', organization_id: 'uuid', name: 'text', alternate_name: 'text', description: 'text' },
  profile: {},
  required: ['id', 'name', 'description'],
  tabularRequired: ['organization_id'],
  nested: { attributes: { entity: 'attribute', many: true }, metadata: { entity: 'metadata', many: true } },
};

export const funding: HsdsEntity = {
  name: 'funding',
  file: 'funding.csv',
  columns: { id: 'uuid', organization_id: 'uuid', service_id: 'uuid', source: 'text' },
  profile: {},
  required: ['id'],
  tabularRequired: [],
  nested: { attributes: { entity: 'attribute', many: true }, metadata: { entity: 'metadata', many: true } },
};
