// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import { type EntityName, type HsdsDocument, type HsdsRow, Nesting } from '@soglia/resources-domain';
import { readServiceRows, readWhere } from '../model/read-rows';
import { asSeenByAll } from './public-rows';
import { readTree, type Rows } from './read-tree';

/** Services of one organisation that come as whole documents in one answer; the rest are pages of their own. */
export const MOST_OF_ONE = 50;
export const HSDS_ADDRESS = 'interop/hsds/3.1';

export interface Detail {
  /** With all that hangs on it, not with its own columns alone. */
  readonly full: boolean;
  /** An organisation's services as whole documents, not as names. */
  readonly fullService?: boolean;
}

/** The documents of one table for the ids given, in their order, as everybody may see them. */
export async function documentsOf(
  tx: Tx,
  ambitoId: string,
  entity: EntityName,
  ids: readonly string[],
  detail: Detail,
): Promise<HsdsDocument[]> {
  if (ids.length === 0) return [];
  const make = MAKERS[entity] ?? plain;
  const made = await make({ tx, ambitoId, entity, ids, detail });
  const byId = new Map(made.map((document) => [document.id, document]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

interface Wanted {
  readonly tx: Tx;
  readonly ambitoId: string;
  readonly entity: EntityName;
  readonly ids: readonly string[];
  readonly detail: Detail;
}

const MAKERS: Partial<Record<EntityName, (wanted: Wanted) => Promise<HsdsDocument[]>>> = {
  service: services,
  organization: organizations,
  service_at_location: servicesAtLocations,
};

const column = (rows: readonly HsdsRow[] | undefined, name: string) => [...new Set((rows ?? []).map((row) => row[name]))].filter(Boolean);
const nested = (rows: Rows, entity: EntityName) => {
  const nesting = new Nesting(rows);
  return (rows[entity] ?? []).map((row) => nesting.document(entity, row));
};

async function services({ tx, ambitoId, ids, detail }: Wanted): Promise<HsdsDocument[]> {
  if (detail.full) return nested(await asSeenByAll(tx, ambitoId, await readServiceRows(tx, ambitoId, ids)), 'service');
  const service = await readWhere(tx, ambitoId, 'service', { id: ids });
  const organization = await readWhere(tx, ambitoId, 'organization', { id: column(service, 'organization_id') });
  const program = await readWhere(tx, ambitoId, 'program', { id: column(service, 'program_id') });
  return nested(await asSeenByAll(tx, ambitoId, { service, organization, program }), 'service');
}

async function organizations({ tx, ambitoId, ids, detail }: Wanted): Promise<HsdsDocument[]> {
  const organization = await readWhere(tx, ambitoId, 'organization', { id: ids });
  const rows = detail.full ? await readTree(tx, ambitoId, { organization }) : { organization };
  const documents = nested(await asSeenByAll(tx, ambitoId, rows), 'organization');
  if (!detail.full && !detail.fullService) return documents;
  const offered: Offered[] = await tx.query(OFFERED, [ambitoId, ids, detail.fullService ? MOST_OF_ONE : null]);
  const whole = detail.fullService
    ? await documentsOf(
        tx,
        ambitoId,
        'service',
        offered.map(({ id }) => id),
        { full: true },
      )
    : null;
  return documents.map((document) => ({
    ...document,
    services: whole
      ? whole.filter((each) => each['organization_id'] === document.id)
      : offered.filter((each) => each.organization_id === document.id).map(({ id, name }) => ({ id, name })),
    ...(whole && offered.some((each) => each.organization_id === document.id && each.of > MOST_OF_ONE)
      ? { services_url: `/${HSDS_ADDRESS}/services?organization_id=${String(document.id)}&full=true` }
      : {}),
  }));
}

interface Offered {
  readonly id: string;
  readonly organization_id: string;
  readonly name: string;
  /** How many services the organisation has. */
  readonly of: number;
}

const OFFERED = `
select id, organization_id, name, of::int
  from (select id, organization_id, name, count(*) over (partition by organization_id) as of,
               row_number() over (partition by organization_id order by name, id) as nth
          from resources.public_service where ambito_id = $1 and organization_id = any ($2::uuid[])) s
 where $3::int is null or nth <= $3 order by name, id`;

/**
 * The published API description gives these the schema of a service, the standard's prose the one of a service at a location:
 * with the name and status of its service a document is valid as either.
 */
async function servicesAtLocations({ tx, ambitoId, ids, detail }: Wanted): Promise<HsdsDocument[]> {
  const at = await readWhere(tx, ambitoId, 'service_at_location', { id: ids });
  const offered = column(at, 'service_id').map(String);
  const location = await readWhere(tx, ambitoId, 'location', { id: column(at, 'location_id') });
  const rows = detail.full ? await readTree(tx, ambitoId, { service_at_location: at, location }) : { service_at_location: at, location };
  const service = new Map((await documentsOf(tx, ambitoId, 'service', offered, { full: false })).map((each) => [each.id, each]));
  return nested(await asSeenByAll(tx, ambitoId, rows), 'service_at_location').map((document) => {
    const own = service.get(String(document['service_id']));
    return { ...document, name: own?.['name'], status: own?.['status'], service: own };
  });
}

/** Taxonomies and their terms: small, and nobody's secret. */
async function plain({ tx, ambitoId, entity, ids }: Wanted): Promise<HsdsDocument[]> {
  const own = await readWhere(tx, ambitoId, entity, { id: ids });
  const taxonomy = await readWhere(tx, ambitoId, 'taxonomy', { id: column(own, 'taxonomy_id') });
  return nested({ taxonomy, [entity]: own }, entity);
}
