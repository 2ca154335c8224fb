// SPDX-License-Identifier: EUPL-1.2
import { TestBed } from '@angular/core/testing';
import { UNDO_MS, undoable } from './undoable';

describe('something that can be undone', () => {
  const carryOut = jest.fn<Promise<void>, [string]>();
  let taken: ReturnType<typeof undoable<string>>;

  beforeEach(() => {
    jest.useFakeTimers();
    carryOut.mockReset().mockResolvedValue(undefined);
    taken = TestBed.runInInjectionContext(() => undoable((what: string) => carryOut(what)));
  });

  afterEach(() => jest.useRealTimers());

  it('is carried out after ten seconds, not before', () => {
    taken.take('draft');
    jest.advanceTimersByTime(UNDO_MS - 1);
    expect(carryOut).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(carryOut).toHaveBeenCalledWith('draft');
    expect(taken.pending()).toBeNull();
  });

  it('never is when it was undone in time', () => {
    taken.take('draft');
    taken.undo();
    jest.advanceTimersByTime(UNDO_MS);
    expect(carryOut).not.toHaveBeenCalled();
  });

  it('is carried out at once when the next is taken', () => {
    taken.take('one');
    taken.take('other');
    expect(carryOut.mock.calls).toEqual([['one']]);
    expect(taken.pending()).toBe('other');
  });

  it('is carried out when the page is left', () => {
    taken.take('draft');
    TestBed.resetTestingModule();
    expect(carryOut).toHaveBeenCalledWith('draft');
  });
});
