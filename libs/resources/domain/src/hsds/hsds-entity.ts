// SPDX-License-Identifier: EUPL-1.2
/** How a value of a column is written. A list of texts is the closed list of what it may be. */
export type ColumnType = 'uuid' | 'text' | 'uri' | 'email' | 'number' | 'date' | 'datetime' | readonly string[];

/** Types of the columns that the Italian profile adds (docs/hsds-italia.md). */
export type ProfileType = 'uuid' | 'text' | 'number' | 'date' | 'boolean' | 'json' | 'visibility' | 'uuids';

export interface Nested {
  readonly entity: EntityName;
  readonly many: boolean;
}

/**
 * One table of HSDS 3.1 (Open Referral, https://docs.openreferral.org): its CSV file, its columns and what is nested in its JSON.
 * Names, types and required lists restate the official schemas; `npm run conform` compares them.
 */
export interface HsdsEntity {
  readonly name: EntityName;
  readonly file: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly profile: Readonly<Record<string, ProfileType>>;
  readonly required: readonly string[];
  /** Required in a table too, where nothing is nested. */
  readonly tabularRequired: readonly string[];
  readonly nested: Readonly<Record<string, Nested>>;
}

export const ENTITY_NAMES = [
  'taxonomy',
  'taxonomy_term',
  'unit',
  'organization',
  'organization_identifier',
  'program',
  'service',
  'location',
  'service_at_location',
  'url',
  'address',
  'contact',
  'phone',
  'schedule',
  'service_area',
  'language',
  'accessibility',
  'cost_option',
  'required_document',
  'funding',
  'service_capacity',
  'attribute',
  'metadata',
  'meta_table_description',
] as const;

/** In an order in which every row comes after what it refers to. */
export type EntityName = (typeof ENTITY_NAMES)[number];
