// SPDX-License-Identifier: EUPL-1.2
import type { EntityName } from '@soglia/resources-domain';
import { MOST_OF_ONE } from './documents';
import { LISTINGS } from './listings';
import { MOST_FULL_SERVICE, MOST_PER_PAGE, type Parameter } from './parameters';

type Schema = Readonly<Record<string, unknown>>;

/** Where the official schemas are; the profile's additions are described by docs/hsds-italia.md. */
const SCHEMAS = 'https://raw.githubusercontent.com/openreferral/specification/3.1/schema';
const ID = { type: 'string', format: 'uuid' };

const PARAMETERS: Readonly<Record<Parameter, { readonly schema: Schema; readonly description: string }>> = {
  search: { schema: { type: 'string', maxLength: 200 }, description: 'Words to look for, in Italian or French.' },
  page: { schema: { type: 'integer', minimum: 1, default: 1 }, description: 'The page, counted from 1.' },
  per_page: {
    schema: { type: 'integer', minimum: 1, maximum: MOST_PER_PAGE, default: 50 },
    description: `How many on a page; with full_service at most ${MOST_FULL_SERVICE}.`,
  },
  format: { schema: { type: 'string', enum: ['json', 'ndjson'] }, description: 'ndjson streams everything, without pages.' },
  taxonomy_term_id: { schema: ID, description: 'Filed under this term.' },
  taxonomy_id: { schema: ID, description: 'Filed under any term of this taxonomy.' },
  organization_id: { schema: ID, description: 'Offered by this organization.' },
  parent_id: { schema: ID, description: 'Terms below this term.' },
  modified_after: { schema: { type: 'string', format: 'date-time' }, description: 'Modified at this time or after it.' },
  minimal: { schema: { type: 'boolean' }, description: 'Only id and modified_date, up to 10,000 on a page.' },
  full: { schema: { type: 'boolean' }, description: 'With all that is nested.' },
  full_service: {
    schema: { type: 'boolean' },
    description: `Services of an organization as whole documents, ${MOST_OF_ONE} at most: services_url leads to all of them.`,
  },
  top_only: { schema: { type: 'boolean' }, description: 'Only terms that are below no other.' },
};

const json = (schema: Schema, description: string) => ({ description, content: { 'application/json': { schema } } });
const REFUSED = { description: 'RFC 9457', content: { 'application/problem+json': { schema: { type: 'object' } } } };
const ANSWERS = { '304': { description: 'Not modified' }, '400': REFUSED, '404': REFUSED, '429': REFUSED };
const document = (entity: EntityName): Schema => ({ $ref: `${SCHEMAS}/${entity}.json` });
const inQuery = (names: readonly Parameter[]) => names.map((name) => ({ name, in: 'query', required: false, ...PARAMETERS[name] }));

function pathsOf(table: string): Readonly<Record<string, Schema>> {
  const { entity, parameters } = LISTINGS[table] ?? { entity: 'service' as const, parameters: [] };
  const page = { allOf: [{ $ref: '#/components/schemas/Page' }], properties: { contents: { type: 'array', items: document(entity) } } };
  const list = (operationId: string) => ({
    operationId,
    summary: `A page of ${table}`,
    parameters: inQuery(parameters),
    responses: { '200': json(page, 'A page'), ...ANSWERS },
  });
  const detail = inQuery(entity === 'organization' ? ['full_service'] : []);
  const one = { operationId: `get_${entity}`, summary: `One ${entity}, fully nested`, parameters: detail };
  return {
    [`/${table}`]: { get: list(`list_${table}`), post: list(`search_${table}`) },
    [`/${table}/{id}`]: {
      parameters: [{ name: 'id', in: 'path', required: true, schema: ID }],
      get: { ...one, responses: { '200': json(document(entity), 'Found'), ...ANSWERS } },
    },
  };
}

const PAGE = {
  type: 'object',
  properties: Object.fromEntries([
    ...['total_items', 'total_pages', 'page_number', 'size'].map((name) => [name, { type: 'integer' }]),
    ...['first_page', 'last_page', 'empty'].map((name) => [name, { type: 'boolean' }]),
  ]),
};

/** This API described for those who call it. */
export function hsdsOpenApi(server: string): Schema {
  const about = {
    type: 'object',
    properties: { version: { type: 'string' }, profile: { type: 'string' }, openapi_url: { type: 'string' } },
  };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Soglia: HSDS 3.1 read API',
      version: '3.1.0',
      summary: 'The public tier of the resource databank, by the Human Services Data Specification and its Italian profile.',
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    servers: [{ url: server, description: 'This house' }],
    paths: {
      '/': { get: { operationId: 'about', summary: 'Version, profile and description', responses: { '200': json(about, 'About') } } },
      ...Object.assign({}, ...Object.keys(LISTINGS).map(pathsOf)),
    },
    components: { schemas: { Page: PAGE } },
  };
}
