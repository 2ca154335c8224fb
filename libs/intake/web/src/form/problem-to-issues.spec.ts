// SPDX-License-Identifier: EUPL-1.2
import type { Problem } from '@soglia/ui';
import { fieldOfPointer, personOfField, requestOfField } from './field-ids';
import type { RequestForm } from './form-state';
import { issuesOfProblem } from './problem-to-issues';

const problem = (change: Partial<Problem>): Problem => ({ status: 422, code: 'malformed', facts: {}, errors: [], ...change });
const pointers = (change: Partial<Problem>) => issuesOfProblem(problem(change)).map(({ pointer }) => pointer);
const requests = [{ key: 7 }, { key: 9 }] as RequestForm[];

describe('a refusal finds its field', () => {
  it('by the pointers of the server', () => {
    expect(pointers({ errors: [{ pointer: '/requests/1/need', code: 'unknown-code', facts: {} }] })).toEqual(['/requests/1/need']);
  });

  it('by its code when no pointer came', () => expect(pointers({ code: 'unknown-comune' })).toEqual(['/people/0/details/comune']));

  it('or none, when it is about the contact as a whole', () => {
    expect(pointers({ code: 'already-registered', status: 409 })).toEqual([]);
    expect(pointers({ code: 'unreachable', status: 0 })).toEqual([]);
  });
});

describe('a pointer finds its control', () => {
  it.each([
    ['/occurredAt', 'data'],
    ['/sender', 'inviante'],
    ['/interlocutor/name', 'interlocutore-nome'],
    ['/people', 'persona'],
    ['/people/0/details/codiceFiscale', 'codice-fiscale-p0'],
    ['/people/1/details/phones/0/number', 'telefono-p1'],
    ['/people/1/version', 'scheda-p1'],
    ['/people/2', 'scheda-p2'],
    ['/requests/1/outcome', 'esito-9'],
    ['/requests/0/gapReason', 'motivo-7'],
    ['/requests/0/detail', 'dettaglio-7'],
    ['/requests/1/people/0', 'per-9'],
    ['/requests/0/need', 'bisogno'],
    ['/requests', 'bisogno'],
    ['/never/heard/of', 'bisogno'],
  ])('%s is %s', (pointer, field) => expect(fieldOfPointer(pointer, requests)).toBe(field));

  it('and the control its request or its person', () => {
    expect([requestOfField('esito-9'), personOfField('esito-9')]).toEqual([9, null]);
    expect([requestOfField('comune-p1'), personOfField('comune-p1')]).toEqual([null, 1]);
  });
});
