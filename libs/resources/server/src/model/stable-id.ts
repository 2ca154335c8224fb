// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';

/** Fixed for ever: another name space would give every imported card another id. */
const NAME_SPACE = 'soglia.resources';

/** The same parts give the same id, everywhere and always (a name-based UUID, RFC 9562 version 5 in form). */
export function stableId(...parts: readonly (string | number)[]): string {
  const hash = createHash('sha1')
    .update([NAME_SPACE, ...parts].join('\u0000'))
    .digest();
  return uuidOf(hash, 5);
}

/** Sixteen bytes in the form of a UUID that says how they were made. */
export function uuidOf(bytes: Buffer, version: 5 | 8): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.subarray(0, 16).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
