// SPDX-License-Identifier: EUPL-1.2
import { type ColumnType, ENTITY_NAMES, HSDS, type HsdsEntity, type ProfileType, REFERENCES } from '@soglia/resources-domain';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

const SQL_TYPES = {
  uuid: 'uuid',
  text: 'text',
  uri: 'text',
  email: 'text',
  number: 'double precision',
  date: 'date',
  datetime: 'timestamptz',
  boolean: 'boolean',
  json: 'jsonb',
} as const;

/** Kept with every row beside what HSDS says of it: whose it is, where it came from, and its place among its fellows. */
const OURS: Readonly<Record<string, EntitySchemaColumnOptions>> = {
  imported_from: { type: 'text', nullable: true },
  external_id: { type: 'text', nullable: true },
  position: { type: 'integer', default: 0 },
};

/** On an expression, which TypeORM has no word for: lists of cards are in the order of the first letters of their names. */
const BY_NAME = { name: 'service_by_name', columns: ['ambito_id', 'name', 'id'], synchronize: false };

/** The rows of one HSDS table, as TypeORM knows them: made from the model, as the migration was. */
function schemaOf(entity: HsdsEntity): EntitySchema<Record<string, unknown>> {
  const { name, columns, profile, required, tabularRequired } = entity;
  const key = { primary: true, primaryKeyConstraintName: `${name}_pk` };
  const asked = new Set([...required, ...tabularRequired]);
  const own = Object.entries(columns).filter(([column]) => column !== 'id');
  const references = own.map(([column]) => column).filter((column) => REFERENCES[column]);
  const indexed = [...references, ...(name === 'attribute' ? ['link_id'] : []), ...(name === 'metadata' ? ['resource_id'] : [])];
  return new EntitySchema({
    name: `resources.${name}`,
    schema: 'resources',
    tableName: name,
    columns: {
      ambito_id: { type: 'text', ...key },
      id: { type: 'uuid', ...key },
      ...Object.fromEntries(own.map(([column, type]) => [column, { type: sqlType(type), nullable: !asked.has(column) }])),
      ...Object.fromEntries(Object.entries(profile).map(([column, type]) => [column, profileColumn(type)])),
      ...OURS,
      ...(profile['visibility'] ? { version: { type: 'integer', default: 1 } } : {}),
    },
    indices: [
      ...indexed.map((column) => ({ name: `${name}_by_${column}`, columns: ['ambito_id', column] })),
      ...(name === 'service' ? [BY_NAME] : []),
    ],
    foreignKeys: references.map((column) => ({
      target: `resources.${REFERENCES[column]}`,
      name: `${name}_${column}_fk`,
      columnNames: ['ambito_id', column],
      referencedColumnNames: ['ambito_id', 'id'],
    })),
  });
}

const sqlType = (type: ColumnType) => (typeof type === 'string' ? SQL_TYPES[type as keyof typeof SQL_TYPES] : 'text');

function profileColumn(type: ProfileType): EntitySchemaColumnOptions {
  if (type === 'visibility') return { type: 'text', default: 'public' };
  if (type === 'uuids') return { type: 'uuid', array: true, default: '{}' };
  return { type: SQL_TYPES[type], nullable: true };
}

export const hsdsEntities = ENTITY_NAMES.map((name) => schemaOf(HSDS[name]));
