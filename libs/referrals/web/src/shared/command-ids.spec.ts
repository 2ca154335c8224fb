// SPDX-License-Identifier: EUPL-1.2
import { commandIds } from './command-ids';

describe('the id of a command', () => {
  const numbered = () => {
    let last = 0;
    return commandIds(() => `id ${++last}`);
  };

  it('stays when the same command is tried again', () => {
    const ids = numbered();
    expect([ids.of({ move: 'claim' }), ids.of({ move: 'claim' })]).toEqual(['id 1', 'id 1']);
  });

  it('is another for another command, and after the first was done', () => {
    const ids = numbered();
    ids.of({ move: 'claim' });
    expect(ids.of({ move: 'decline', reason: 'no-capacity' })).toBe('id 2');
    ids.done();
    expect(ids.of({ move: 'decline', reason: 'no-capacity' })).toBe('id 3');
  });
});
