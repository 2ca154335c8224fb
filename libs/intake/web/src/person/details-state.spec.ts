// SPDX-License-Identifier: EUPL-1.2
import { TestBed } from '@angular/core/testing';
import { NOBODY } from '@soglia/intake-domain';
import type { Side } from '../sides/sides';
import { DetailsState } from './details-state';
import { PersonCalls } from '../shared/person-calls';
import type { PersonFile } from '../shared/person-shapes';

const details = { ...NOBODY, familyName: 'Rossi', givenName: 'Marta', address: 'via Roma 1' };
const file = (version: number, change: Partial<typeof details> = {}) =>
  ({ id: 'p', version, details: { ...details, ...change } }) as PersonFile;
const refusal = (status: number, code: string, errors: unknown[] = []) => ({ status, error: { code, facts: {}, errors } });

describe('a person’s details being written', () => {
  const write = jest.fn();
  const read = jest.fn();
  let state: DetailsState;

  beforeEach(() => {
    write.mockReset().mockResolvedValue(undefined);
    read.mockReset();
    TestBed.configureTestingModule({ providers: [DetailsState, { provide: PersonCalls, useValue: { write, read } }] });
    state = TestBed.inject(DetailsState);
    state.begin(file(3));
  });

  it('are sent over the version that was seen', async () => {
    state.edit({ address: 'via Torino 2' });
    expect(await state.save('p')).toBe(true);
    expect(write).toHaveBeenCalledWith('p', { ...details, address: 'via Torino 2' }, 3);
    expect(state.touched()).toBe(false);
  });

  it('lay out both sides when somebody else was faster, and go over theirs once it is chosen', async () => {
    write.mockRejectedValueOnce(refusal(412, 'stale'));
    read.mockResolvedValue(file(4, { address: 'via Aosta 3', givenName: 'Marta Maria' }));
    state.edit({ address: 'via Torino 2' });
    expect(await state.save('p')).toBe(false);
    expect(state.conflict()?.details.address).toBe('via Aosta 3');
    expect(state.form().address).toBe('via Torino 2');
    state.resolve(
      new Map<string, Side>([
        ['address', 'mine'],
        ['givenName', 'theirs'],
      ]),
    );
    expect(await state.save('p')).toBe(true);
    expect(write).toHaveBeenLastCalledWith('p', { ...details, address: 'via Torino 2', givenName: 'Marta Maria' }, 4);
  });

  it('keep the refusal at its field until that field is written again', async () => {
    write.mockRejectedValueOnce(refusal(422, 'email-invalid', [{ pointer: '/email', code: 'email-invalid', facts: {} }]));
    state.edit({ email: 'marta' });
    await state.save('p');
    expect(state.issues().get('/email')?.code).toBe('email-invalid');
    state.edit({ email: 'marta@example.org' });
    expect(state.issues().size).toBe(0);
  });

  it('are not sent while a date cannot be read', async () => {
    state.mark('birthDate', false);
    expect(await state.save('p')).toBe(false);
    expect(write).not.toHaveBeenCalled();
  });
});
