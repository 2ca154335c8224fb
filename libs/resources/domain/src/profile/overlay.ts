// SPDX-License-Identifier: EUPL-1.2
import { ENTITY_NAMES, type EntityName, type ProfileType } from '../hsds/hsds-entity';
import { HSDS } from '../hsds/hsds-model';
import { VISIBILITIES } from '../visibility';
import { PROFILE_WORDS } from './profile-words';

type Schema = Readonly<Record<string, unknown>>;

const SCHEMAS: Readonly<Record<ProfileType, Schema>> = {
  uuid: { type: 'string', format: 'uuid' },
  text: { type: 'string' },
  number: { type: 'number' },
  date: { type: 'string', datapackage_type: 'date' },
  boolean: { type: 'boolean' },
  json: { type: 'object' },
  visibility: { type: 'string', enum: [...VISIBILITIES] },
  uuids: { type: 'array', items: { type: 'string', format: 'uuid' } },
};

/**
 * What the Italian profile adds to one HSDS schema, as a JSON merge patch (RFC 7396) in the manner of HSDS profiles. Nothing is
 * taken away and nothing becomes required: every document of the profile is a document of HSDS.
 */
export function overlayOf(entity: EntityName): { readonly properties: Readonly<Record<string, Schema>> } {
  const words = PROFILE_WORDS[entity] ?? {};
  return {
    properties: Object.fromEntries(
      Object.entries(HSDS[entity].profile).map(([column, type]) => [column, { name: column, ...words[column], ...SCHEMAS[type] }]),
    ),
  };
}

/** The tables that the profile touches. */
export const profiledEntities = (): readonly EntityName[] => ENTITY_NAMES.filter((name) => Object.keys(HSDS[name].profile).length > 0);
