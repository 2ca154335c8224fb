// SPDX-License-Identifier: EUPL-1.2
import { PostSigned } from './post-signed';
import { type Listener, openListener } from './testing/listener';

let there: Listener;
beforeEach(async () => {
  there = await openListener();
});
afterEach(() => there.close());

const demo = new PostSigned({ mode: 'demo' }, 300);
const production = new PostSigned({ mode: 'production' }, 300);

describe('a message', () => {
  it('is posted as JSON, and of the answer only the status is known', async () => {
    there.answer = 500;
    expect(await demo.post(there.url, { 'webhook-id': 'x' }, '{"a":"è"}')).toEqual({ status: 500 });
    expect(there.heard).toEqual([
      { headers: expect.objectContaining({ 'content-type': 'application/json', 'webhook-id': 'x' }), body: '{"a":"è"}' },
    ]);
  });

  it('follows nobody elsewhere', async () => {
    const elsewhere = await openListener();
    Object.assign(there, { answer: 307, headers: { location: elsewhere.url } });
    expect(await demo.post(there.url, {}, '{}')).toEqual({ status: 307 });
    expect(elsewhere.heard).toEqual([]);
    await elsewhere.close();
  });

  it('does not wait for ever, nor for nobody', async () => {
    there.answer = 'hang';
    expect(await demo.post(there.url, {}, '{}')).toEqual({ error: 'timeout' });
    await there.close();
    expect(await demo.post(there.url, {}, '{}')).toEqual({ error: 'connection' });
    there = await openListener();
  });

  it('goes nowhere inside in production, whether it is named by number or by name', async () => {
    const port = new URL(there.url).port;
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '169.254.169.254'])
      expect(await production.post(`https://${host}:${port}/`, {}, '{}')).toEqual({ error: 'address-refused' });
    expect(await production.post(there.url, {}, '{}')).toEqual({ error: 'address-refused' });
    expect(there.heard).toEqual([]);
  });
});
