// SPDX-License-Identifier: EUPL-1.2
import { inForce } from './rows';

describe('what has a term', () => {
  it.each([
    [{}, true],
    [{ valid_from: null, valid_to: null }, true],
    [{ valid_from: '2026-11-21', valid_to: '2026-11-21' }, true],
    [{ valid_from: '2026-11-22' }, false],
    [{ valid_to: '2026-11-20' }, false],
    [{ valid_from: '', valid_to: '' }, true],
  ])('%j is in force on 21 November: %s', (row, expected) => expect(inForce(row, '2026-11-21')).toBe(expected));
});
