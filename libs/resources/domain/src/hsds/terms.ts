// SPDX-License-Identifier: EUPL-1.2
import type { HsdsEntity } from './hsds-entity';

export const taxonomy: HsdsEntity = {
  name: 'taxonomy',
  file: 'taxonomies.csv',
  columns: { id: 'uuid', name: 'text', description: 'text', uri: 'uri', version: 'text' },
  profile: {},
  required: ['id', 'name', 'description'],
  tabularRequired: [],
  nested: { metadata: { entity: 'metadata', many: true } },
};

export const taxonomyTerm: HsdsEntity = {
  name: 'taxonomy_term',
  file: 'taxonomy_terms.csv',
  columns: {
    id: 'uuid',
    code: 'text',
    name: 'text',
    description: 'text',
    parent_id: 'uuid',
    taxonomy: 'text',
    language: 'text',
    taxonomy_id: 'uuid',
    term_uri: 'uri',
  },
  profile: { translations: 'json' },
  required: ['id', 'name', 'description'],
  tabularRequired: [],
  nested: { taxonomy_detail: { entity: 'taxonomy', many: false }, metadata: { entity: 'metadata', many: true } },
};

export const attribute: HsdsEntity = {
  name: 'attribute',
  file: 'attributes.csv',
  columns: { id: 'uuid', link_id: 'uuid', taxonomy_term_id: 'uuid', link_type: 'text', link_entity: 'text', value: 'text', label: 'text' },
  profile: {},
  required: ['id'],
  tabularRequired: ['link_id', 'taxonomy_term_id', 'link_entity'],
  nested: { taxonomy_term: { entity: 'taxonomy_term', many: false }, metadata: { entity: 'metadata', many: true } },
};

export const metadata: HsdsEntity = {
  name: 'metadata',
  file: 'metadata.csv',
  columns: {
    id: 'uuid',
    resource_id: 'uuid',
    resource_type: 'text',
    last_action_date: 'datetime',
    last_action_type: 'text',
    field_name: 'text',
    previous_value: 'text',
    replacement_value: 'text',
    updated_by: 'text',
  },
  profile: {},
  required: ['id', 'last_action_date', 'last_action_type', 'field_name', 'previous_value', 'replacement_value', 'updated_by'],
  tabularRequired: ['resource_id', 'resource_type'],
  nested: {},
};

export const metaTableDescription: HsdsEntity = {
  name: 'meta_table_description',
  file: 'meta_table_descriptions.csv',
  columns: { id: 'uuid', name: 'text', language: 'text', character_set: 'text' },
  profile: {},
  required: ['id'],
  tabularRequired: [],
  nested: { attributes: { entity: 'attribute', many: true }, metadata: { entity: 'metadata', many: true } },
};
