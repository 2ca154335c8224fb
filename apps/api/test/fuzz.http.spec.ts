// SPDX-License-Identifier: EUPL-1.2
import { ROLE_PERMISSIONS } from '@soglia/access-domain';
import { RULE_CODES } from '@soglia/kernel';
import type { OpenAPIObject } from '@nestjs/swagger';
import { exampleOf, type Operation, operationsOf, parameterExample } from './support/contract';
import { HOSTILE, pointersOf, withValueAt } from './support/hostile';
import { routesOf } from './support/routes';
import { type Answer, type Client, openApi, type TestApi } from './support/test-api';

/** Signing in has its own limits and its own tests; signing out would end the story. */
const LEFT_OUT = /\/session(\/|$)/;
const HOSTILE_TEXT = HOSTILE.filter((each) => typeof each === 'string');
/** How many of the hostile values each place of a body meets in one run; together the places meet them all. */
const VALUES_A_PLACE = process.env['SOGLIA_LONG'] ? HOSTILE.length : 3;

let api: TestApi;
let document: OpenAPIObject;
let operations: readonly Operation[];
const clients = new Map<string, Client>();
const permissions = new Map<string, string>();

beforeAll(async () => {
  api = await openApi();
  document = (await api.nobody.call('GET', '/api/openapi.json')).body as unknown as OpenAPIObject;
  operations = operationsOf(document).filter(({ path }) => path.startsWith('/api/v1/') && !LEFT_OUT.test(path));
  for (const { method, path, permission } of routesOf(api.app)) permissions.set(`${method} ${path}`, permission ?? '');
  for (const name of ['responsabile', 'sportello', 'bancadati', 'piano', 'garante', 'admin', 'revisore'])
    clients.set(name, await api.as(name));
  // What is asked for below should be there, where the examples of the contract make it.
  for (const operation of operations) if (operation.method === 'put') await send(operation, {});
});
afterAll(() => api.close());

/** An account that may: what is tested is what happens behind the guard. */
function clientFor({ method, path }: Operation): Client {
  const route = `${method.toUpperCase()} ${path.replace('/api/v1', '').replace(/\{(\w+)\}/g, ':$1')}`;
  const permission = permissions.get(route);
  const role = Object.entries<readonly string[]>(ROLE_PERMISSIONS).find(
    ([name, all]) => clients.has(name) && all.includes(permission ?? ''),
  );
  return clients.get(role?.[0] ?? 'responsabile')!;
}

interface Change {
  readonly body?: unknown;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly ifMatch?: string | null;
}

/** One call as the contract describes it, with a change. */
function send(operation: Operation, change: Change): Promise<Answer> {
  const { method, path, parameters, body } = operation;
  const place = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const known = parameters.find((each) => each.in === 'path' && each.name === name);
    return encodeURIComponent(change.path?.[name] ?? (known ? parameterExample(known) : '') ?? '');
  });
  const needed = parameters.filter((each) => each.in === 'query' && each.required).map((each) => [each.name, parameterExample(each)]);
  const query = new URLSearchParams({ ...Object.fromEntries(needed), ...change.query }).toString();
  const ifMatch = change.ifMatch === undefined ? (parameters.some(({ name }) => name === 'If-Match') ? '"1"' : null) : change.ifMatch;
  const sent = body && ('body' in change ? change.body : exampleOf(document, body.schema));
  return clientFor(operation).call(method.toUpperCase(), query ? `${place}?${query}` : place, {
    ...(body ? { body: sent } : {}),
    headers: { ...(body ? { 'content-type': body.type } : {}), ...(ifMatch === null ? {} : { 'if-match': ifMatch }) },
  });
}

/** Nothing breaks, and whatever is refused is refused in so many words. */
function complaint(operation: Operation, change: Change, { status, headers, body }: Answer): string | null {
  const called = `${operation.method} ${operation.path} ${JSON.stringify(change).slice(-120)}`;
  if (status >= 500) return `${called}: ${status}`;
  if (!operation.statuses.has(status)) return `${called}: ${status} is not in the contract`;
  if (status < 400) return null;
  if (!String(headers['content-type']).includes('application/problem+json')) return `${called}: ${status} without a problem`;
  return (RULE_CODES as readonly unknown[]).includes(body['code']) ? null : `${called}: ${String(body['code'])} is no code of the house`;
}

async function complaintsAbout(changes: readonly (readonly [Operation, Change])[]): Promise<string[]> {
  const found: string[] = [];
  for (const [operation, change] of changes) {
    const said = await send(operation, change).then(
      (answer) => complaint(operation, change, answer),
      (broken: Error) => `${operation.method} ${operation.path} ${JSON.stringify(change).slice(-120)}: ${broken.message}`,
    );
    if (said) found.push(said);
  }
  return found;
}

const isJson = ({ body }: Operation) => body !== null && body.type.includes('json');

describe('whatever is sent, the api answers in so many words', () => {
  it('wrong values, missing and unknown keys, in every place of every body', async () => {
    let turn = 0;
    const changes = operations.filter(isJson).flatMap((operation) => {
      const example = exampleOf(document, operation.body!.schema);
      return pointersOf(example).flatMap((pointer) => {
        const values = Array.from({ length: VALUES_A_PLACE }, () => HOSTILE[turn++ % HOSTILE.length]);
        const inside = pointer === '' ? values : [...values, undefined];
        return inside.map((value) => [operation, { body: withValueAt(example, pointer, value) }] as const);
      });
    });
    expect(changes.length).toBeGreaterThan(500);
    expect(await complaintsAbout(changes)).toEqual([]);
  });

  it('bodies that are no JSON, or no objects', async () => {
    const broken = ['{', 'null', '[]', '"text"', '1', '{"__proto__":{"x":1}}', ''];
    const changes = operations.filter(isJson).flatMap((operation) => broken.map((body) => [operation, { body }] as const));
    expect(await complaintsAbout(changes)).toEqual([]);
  });

  it('wrong ids in every address', async () => {
    const wrong = ['not-a-uuid', 'ffffffff-ffff-4fff-bfff-ffffffffffff', '\u0000', '../..', '🙂', 'x'.repeat(5_000), "' or 1=1 --"];
    const changes = operations.flatMap((operation) =>
      operation.parameters
        .filter((each) => each.in === 'path')
        .flatMap(({ name }) => wrong.map((value) => [operation, { path: { [name]: value } }] as const)),
    );
    expect(changes.length).toBeGreaterThan(50);
    expect(await complaintsAbout(changes)).toEqual([]);
  });

  it('wrong questions in every list', async () => {
    const changes = operations.flatMap((operation) =>
      operation.parameters
        .filter((each) => each.in === 'query')
        .flatMap(({ name }) => HOSTILE_TEXT.map((value) => [operation, { query: { [name]: value } }] as const)),
    );
    expect(changes.length).toBeGreaterThan(50);
    expect(await complaintsAbout(changes)).toEqual([]);
  });

  it('versions that nobody saw', async () => {
    const versions = [null, '"0"', '"99999999999"', 'x', '*', '"1", "2"', `"${'9'.repeat(300)}"`];
    const changes = operations
      .filter(({ parameters }) => parameters.some(({ name }) => name === 'If-Match'))
      .flatMap((operation) => versions.map((ifMatch) => [operation, { ifMatch }] as const));
    expect(changes.length).toBeGreaterThan(20);
    expect(await complaintsAbout(changes)).toEqual([]);
  });
});
