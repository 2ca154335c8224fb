// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { OpenAPIObject } from '@nestjs/swagger';
import { pdfText } from '@soglia/platform-testing';
import { operationsOf } from './support/contract';
import { CANARY, CANARY_TEXTS, contactBody, herLikeness, request } from './support/protected-bodies';
import { NOT_ABOUT_PERSONS, ROUTES } from './support/protected-routes';
import { must, protectedScene, type Scene } from './support/protected-scene';
import { type Answer, openApi, type TestApi } from './support/test-api';

let api: TestApi;
let scene: Scene;
beforeAll(async () => {
  api = await openApi();
  scene = await protectedScene(api);
});
afterAll(() => api.close());

const leaks = (text: string, words: readonly string[]) => words.filter((word) => text.toLowerCase().includes(word));
const textOf = ({ text, bytes, headers }: Answer) => `${JSON.stringify(headers)}${text.startsWith('%PDF') ? pdfText(bytes) : text}`;

/** The operations of the contract that may say something of persons. */
async function operations(): Promise<string[]> {
  const document = (await api.nobody.call('GET', '/api/openapi.json')).body as unknown as OpenAPIObject;
  return operationsOf(document)
    .filter(({ path }) => !NOT_ABOUT_PERSONS.test(path))
    .map(({ method, path }) => `${method} ${path.replace('/api/v1', '')}`)
    .sort();
}

describe('somebody under protection', () => {
  it('is asked for on every route that could tell of her: a new route without a line here fails', async () => {
    expect(Object.keys(ROUTES).sort()).toEqual(await operations());
  });

  it('is met by those who may know, after a reason, so that what follows proves something', async () => {
    const { id } = scene;
    for (const client of [scene.author, scene.named, scene.head]) {
      expect((await client.call('GET', `/persons/${id.her}`)).body).toMatchObject({ code: 'opening-required' });
      must(await client.call('PUT', `/openings/${randomUUID()}`, { body: { subject: id.her, reason: 'Colloquio' } }), 'opening');
      expect((await client.call('GET', `/persons/${id.her}`)).text).toContain(CANARY.address);
      expect((await client.call('POST', '/person-searches', { body: { q: CANARY.familyName } })).text).toContain(id.her);
    }
    expect((await scene.author.call('GET', `/contacts/${id.hers}`)).text).toContain(CANARY.note);
    expect((await scene.author.call('GET', `/legs/${id.leg}`)).text).toContain(CANARY.familyName);
    expect((await scene.author.call('GET', '/next-steps')).text).toContain(id.step);
  });

  it.each(['sportello2', 'sportello3', 'responsabile3', 'revisore', 'admin'])(
    'is not there for %s, whatever is asked',
    async (username) => {
      const client = scene.hidden[username]!;
      const her = [scene.id.her, scene.id.former, scene.id.hers, scene.id.shared, scene.id.attachment, scene.id.draft];
      her.push(scene.id.request, scene.id.referral, scene.id.leg, scene.id.step);
      const found: string[] = [];
      for (const [route, tries] of Object.entries(ROUTES)) {
        for (const { path, body, headers } of tries(scene.id)) {
          const method = route.split(' ')[0]!.toUpperCase();
          const answer = await client.call(method, path, { ...(body === undefined ? {} : { body }), ...(headers ? { headers } : {}) });
          const said = textOf(answer);
          const unasked = her.filter((id) => !path.includes(id) && !JSON.stringify(body ?? '').includes(id));
          for (const word of leaks(said, [
            ...CANARY_TEXTS.filter(
              (each) =>
                !(
                  answer.status === 200 &&
                  JSON.stringify(body ?? '')
                    .toLowerCase()
                    .includes(each)
                ),
            ),
            ...unasked,
          ]))
            found.push(`${route} ${path} ${answer.status}: ${word}`);
          if (answer.status >= 500) found.push(`${route} ${path}: ${answer.status}`);
        }
      }
      expect(found).toEqual([]);
    },
  );

  it('is in nothing that is printed or exported for another of the household, whoever does it', async () => {
    const { id, head, author } = scene;
    const [copy, asked] = [
      randomUUID(),
      { person: id.husband, requestedBy: { kind: 'self', person: null, name: 'Ugo Mariti' }, reason: 'Istanza' },
    ];
    must(await head.call('PUT', `/subject-exports/${copy}`, { body: asked }), 'export');
    const said: Answer[] = [];
    for (const suffix of ['data.json', 'document.pdf', 'document.pdf?language=fr'])
      said.push(must(await head.call('GET', `/subject-exports/${copy}/${suffix}`), suffix));
    expect(textOf(said[1]!)).toContain('Ugo');
    for (const contact of [id.amended, id.shared])
      for (const language of ['fr'])
        said.push(await author.call('GET', `/contacts/${contact}/summary?language=${language}&person=${id.husband}`));
    expect(said.slice(3).map(({ status }) => status)).toContain(200);
    for (const answer of said) expect(leaks(textOf(answer), [...CANARY_TEXTS, id.her, id.shared, id.hers])).toEqual([]);
  });

  it('does not betray herself by a refusal: her code may be written once more by whoever cannot know of her', async () => {
    const details = herLikeness({ familyName: 'Terzi', givenName: 'Eva' });
    const [id, other] = [randomUUID(), randomUUID()];
    const body = contactBody([{ id, version: null, details }], [request([id])]);
    expect((await scene.hidden['sportello2']!.call('PUT', `/contacts/${randomUUID()}`, { body })).status).toBe(201);
    const refused = await scene.hidden['sportello3']!.call('PUT', `/persons/${other}`, { body: details });
    expect([refused.status, refused.body['facts']]).toEqual([409, { person: id }]);
  });

  it('stays where she was when others rewrite what she is in', async () => {
    const household = (await scene.author.call('GET', `/persons/${scene.id.her}/household`)).body['current'] as {
      members: { person: { id: string } }[];
    };
    expect(household.members.map(({ person }) => person.id)).toContain(scene.id.her);
    const left = (await scene.hidden['sportello2']!.call('GET', `/persons/${scene.id.husband}/household`)).body[
      'current'
    ] as typeof household;
    expect(left.members.map(({ person }) => person.id).sort()).toEqual([scene.id.husband, scene.id.child].sort());
    const said = (await scene.author.call('GET', `/persons/${scene.id.child}/responsibility`)).text;
    expect(said).toContain(scene.id.her);
  });

  it('is in no line of the log, no reason of the audit, no mail and no letter', async () => {
    const rows = async (sql: string) => JSON.stringify(await api.db.query(sql));
    expect(leaks(api.logged(), CANARY_TEXTS)).toEqual([]);
    expect(leaks(await rows('select reason, verb from platform.audit'), CANARY_TEXTS)).toEqual([]);
    expect(leaks(await rows('select * from platform.outbox'), CANARY_TEXTS)).toEqual([]);
    expect(await rows('select * from platform.outgoing_mail')).toBe('[]');
  });
});
