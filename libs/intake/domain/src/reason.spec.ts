// SPDX-License-Identifier: EUPL-1.2
import { LEAST_REASON, reasonText } from './reason';

describe('a reason', () => {
  it('is one line without what nobody sees', () => {
    expect(reasonText('  visita \n di\u202e oggi ', LEAST_REASON.opening)).toBe('visita di oggi');
  });

  it('is refused when it says less than what is done asks', () => {
    for (const typed of ['', ' \n ', '\u200b\u200b\u200b\u200b\u200b', 'a  b', '👍👍👍👍'])
      expect(() => reasonText(typed, LEAST_REASON.opening)).toThrow(
        expect.objectContaining({ code: 'malformed', fields: [{ pointer: '/reason', code: 'malformed', facts: { least: 5 } }] }),
      );
    expect(reasonText('👍👍👍👍👍', LEAST_REASON.opening)).toHaveLength(10);
  });
});
