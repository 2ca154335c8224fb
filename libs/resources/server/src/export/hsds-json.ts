// SPDX-License-Identifier: EUPL-1.2
import { ENTITY_NAMES, type EntityName, HSDS, type HsdsRow, linkColumn, Nesting } from '@soglia/resources-domain';
import { asSeenByAll } from '../hsds/public-rows';
import { readTree, type Rows } from '../hsds/read-tree';
import { readServiceRows, readWhere } from '../model/read-rows';
import { type ExportWork, idBatches } from './export-work';

type Reader = (work: ExportWork, ids: readonly string[]) => Promise<Rows>;

/** One array of the document: which rows stand in it, and what is read with them. */
interface Part {
  readonly key: string;
  readonly entity: EntityName;
  /** A condition on `t`: rows that stand nowhere else in the document. */
  readonly where: string;
  readonly read: Reader;
}

const alone =
  (entity: EntityName, leaveOut: readonly EntityName[] = []): Reader =>
  async ({ tx, ambitoId }, ids) =>
    readTree(tx, ambitoId, { [entity]: await readWhere(tx, ambitoId, entity, { id: ids }) }, leaveOut);

/** Organisations have an array of their own: inside a service stand their own columns, not again all that hangs on them. */
const services: Reader = async ({ tx, ambitoId }, ids) => {
  const rows = await readServiceRows(tx, ambitoId, ids);
  const ofAttributes = await readWhere(tx, ambitoId, 'metadata', { resource_id: (rows.attribute ?? []).map(({ id }) => id) });
  const own = new Set((rows.organization ?? []).map(({ id }) => id));
  const elsewhere = (row: HsdsRow) =>
    typeof row['organization_id'] === 'string' &&
    own.has(row['organization_id']) &&
    !row['service_id'] &&
    !row['location_id'] &&
    !row['service_at_location_id'];
  const without = (entity: EntityName) => (rows[entity] ?? []).filter((row) => !elsewhere(row));
  const [contact, phone, url, funding] = [without('contact'), without('phone'), without('url'), without('funding')];
  const kept = (row: HsdsRow) => !own.has(String(row['link_id'] ?? row['resource_id']));
  const [attribute, metadata] = [(rows.attribute ?? []).filter(kept), [...(rows.metadata ?? []), ...ofAttributes].filter(kept)];
  return { ...rows, contact, phone, url, funding, attribute, metadata, organization_identifier: [] };
};

const unreachedLocation =
  'not exists (select 1 from resources.service_at_location l where l.ambito_id = t.ambito_id and l.location_id = t.id)';
const unreachedUnit = 'not exists (select 1 from resources.service_capacity c where c.ambito_id = t.ambito_id and c.unit_id = t.id)';

/** A row that hangs on nothing: HSDS allows it, and a databank may hold one. */
function orphans(): Part[] {
  return ENTITY_NAMES.flatMap((entity) => {
    const owners = ENTITY_NAMES.filter((name) =>
      Object.values(HSDS[name].nested).some(({ entity: child, many }) => many && child === entity),
    );
    const columns = [...new Set(owners.map((owner) => linkColumn(owner, entity)))];
    if (columns.length === 0 || ['attribute', 'metadata', 'location', 'service_at_location'].includes(entity)) return [];
    const where = columns.map((column) => `t.${column} is null`).join(' and ');
    return [{ key: HSDS[entity].file.replace('.csv', ''), entity, where, read: alone(entity) }];
  });
}

const PARTS: readonly Part[] = [
  { key: 'taxonomies', entity: 'taxonomy', where: 'true', read: alone('taxonomy') },
  { key: 'taxonomy_terms', entity: 'taxonomy_term', where: 'true', read: alone('taxonomy_term') },
  { key: 'units', entity: 'unit', where: unreachedUnit, read: alone('unit') },
  { key: 'organizations', entity: 'organization', where: 'true', read: alone('organization', ['location']) },
  { key: 'services', entity: 'service', where: 'true', read: services },
  { key: 'locations', entity: 'location', where: unreachedLocation, read: alone('location') },
  ...orphans(),
  { key: 'meta_table_descriptions', entity: 'meta_table_description', where: 'true', read: alone('meta_table_description') },
];

/** The whole databank as one HSDS document, in pieces of text: every row that the reader reaches stands in it once at least. */
export async function* hsdsJson(work: ExportWork): AsyncGenerator<string> {
  const about = { version: '3.1', profile: `${work.publicUrl}/interop/hsds/3.1/profile`, exported_at: work.at.toISOString() };
  yield JSON.stringify(about).slice(0, -1);
  for (const { key, entity, where, read } of PARTS) {
    let count = 0;
    for await (const ids of idBatches(work.tx, work.ambitoId, `${entity} t where ${where}`)) {
      const rows = await asSeenByAll(work.tx, work.ambitoId, await read(work, ids));
      const nesting = new Nesting(rows);
      const documents = (rows[entity] ?? []).map((row) => JSON.stringify(nesting.document(entity, row)));
      yield `${count === 0 ? `,\n"${key}":[\n` : ',\n'}${documents.join(',\n')}`;
      count += documents.length;
    }
    if (count || ['organizations', 'services', 'locations'].includes(key)) yield count ? '\n]' : `,\n"${key}":[]`;
  }
  yield '\n}\n';
}
