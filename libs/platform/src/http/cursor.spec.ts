// SPDX-License-Identifier: EUPL-1.2
import { decodeCursor, encodeCursor, TIMESTAMP_FORM, UUID_FORM } from './cursor';

const forms = [TIMESTAMP_FORM, UUID_FORM];
const place = ['2026-11-21 10:00:00.123456+00', '3f0f4c0e-5f5e-4b57-9a44-3c2a8f1f7b10'];

describe('a cursor', () => {
  it('comes back as it was written', () => expect(decodeCursor(encodeCursor(place), forms)).toEqual(place));

  it.each([
    '',
    'x',
    encodeCursor(['a']),
    encodeCursor([place[0]!, "' or 1=1"]),
    encodeCursor(['9999-99-99', place[1]!]),
    Buffer.from('{}').toString('base64url'),
  ])('that we did not write (%p) is refused', (cursor) => expect(() => decodeCursor(cursor, forms)).toThrow('malformed'));
});
