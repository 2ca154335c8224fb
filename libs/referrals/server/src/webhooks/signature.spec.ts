// SPDX-License-Identifier: EUPL-1.2
import { isSigned, signedHeaders } from './signature';

/** The example that libraries of Standard Webhooks are tested with. */
const KNOWN = {
  secret: Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64'),
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  now: new Date(1_614_265_330_000),
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};
const { secret, id, now, body } = KNOWN;
const signed = { id, timestamp: '1614265330', signature: KNOWN.signature, body: Buffer.from(body) };
const other = Buffer.alloc(32, 7);

describe('a signature', () => {
  it('is the one of Standard Webhooks', () => {
    expect(signedHeaders(id, body, [secret], now)).toEqual({
      'webhook-id': id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': KNOWN.signature,
    });
    expect(isSigned(signed, [secret], now)).toBe(true);
  });

  it('is there for every secret, and one that is known is enough', () => {
    const headers = signedHeaders(id, body, [other, secret], now);
    expect(isSigned({ ...signed, signature: headers['webhook-signature']! }, [secret], now)).toBe(true);
    expect(isSigned({ ...signed, signature: headers['webhook-signature']! }, [Buffer.alloc(32, 1)], now)).toBe(false);
  });

  it('holds for five minutes, by a clock that is ahead or behind', () => {
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
    expect([-300, 300].map((seconds) => isSigned(signed, [secret], at(seconds)))).toEqual([true, true]);
    expect([-301, 301].map((seconds) => isSigned(signed, [secret], at(seconds)))).toEqual([false, false]);
  });

  it.each([
    ['another body', { body: Buffer.from(`${body} `) }],
    ['another id', { id: 'msg_other' }],
    ['another time', { timestamp: '1614265331' }],
    ['a full stop in its id', { id: 'msg.1' }],
    ['no time', { timestamp: '' }],
    ['no signature', { signature: '' }],
    ['a signature of another version', { signature: KNOWN.signature.replace('v1,', 'v2,') }],
    ['a signature that is cut', { signature: 'v1,g0hM9SsE' }],
    ['endless signatures', { signature: `${'v1,AAAA '.repeat(1_000)}${KNOWN.signature}` }],
  ])('does not hold with %s', (_, change) => {
    expect(isSigned({ ...signed, ...change }, [secret], now)).toBe(false);
  });

  it('holds for nobody without a secret', () => {
    expect(isSigned(signed, [], now)).toBe(false);
  });
});
