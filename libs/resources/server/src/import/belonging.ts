// SPDX-License-Identifier: EUPL-1.2
import { type EntityName, HSDS, REFERENCES } from '@soglia/resources-domain';

/** Things that stand by themselves: when they vanish they are listed. Everything else belongs to one of them. */
const STANDING: readonly EntityName[] = [
  'taxonomy',
  'taxonomy_term',
  'unit',
  'organization',
  'program',
  'service',
  'location',
  'meta_table_description',
];

export const BELONGING = (Object.keys(HSDS) as EntityName[]).filter((entity) => !STANDING.includes(entity));

const OWNERS: readonly EntityName[] = ['organization', 'program', 'service', 'location', 'service_at_location', 'contact', 'phone'];

export function ownersOf(entity: EntityName): readonly (readonly [string, EntityName])[] {
  return Object.keys(HSDS[entity].columns).flatMap((column) => {
    const target = REFERENCES[column];
    return target && OWNERS.includes(target) ? [[column, target] as const] : [];
  });
}

/** Attributes and metadata say of which table their row is: the column of the table's name, and that of the id. */
export const linkOf = (entity: 'attribute' | 'metadata') =>
  (entity === 'attribute' ? ['link_entity', 'link_id'] : ['resource_type', 'resource_id']) as readonly [string, string];
