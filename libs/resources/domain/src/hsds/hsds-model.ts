// SPDX-License-Identifier: EUPL-1.2
import { ENTITY_NAMES, type EntityName, type HsdsEntity } from './hsds-entity';
import { funding, organization, organizationIdentifier, program, url } from './organizations';
import { accessibility, address, location, schedule, serviceAtLocation } from './places';
import { contact, language, phone } from './reaching';
import { costOption, requiredDocument, service, serviceArea, serviceCapacity, unit } from './services';
import { attribute, metadata, metaTableDescription, taxonomy, taxonomyTerm } from './terms';

const ALL = [
  taxonomy,
  taxonomyTerm,
  unit,
  organization,
  organizationIdentifier,
  program,
  service,
  location,
  serviceAtLocation,
  url,
  address,
  contact,
  phone,
  schedule,
  serviceArea,
  language,
  accessibility,
  costOption,
  requiredDocument,
  funding,
  serviceCapacity,
  attribute,
  metadata,
  metaTableDescription,
] as const;

/** The databank's model: HSDS 3.1 with the Italian profile, as one table of data that schema, import and export all read. */
export const HSDS: Readonly<Record<EntityName, HsdsEntity>> = Object.fromEntries(ALL.map((each) => [each.name, each])) as Record<
  EntityName,
  HsdsEntity
>;

/** Columns that point at a row of another table. The parent of an organisation, or of a term, is of the same table. */
export const REFERENCES: Readonly<Record<string, EntityName>> = {
  organization_id: 'organization',
  parent_organization_id: 'organization',
  program_id: 'program',
  service_id: 'service',
  location_id: 'location',
  service_at_location_id: 'service_at_location',
  contact_id: 'contact',
  phone_id: 'phone',
  taxonomy_id: 'taxonomy',
  taxonomy_term_id: 'taxonomy_term',
  parent_id: 'taxonomy_term',
  unit_id: 'unit',
};

/** Which column of a nested table points back at the table it stands in. */
export function linkColumn(parent: EntityName, child: EntityName): string {
  if (child === 'attribute') return 'link_id';
  if (child === 'metadata') return 'resource_id';
  return `${parent}_id`;
}

export function isEntityName(text: string): text is EntityName {
  return (ENTITY_NAMES as readonly string[]).includes(text);
}
