// SPDX-License-Identifier: EUPL-1.2
import { HttpErrorResponse } from '@angular/common/http';
import { toProblem } from './problem';

describe('a failed call, read as a problem', () => {
  it('keeps code, facts and fields of the API', () => {
    const error = {
      code: 'malformed',
      facts: { a: 1 },
      errors: [{ pointer: '/requests/0/need', code: 'unknown-code', facts: { list: 'need' } }],
    };
    expect(toProblem(new HttpErrorResponse({ status: 400, error }))).toEqual({ status: 400, ...error });
  });

  it('says unreachable when nobody answered', () => expect(toProblem(new HttpErrorResponse({ status: 0 })).code).toBe('unreachable'));

  it('looks inside what a resource wraps', () => {
    const cause = new HttpErrorResponse({ status: 404, error: { code: 'not-found' } });
    expect(toProblem(new Error('wrapped', { cause })).code).toBe('not-found');
  });

  it.each([
    [503, 'unavailable'],
    [502, 'unavailable'],
    [401, 'unauthenticated'],
    [418, 'internal'],
  ])('names a bare %i from somebody in between: %s', (status, code) => {
    expect(toProblem(new HttpErrorResponse({ status, error: '<html>' })).code).toBe(code);
  });

  it('never throws', () => {
    for (const cause of [null, undefined, 'text', new Error('bug')]) expect(toProblem(cause).code).toBe('internal');
  });
});
