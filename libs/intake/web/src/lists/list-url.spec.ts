// SPDX-License-Identifier: EUPL-1.2
import { askOfParams, queryOf, spanOf } from './list-url';

const TODAY = '2026-11-22';

describe('the address of the list of contacts', () => {
  it('asks for the last thirty days when it says no day', () => {
    expect(askOfParams({}, TODAY)).toEqual({ from: '2026-10-23' });
  });

  it('asks for what it says, and for nothing that is no day', () => {
    const params = {
      dal: '2026-09-01',
      al: 'domani',
      sportello: 'VDA-S6',
      di: 'miei',
      bisogno: 'D04',
      esito: 'INFO',
      urgenza: 'EMERGENCY',
      canale: 'PHONE',
    };
    expect(askOfParams(params, TODAY)).toEqual({
      from: '2026-09-01',
      accessPoint: 'VDA-S6',
      operator: 'me',
      need: 'D04',
      outcome: 'INFO',
      urgency: 'EMERGENCY',
      channel: 'PHONE',
    });
  });

  it('puts no span on what is due: a follow-up may be old', () => {
    expect(askOfParams({ riprendere: 'si' }, TODAY)).toEqual({ followUps: 'due' });
    expect(spanOf({ riprendere: 'si' }, TODAY)).toEqual({ from: null, to: null });
  });

  it('is the same question for the table that is downloaded', () => {
    expect(queryOf(askOfParams({ dal: '2026-09-01', di: 'miei' }, TODAY))).toBe('from=2026-09-01&operator=me');
  });
});
