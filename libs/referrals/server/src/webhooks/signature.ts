// SPDX-License-Identifier: EUPL-1.2
import { createHmac, timingSafeEqual } from 'node:crypto';

export const SIGNATURE_HEADERS = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;

/** What was received, with the three headers that sign it. */
export interface Signed {
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly body: Buffer;
}

/** How far a timestamp may be from our clock, in either direction. */
const TOLERANCE_SECONDS = 5 * 60;
/** No sender signs with more secrets than this. */
const MOST_SIGNATURES = 10;

/** The headers of Standard Webhooks 1.0.0 ("Signature scheme"): one signature for each secret, so that a secret can be changed without a gap. */
export function signedHeaders(id: string, body: string, secrets: readonly Buffer[], now: Date): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signature = secrets.map((secret) => `v1,${signatureOf(secret, id, timestamp, Buffer.from(body)).toString('base64')}`).join(' ');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
}

/** Whether one of the secrets has signed it, not long ago. An id or a time with a full stop in it could make two messages of one signature. */
export function isSigned({ id, timestamp, signature, body }: Signed, secrets: readonly Buffer[], now: Date): boolean {
  if (!/^[\w-]{1,100}$/.test(id) || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(Number(timestamp) - now.getTime() / 1000) > TOLERANCE_SECONDS) return false;
  const given = signature
    .split(' ', MOST_SIGNATURES)
    .filter((each) => each.startsWith('v1,'))
    .map((each) => Buffer.from(each.slice(3), 'base64'));
  return secrets.some((secret) => {
    const right = signatureOf(secret, id, timestamp, body);
    return given.some((each) => each.length === right.length && timingSafeEqual(each, right));
  });
}

const signatureOf = (secret: Buffer, id: string, timestamp: string, body: Buffer): Buffer =>
  createHmac('sha256', secret).update(`${id}.${timestamp}.`).update(body).digest();
