// SPDX-License-Identifier: EUPL-1.2
import { TestBed } from '@angular/core/testing';
import { CODE_LISTS } from '@soglia/ui';
import type { CardForm } from '@soglia/resources-domain';
import { codeListsSource } from '../testing/code-lists';
import { CardFormState } from './card-form-state';
import { FRESH_CARD } from './fresh-card';

const whole: CardForm = {
  ...FRESH_CARD,
  name: 'Pasti',
  shortDescription: 'Un pasto caldo a casa',
  eligibilityDescription: 'A chi abita in valle',
  applicationProcess: 'Si telefona',
  outputDescription: 'Un pasto',
  waitTime: 'Tre giorni',
  responsibleUnit: 'Ufficio di prova',
  needs: ['D04.01'],
  phones: [{ number: '0165 555 010', extension: null, type: null, description: null }],
  organizationId: '0b6c3f44-52a5-4d5a-9a53-7f3f5d3f0a09',
};

describe('a card being written', () => {
  const opened = (form: CardForm) => {
    const state = TestBed.configureTestingModule({
      providers: [CardFormState, { provide: CODE_LISTS, useValue: codeListsSource }],
    }).inject(CardFormState);
    state.begin(form);
    return state;
  };

  it('is not sent while something is missing, and each thing is named', async () => {
    const [state, call] = [opened({ ...whole, waitTime: null, phones: [] }), jest.fn()];
    expect(await state.send(call)).toBe(false);
    expect(call).not.toHaveBeenCalled();
    expect(state.issues().map(({ pointer }) => pointer)).toEqual(['/waitTime', '/phones']);
  });

  it('is judged in its hours and its rule before it is sent', async () => {
    const hours = { freq: 'WEEKLY', byday: 'MO', opensAt: '25:00', closesAt: '12:00' } as CardForm['schedules'][number];
    const state = opened({ ...whole, schedules: [hours], eligibilityRule: { age: { min: 'molti' } } });
    await state.send(jest.fn());
    expect(state.issues().map(({ pointer }) => pointer)).toEqual(['/eligibilityRule', '/schedules/0/opensAt']);
  });

  it('takes what the server refuses to its fields, also when they came inside a proposal', async () => {
    const state = opened(whole);
    const errors = [{ pointer: '/changes/places/0/belfiore', code: 'unknown-comune', facts: {} }];
    await state.send(() => Promise.reject({ status: 422, error: { code: 'card-invalid', errors } }));
    expect(state.issues()).toEqual([{ pointer: '/places/0/belfiore', code: 'unknown-comune', facts: {} }]);
    state.edit({ alert: 'Nuovo' });
    expect(state.issues()).toEqual([]);
  });

  it('keeps what was written when somebody else was faster', async () => {
    const state = opened(whole);
    state.edit({ waitTime: 'Due giorni' });
    await state.send(() => Promise.reject({ status: 412, error: { code: 'stale' } }));
    expect(state.problem()?.code).toBe('stale');
    expect(state.form().waitTime).toBe('Due giorni');
    expect(state.touched()).toBe(true);
  });
});
