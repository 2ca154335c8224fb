// SPDX-License-Identifier: EUPL-1.2
import type { Problem } from '@soglia/ui';
import { fieldOfPointer, requestOfField } from './field-ids';
import type { RequestForm } from './form-state';
import { issuesOfProblem } from './problem-to-issues';

const problem = (change: Partial<Problem>): Problem => ({ status: 422, code: 'malformed', facts: {}, errors: [], ...change });
const pointers = (change: Partial<Problem>) => issuesOfProblem(problem(change)).map(({ pointer }) => pointer);
const requests = [{ key: 7 }, { key: 9 }] as RequestForm[];

describe('a refusal finds its field', () => {
  it('by the pointers of the server', () => {
    expect(pointers({ errors: [{ pointer: '/requests/1/need', code: 'unknown-code', facts: {} }] })).toEqual(['/requests/1/need']);
  });

  it('by its code when no pointer came', () => {
    expect(pointers({ code: 'unknown-comune' })).toEqual(['/person/comune']);
    expect(pointers({ code: 'codice-fiscale-mismatch', facts: { field: 'birthYear' } })).toEqual(['/person/birthYear']);
  });

  it('or none, when it is about the contact as a whole', () => {
    expect(pointers({ code: 'already-registered', status: 409 })).toEqual([]);
    expect(pointers({ code: 'unreachable', status: 0 })).toEqual([]);
  });
});

describe('a pointer finds its control', () => {
  it.each([
    ['/person/codiceFiscale', 'codice-fiscale'],
    ['/occurredAt', 'data'],
    ['/requests/1/outcome', 'esito-9'],
    ['/requests/0/gapReason', 'motivo-7'],
    ['/requests/0/need', 'bisogno'],
    ['/requests', 'bisogno'],
    ['/never/heard/of', 'bisogno'],
  ])('%s is %s', (pointer, field) => expect(fieldOfPointer(pointer, requests)).toBe(field));

  it('and the control its request', () => {
    expect(requestOfField('esito-9')).toBe(9);
    expect(requestOfField('codice-fiscale')).toBeNull();
  });
});
