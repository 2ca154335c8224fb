// SPDX-License-Identifier: EUPL-1.2
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openApi, type TestApi } from './support/test-api';

let api: TestApi;
beforeAll(async () => {
  api = await openApi({ SOGLIA_TRUST_PROXY: 'loopback,10.42.0.0/16' });
});
afterAll(() => api.close());

const left = async (remoteAddress: string, citizen: string) => {
  const { headers } = await (api.app as NestFastifyApplication).inject({
    method: 'GET',
    url: '/interop/hsds/3.1',
    remoteAddress,
    headers: { 'x-forwarded-for': citizen },
  });
  return Number(headers['ratelimit-remaining']);
};

describe('a limit for each address', () => {
  it('is each citizen’s own behind a proxy that is named in the settings', async () => {
    expect([await left('10.42.0.7', '198.51.100.1'), await left('10.42.0.7', '198.51.100.1')]).toEqual([119, 118]);
    expect(await left('10.42.0.7', '198.51.100.2')).toBe(119);
  });

  it('is not escaped by whoever only says to come from elsewhere', async () => {
    expect([await left('203.0.113.9', '198.51.100.3'), await left('203.0.113.9', '198.51.100.4')]).toEqual([119, 118]);
  });
});
