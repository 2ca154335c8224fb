// SPDX-License-Identifier: EUPL-1.2
import { type ColumnType, ENTITY_NAMES, type EntityName, type ProfileType } from '../hsds/hsds-entity';
import { HSDS, REFERENCES } from '../hsds/hsds-model';

/** Whose eyes a package is for: the public one says nothing of tiers, a backup must. */
export type PackageScope = 'public' | 'backup';

/** Columns that leave the house with its own backup alone. */
export const KEPT_HOME: readonly string[] = ['visibility', 'visible_to', 'agency_id'];

export interface PackageField {
  readonly name: string;
  readonly type: string;
  readonly format?: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

/** Where HSDS itself gives a table's column another type than its JSON would have (`datapackage_type`, or none). */
const AS_HSDS_SAYS: Readonly<Record<string, Pick<PackageField, 'type' | 'format'>>> = {
  opens_at: { type: 'time', format: 'any' },
  closes_at: { type: 'time', format: 'any' },
  last_action_date: { type: 'date', format: 'any' },
  updated: { type: 'string', format: 'default' },
};

/** Required texts that may be empty: a CSV cannot tell an empty text from none, so a table does not ask for them. */
const MAY_BE_EMPTY = ['previous_value', 'replacement_value', 'description'];

/** The columns of a table's CSV, those of HSDS first and in its order, then those of the profile. */
export function packageFields(entity: EntityName, scope: PackageScope): readonly PackageField[] {
  const { columns, profile, required, tabularRequired } = HSDS[entity];
  const asked = new Set([...required, ...tabularRequired].filter((column) => !MAY_BE_EMPTY.includes(column)));
  const own = Object.entries(columns).map(([name, type]) => ({ name, ...tabular(name, type), ...constraints(name, type, asked) }));
  const added = Object.entries(profile).filter(([name]) => scope === 'backup' || !KEPT_HOME.includes(name));
  return [...own, ...added.map(([name, type]) => ({ name, ...profileField(type) }))];
}

function tabular(name: string, type: ColumnType): Pick<PackageField, 'type' | 'format'> {
  const said = AS_HSDS_SAYS[name];
  if (said) return said;
  if (typeof type !== 'string') return { type: 'string' };
  if (type === 'uuid' || type === 'uri' || type === 'email') return { type: 'string', format: type };
  if (type === 'number' || type === 'date' || type === 'datetime') return { type };
  return { type: 'string' };
}

function constraints(name: string, type: ColumnType, asked: ReadonlySet<string>): Pick<PackageField, 'constraints'> {
  const rules = {
    ...(asked.has(name) ? { required: true } : {}),
    ...(name === 'id' ? { unique: true } : {}),
    ...(typeof type === 'string' ? {} : { enum: type }),
  };
  return Object.keys(rules).length ? { constraints: rules } : {};
}

function profileField(type: ProfileType): Pick<PackageField, 'type' | 'format'> {
  if (type === 'uuid') return { type: 'string', format: 'uuid' };
  if (type === 'uuids') return { type: 'array' };
  if (type === 'json') return { type: 'object' };
  if (type === 'date' || type === 'number' || type === 'boolean') return { type };
  return { type: 'string' };
}

/** Two tables of one package must agree: a column that names a row elsewhere says where. */
function foreignKeys(entity: EntityName) {
  const { columns } = HSDS[entity];
  const links = Object.keys(columns).flatMap((column) => (REFERENCES[column] ? [{ column, entity: REFERENCES[column] }] : []));
  return links.map(({ column, entity: target }) => ({
    fields: column,
    reference: { resource: target === entity ? '' : target, fields: 'id' },
  }));
}

/** The descriptor of a tabular data package (https://specs.frictionlessdata.io) of the whole databank. */
export function dataPackage(about: Readonly<Record<string, unknown>>, scope: PackageScope): Readonly<Record<string, unknown>> {
  return {
    profile: 'tabular-data-package',
    ...about,
    resources: ENTITY_NAMES.map((name) => ({
      name,
      path: HSDS[name].file,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: { fields: packageFields(name, scope), primaryKey: 'id', foreignKeys: foreignKeys(name) },
    })),
  };
}
