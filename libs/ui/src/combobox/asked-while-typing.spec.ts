// SPDX-License-Identifier: EUPL-1.2
import { TestBed } from '@angular/core/testing';
import { askedWhileTyping } from './asked-while-typing';

const WAIT_MS = 10;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('what is asked while somebody types', () => {
  const load = jest.fn<Promise<readonly string[]>, [string]>();
  let search: ReturnType<typeof askedWhileTyping<string>>;

  beforeEach(() => {
    load.mockReset().mockImplementation(async (text) => [`${text}!`]);
    search = TestBed.runInInjectionContext(() => askedWhileTyping(load, WAIT_MS));
  });

  async function settle(): Promise<void> {
    TestBed.tick();
    await pause(4 * WAIT_MS);
    TestBed.tick();
    await pause(WAIT_MS);
  }

  it('is asked once, after the last key, without blanks around', async () => {
    search.type('a');
    search.type('ao');
    search.type(' aos ');
    expect(search.busy()).toBe(true);
    await settle();
    expect(load.mock.calls).toEqual([['aos']]);
    expect(search.found()).toEqual(['aos!']);
    expect(search.settled()).toBe(true);
  });

  it('is nothing while one letter stands there', async () => {
    search.type('a');
    await settle();
    expect(load).not.toHaveBeenCalled();
    expect(search.busy()).toBe(true);
  });

  it('stays while it is asked again, and goes when nobody answers', async () => {
    search.type('aos');
    await settle();
    expect(search.found()).toEqual(['aos!']);
    load.mockRejectedValueOnce(new Error('away'));
    search.type('aosta');
    TestBed.tick();
    expect(search.found()).toEqual(['aos!']);
    await settle();
    expect(search.error()).toBeDefined();
    expect(search.found()).toEqual([]);
  });
});
