// SPDX-License-Identifier: EUPL-1.2
import { type Client, openApi, type TestApi } from './support/test-api';

let api: TestApi;
let operator: Client;

beforeAll(async () => {
  api = await openApi();
  operator = await api.as('sportello');
});
afterAll(() => api.close());

const needsOf = (body: Record<string, unknown>) =>
  body['needs'] as { code: string; synonyms: string[]; label: object; economic: boolean }[];

describe('the code lists', () => {
  it('bring both languages, everyday words, and every list that the counter needs', async () => {
    const { status, body } = await operator.call('GET', '/code-lists');
    expect(status).toBe(200);
    expect(needsOf(body).find(({ code }) => code === 'D12.02')).toMatchObject({
      label: { it: "Contributo per l'affitto", fr: 'Aide au loyer' },
      economic: true,
      synonyms: expect.arrayContaining(['affitto', 'loyer']),
    });
    for (const list of ['motives', 'relations', 'citizenships', 'kinships', 'languages']) {
      expect((body[list] as object[]).length).toBeGreaterThan(3);
    }
    expect(body).toMatchObject({ taxonomy: '2026.1', retired: [] });
  });

  it('have a crosswalk: Abitare counts in two of the eleven categories', async () => {
    const { body } = await operator.call('GET', '/need-taxonomy');
    const rows = body['crosswalk'] as { need: string; eleven: string[] }[];
    expect(rows.find(({ need }) => need === 'D12')?.eleven).toEqual(['D11', 'D02']);
  });
});

describe('a place of birth', () => {
  it('is found as one types, and read by the code of a codice fiscale, even when it is no more', async () => {
    const { body } = await operator.call('GET', '/places?q=abetone&limit=5');
    expect((body['items'] as object[]).slice(0, 2)).toMatchObject([{ code: 'M376', validTo: null }, { code: 'A012' }]);
    expect((await operator.call('GET', '/places/A012')).body).toMatchObject({ name: 'Abetone', validTo: '2017-01-01' });
    expect((await operator.call('GET', '/places/z330')).body).toMatchObject({ kind: 'state', name: 'Marocco', nameFr: 'Maroc' });
  });

  it.each(['A000', 'x', '%00', "A'--", 'A'.repeat(300), '%F0%9F%98%80'])(
    'that is none (%s) is not found, without a fault',
    async (code) => {
      const { status } = await operator.call('GET', `/places/${code}`);
      expect([400, 404, 414]).toContain(status);
    },
  );

  it.each(['%00', '%25', '_', 'x'.repeat(61), '%E2%80%AE'])('typed as %s finds nothing, without a fault', async (typed) => {
    const { status, body } = await operator.call('GET', `/places?q=${typed}`);
    expect(status === 200 ? body['items'] : status).toEqual(status === 200 ? [] : 400);
  });
});
