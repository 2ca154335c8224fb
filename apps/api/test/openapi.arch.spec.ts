// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { PERMISSIONS, RULE_CODES } from '@soglia/kernel';
import { exampleOf, type Parameter, parameterExample, type Schema } from './support/contract';
import { routesOf } from './support/routes';
import { type Client, openApi, type TestApi } from './support/test-api';

let api: TestApi;
let document: OpenAPIObject;
beforeAll(async () => {
  api = await openApi();
  document = (await api.nobody.call('GET', '/api/openapi.json')).body as unknown as OpenAPIObject;
});
afterAll(() => api.close());

/** The body that a stranger would build from the examples of the contract. */
const bodyExample = (schema: Schema) => exampleOf(document, schema);

const bodyOf = (path: string, method: 'put' | 'post') => {
  const { content } = document.paths[path]![method]!.requestBody as { content: Record<string, { schema: Schema }> };
  const [type, { schema }] = Object.entries(content)[0]!;
  return { type, schema };
};

const PROBLEM = '#/components/schemas/ProblemDto';

interface Response {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

/** What an answer holds that is a problem, wherever the contract describes it. */
function problemIn(response: Response | undefined): string | undefined {
  const { content } = response?.$ref ? (document.components!.responses![response.$ref.split('/').at(-1)!] as Response) : (response ?? {});
  return content?.['application/problem+json']?.schema.$ref;
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & {
  readonly 'x-permission'?: string;
  readonly responses: Record<string, Response>;
};

/** Each with its method and address: `PUT /api/v1/contacts/{id}`. */
const operations = (): (Operation & { readonly at: string })[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    (['get', 'put', 'post', 'delete', 'patch'] as const)
      .filter((method) => item[method])
      .map((method) => ({ ...(item[method] as Operation), at: `${method.toUpperCase()} ${path}` })),
  );

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
      'put /api/v1/contact-drafts/{id}': ['sportello', 201],
      'put /api/v1/contacts/{id}/attachments/{attachment}': ['sportello', 201],
      'put /api/v1/contacts/{id}': ['sportello', 201],
      'put /api/v1/contacts/{id}/amendments/{amendment}': ['sportello', 200],
      'put /api/v1/contacts/{id}/follow-up': ['sportello', 200],
      'post /api/v1/person-searches': ['sportello', 200],
      'post /api/v1/duplicate-checks': ['sportello', 200],
      'put /api/v1/persons/{id}': ['sportello', 200],
      'put /api/v1/households/{id}': ['sportello', 201],
      'put /api/v1/household-moves/{id}': ['sportello', 200],
      'put /api/v1/household-splits/{id}': ['sportello', 200],
      // The demo's own files are nobody's double and of full age: the shape is taken and the person refused.
      'put /api/v1/responsibilities/{id}': ['sportello', 422],
      'put /api/v1/person-merges/{id}': ['responsabile', 422],
      'put /api/v1/person-merges/{id}/undo': ['responsabile', 404],
      'put /api/v1/duplicate-dismissals/{id}': ['sportello', 422],
      'put /api/v1/persons/{id}/codice-fiscale': ['sportello', 200],
      'put /api/v1/referrals/{id}': ['sportello', 201],
      'put /api/v1/referrals/{id}/settlement': ['sportello', 409],
      // Ids of legs are the house's own: the shape is taken, and there is no such leg.
      'put /api/v1/legs/{leg}/moves/{command}': ['sportello', 404],
      'put /api/v1/legs/{id}/legal-basis': ['responsabile', 404],
      'put /api/v1/legs/{id}/extended-opening': ['responsabile', 404],
      'put /api/v1/legs/{id}/contact-attempts/{attempt}': ['sportello', 404],
      'put /api/v1/legs/{id}/messages/{message}': ['sportello', 404],
      'put /api/v1/legs/{id}/attachments/{attachment}': ['sportello', 404],
      'put /api/v1/next-steps/{id}/done': ['sportello', 404],
      'put /api/v1/units/{id}': ['responsabile', 200],
      'put /api/v1/units/{id}/capacity': ['responsabile', 200],
      'put /api/v1/closures/{id}': ['responsabile', 200],
      'put /api/v1/shifts/{id}': ['responsabile', 200],
      'post /api/v1/legs/{id}/links': ['sportello', 404],
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
      'put /api/v1/subject-exports/{id}': ['responsabile', 201],
      'put /api/v1/protections/{id}': ['sportello', 201],
      'put /api/v1/protections/{id}/workers': ['sportello', 200],
      'put /api/v1/openings/{id}': ['sportello', 200],
      'put /api/v1/emergency-openings/{id}': ['sportello', 200],
      'put /api/v1/protections/{id}/end': ['sportello', 200],
      'put /api/v1/disposal-proposals/{id}': ['responsabile', 201],
      'put /api/v1/disposal-proposals/{id}/approval': ['admin', 200],
      'put /api/v1/disposal-proposals/{id}/refusal': ['admin', 409],
      'put /api/v1/access-point-sections/{code}': ['responsabile', 200],
      'put /api/v1/register-imports/{id}': ['responsabile', 201],
      'put /api/v1/register-imports/{id}/file': ['responsabile', 200],
      'put /api/v1/register-imports/{id}/mapping': ['responsabile', 200],
      'put /api/v1/register-imports/{id}/command': ['responsabile', 200],
      'put /api/v1/notifications/read': ['sportello', 200],
      'put /api/v1/notification-preferences': ['sportello', 200],
      'put /api/v1/webhooks/{id}': ['admin', 201],
      // Nobody who has not the secret can sign: the shape is taken and the caller refused.
      'post /api/v1/leg-callbacks/{webhook}': ['', 401],
      'put /api/v1/protocol-versions/{id}': ['admin', 201],
      'put /api/v1/protocol-versions/{id}/in-force': ['admin', 200],
      'put /api/v1/protocol-versions/{id}/end': ['admin', 200],
      'post /api/v1/protocol-checks': ['admin', 200],
      'post /api/v1/protocol-matches': ['sportello', 200],
      'put /api/v1/session/password': ['revisore', 204],
    };
    expect(bodies.sort()).toEqual(Object.keys(who).sort());
    const clients = new Map<string, Client>([['', api.nobody]]);
    for (const name of ['sportello', 'admin', 'responsabile', 'piano', 'garante', 'revisore', 'bancadati'])
      clients.set(name, await api.as(name));
    for (const each of Object.keys(who)) {
      const [method = '', path = ''] = each.split(' ');
      const [name, status] = who[each]!;
      const parameters = (document.paths[path]![method as 'put']!.parameters ?? []) as Parameter[];
      const address = parameters.reduce((all, one) => all.replace(`{${one.name}}`, parameterExample(one)), path);
      const others = parameters.filter((one) => one.in === 'header' && one.required && one.name !== 'If-Match');
      const { type, schema } = bodyOf(path, method as 'put');
      const seen = parameters.find((one) => one.name === 'If-Match' && one.required);
      const answer = await clients.get(name)!.call(method.toUpperCase(), address, {
        body: bodyExample(schema),
        headers: {
          'content-type': type,
          ...Object.fromEntries(others.map((one) => [one.name.toLowerCase(), parameterExample(one)])),
          ...(seen ? { 'if-match': path.endsWith('refusal') ? '"1"' : parameterExample(seen) } : {}),
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
    const held = document.components as Record<string, Record<string, unknown>>;
    const referred = [...JSON.stringify(document).matchAll(/"#\/components\/(\w+)\/([^"]*)"/g)];
    expect(referred.length).toBeGreaterThan(500);
    expect(referred.filter(([, kind, name]) => !held[kind!]?.[name!]).map(([all]) => all)).toEqual([]);
  });

  it('names and sums up every operation, and describes its group', () => {
    const described = new Set(document.tags!.filter(({ description }) => description).map(({ name }) => name));
    const ids = operations().map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const bare = operations().filter(
      ({ operationId, summary, tags }) => !operationId || !summary || !tags?.every((tag) => described.has(tag)),
    );
    expect(bare.map(({ at }) => at)).toEqual([]);
  });

  it('says of every operation which permission it asks for, as the guard does, or that it asks for nobody', () => {
    const kept = new Map(routesOf(api.app).map(({ method, path, permission }) => [`${method} ${path}`, permission]));
    for (const operation of operations()) {
      const route = operation.at.replace('/api/v1', '').replace(/\{(\w+)\}/g, ':$1');
      const { 'x-permission': permission, security, description = '' } = operation;
      expect([operation.at, kept.has(route), permission]).toEqual([operation.at, true, kept.get(route)]);
      expect([operation.at, security]).toEqual([operation.at, permission ? undefined : []]);
      if (permission) expect(description).toContain(`\`${permission}\``);
      expect([undefined, ...PERMISSIONS]).toContain(permission);
    }
    expect(document.security).toEqual([{ cookie: [] }]);
  });

  it('says of every operation how it refuses: with a problem, whose code is one of the rules', () => {
    for (const operation of operations()) {
      const parameters = (operation.parameters ?? []) as Parameter[];
      const statuses = [
        ...(operation['x-permission'] ? ['401', '403'] : []),
        ...(parameters.some((each) => each.in === 'path') ? ['400', '404'] : []),
        ...(parameters.some(({ name }) => name === 'If-Match') ? ['412', '428'] : []),
        ...(operation.requestBody ? ['400', '413', '415', '422'] : []),
        ...['503', 'default'],
      ];
      const missing = statuses.filter((status) => !operation.responses[status]);
      expect([operation.at, missing]).toEqual([operation.at, []]);
      for (const [status, response] of Object.entries(operation.responses))
        if (status === 'default' || Number(status) >= 400)
          expect([operation.at, status, problemIn(response)]).toEqual([operation.at, status, PROBLEM]);
    }
    const { code } = (document.components!.schemas!['ProblemDto'] as { properties: Record<string, { enum?: string[] }> }).properties;
    expect(code?.enum).toEqual([...RULE_CODES]);
  });

  it('answers with objects, never with bare arrays', () => {
    for (const item of Object.values(document.paths)) {
      const content = item.get?.responses?.['200'] as { content?: Record<string, { schema: Schema }> } | undefined;
      expect(content?.content?.['application/json']?.schema.type).not.toBe('array');
    }
  });
});
