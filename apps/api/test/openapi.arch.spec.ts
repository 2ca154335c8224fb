// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { type Client, openApi, type TestApi } from './support/test-api';

let api: TestApi;
let document: OpenAPIObject;
beforeAll(async () => {
  api = await openApi();
  document = (await api.nobody.call('GET', '/api/openapi.json')).body as unknown as OpenAPIObject;
});
afterAll(() => api.close());

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly example?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
}

interface Parameter {
  readonly name: string;
  readonly required?: boolean;
  readonly example?: string;
  readonly schema?: { readonly example?: string };
}

/** The body that a stranger would build from the examples of the contract. */
function exampleOf(schema: Schema): unknown {
  if (schema.example !== undefined) return schema.example;
  if (schema.$ref) return exampleOf(document.components!.schemas![schema.$ref.split('/').at(-1)!] as Schema);
  if (schema.allOf) return exampleOf(schema.allOf[0]!);
  if (schema.items) return [exampleOf(schema.items)];
  if (schema.properties) return Object.fromEntries(Object.entries(schema.properties).map(([name, each]) => [name, exampleOf(each)]));
  throw new Error(`no example: ${JSON.stringify(schema)}`);
}

const bodyOf = (path: string, method: 'put' | 'post') => {
  const { content } = document.paths[path]![method]!.requestBody as { content: Record<string, { schema: Schema }> };
  const [type, { schema }] = Object.entries(content)[0]!;
  return { type, schema };
};

describe('the contract of the api', () => {
  it('is the one committed as openapi.json', () => {
    expect(document).toEqual(JSON.parse(readFileSync(join(__dirname, '../../../openapi.json'), 'utf8')));
  });

  it('gives every request body an example that works as written against the demo data', async () => {
    const bodies = Object.entries(document.paths).flatMap(([path, item]) =>
      (['put', 'post'] as const).filter((method) => item[method]?.requestBody).map((method) => `${method} ${path}`),
    );
    const who: Record<string, [string, number]> = {
      'post /api/v1/session': ['', 200],
      'put /api/v1/contacts/{id}': ['sportello', 201],
      'put /api/v1/resources/{id}': ['bancadati', 201],
      'put /api/v1/card-proposals/{id}': ['bancadati', 200],
      'put /api/v1/card-proposals/{id}/decision': ['bancadati', 200],
      'put /api/v1/verification-campaigns/{id}': ['bancadati', 200],
      'put /api/v1/inclusion-criteria': ['bancadati', 200],
      'post /api/v1/resource-searches': ['sportello', 200],
      'put /api/v1/import-mappings/{id}': ['bancadati', 200],
      'put /api/v1/imports/{id}': ['bancadati', 201],
      'put /api/v1/imports/{id}/file': ['bancadati', 200],
      'post /api/v1/imports/{id}/apply': ['bancadati', 409],
      'put /api/v1/releases/{id}': ['piano', 202],
      'put /api/v1/releases/{id}/refusal': ['garante', 409],
      'put /api/v1/session/password': ['revisore', 204],
    };
    expect(bodies.sort()).toEqual(Object.keys(who).sort());
    const clients = new Map<string, Client>([['', api.nobody]]);
    for (const name of ['sportello', 'piano', 'garante', 'revisore', 'bancadati']) clients.set(name, await api.as(name));
    for (const each of Object.keys(who)) {
      const [method = '', path = ''] = each.split(' ');
      const [name, status] = who[each]!;
      const parameters = (document.paths[path]![method as 'put']!.parameters ?? []) as Parameter[];
      const parameter = parameters.find((one) => one.name === 'id');
      const { type, schema } = bodyOf(path, method as 'put');
      const seen = parameters.find((one) => one.name === 'If-Match' && one.required);
      const answer = await clients
        .get(name)!
        .call(method.toUpperCase(), path.replace('{id}', parameter?.example ?? parameter?.schema?.example ?? ''), {
          body: exampleOf(schema),
          headers: {
            'content-type': type,
            ...(seen ? { 'if-match': path.endsWith('refusal') ? '"1"' : (seen.example ?? seen.schema?.example ?? '') } : {}),
          },
        });
      // Refusing and applying need a worker that has prepared first: here the shape is taken and the state refused.
      expect({ each, status: answer.status, problem: status < 400 ? answer.body['errors'] : null }).toEqual({
        each,
        status,
        problem: status < 400 ? undefined : null,
      });
    }
  });

  it('refers to nothing that it does not hold', () => {
    const referred = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]*)"/g)].map(([, name]) => name);
    expect(referred.length).toBeGreaterThan(50);
    expect(referred.filter((name) => !document.components!.schemas![name!])).toEqual([]);
  });

  it('answers with objects, never with bare arrays', () => {
    for (const item of Object.values(document.paths)) {
      const content = item.get?.responses?.['200'] as { content?: Record<string, { schema: Schema }> } | undefined;
      expect(content?.content?.['application/json']?.schema.type).not.toBe('array');
    }
  });
});
