// SPDX-License-Identifier: EUPL-1.2
import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { freshForm } from '../form/form-state';
import { DraftCalls } from '../shared/draft-calls';
import { DeviceDrafts } from './device-drafts';
import { DraftKeeper, type Kept, SERVER_WAIT_MS } from './draft-keeper';
import { snapshotOf } from './snapshot';

const kept = (minutes: string): Kept => ({
  snapshot: snapshotOf({ ...freshForm(new Date('2026-11-19T09:31:00Z'), 'VDA-S6'), minutes }, null, false),
  ...{ people: [], accessPoint: 'VDA-S6', label: null },
});
const refusal = (status: number, code: string) => new HttpErrorResponse({ status, error: { code } });
const receipt = (version: number) => ({ version, savedAt: '2026-11-19T09:42:00.000Z', others: [] });

describe('what is written', () => {
  const save = jest.fn();
  const read = jest.fn();
  const device = { save: jest.fn(), remove: jest.fn() };
  let keeper: DraftKeeper;

  beforeEach(() => {
    jest.useFakeTimers();
    save.mockReset().mockResolvedValue(receipt(1));
    read.mockReset();
    device.save.mockReset().mockResolvedValue(true);
    TestBed.configureTestingModule({
      providers: [DraftKeeper, { provide: DraftCalls, useValue: { save, read } }, { provide: DeviceDrafts, useValue: device }],
    });
    keeper = TestBed.inject(DraftKeeper);
    keeper.begin('x', null, null);
  });
  afterEach(() => jest.useRealTimers());

  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

  it('is on the device at once and at the server a little later, the last of it and not each letter', async () => {
    keeper.changed(kept('1'));
    keeper.changed(kept('12'));
    await pass(300);
    expect(device.save).toHaveBeenLastCalledWith(expect.objectContaining({ onServer: false, base: null }));
    expect(save).not.toHaveBeenCalled();
    await pass(SERVER_WAIT_MS);
    expect(save).toHaveBeenCalledTimes(1);
    expect(save.mock.calls[0]).toEqual(['x', expect.objectContaining({ form: kept('12').snapshot }), null]);
    expect(device.save).toHaveBeenLastCalledWith(expect.objectContaining({ onServer: true, base: 1 }));
    expect(keeper.state()).toBe('server');
  });

  it('goes on from the version that the server gave', async () => {
    keeper.changed(kept('1'));
    await pass(SERVER_WAIT_MS);
    save.mockResolvedValue(receipt(2));
    keeper.changed(kept('2'));
    await pass(SERVER_WAIT_MS);
    expect(save.mock.calls[1]?.[2]).toBe(1);
  });

  it.each([
    ['nobody answers', 0, 'unreachable'],
    ['the session is over', 401, 'unauthenticated'],
  ])('waits on the device while %s, and goes by itself afterwards', async (_, status, code) => {
    save.mockRejectedValueOnce(refusal(status, code)).mockRejectedValueOnce(refusal(status, code));
    keeper.changed(kept('1'));
    await pass(SERVER_WAIT_MS);
    expect(keeper.state()).toBe('device');
    await pass(20_000);
    expect(save).toHaveBeenCalledTimes(3);
    expect(keeper.state()).toBe('server');
  });

  it('says so when it is safe nowhere', async () => {
    save.mockRejectedValue(refusal(0, 'unreachable'));
    device.save.mockResolvedValue(false);
    keeper.changed(kept('1'));
    await pass(SERVER_WAIT_MS);
    expect(keeper.state()).toBe('nowhere');
  });

  it('is never written over what another machine saved: somebody chooses', async () => {
    const theirs = kept('9').snapshot;
    save.mockRejectedValueOnce(refusal(412, 'stale'));
    read.mockResolvedValue({ version: 5, savedAt: '2026-11-19T09:41:00.000Z', form: theirs });
    keeper.changed(kept('1'));
    await pass(SERVER_WAIT_MS);
    expect(keeper.state()).toBe('conflict');
    expect(keeper.conflict()).toMatchObject({ version: 5, snapshot: theirs });
    await pass(60_000);
    expect(save).toHaveBeenCalledTimes(1);
    keeper.keepMine();
    await pass(0);
    expect(save.mock.calls[1]?.[2]).toBe(5);
  });

  it('is no conflict when both say the same', async () => {
    save.mockRejectedValueOnce(refusal(412, 'stale'));
    read.mockResolvedValue({ version: 5, savedAt: '2026-11-19T09:41:00.000Z', form: kept('1').snapshot });
    keeper.changed(kept('1'));
    await pass(SERVER_WAIT_MS);
    expect(keeper.state()).toBe('server');
  });

  it('is left alone from here once another tab writes it, whatever was still to be done', async () => {
    save.mockRejectedValueOnce(refusal(0, 'unreachable'));
    keeper.changed(kept('1'));
    await pass(SERVER_WAIT_MS);
    keeper.rest();
    device.save.mockClear();
    await pass(120_000);
    expect([save.mock.calls.length, device.save.mock.calls.length]).toEqual([1, 0]);
  });

  it('does not come back to the device when it is dropped while it is being written there', async () => {
    const done: string[] = [];
    device.save.mockImplementation(() => new Promise((saved) => setTimeout(() => saved(done.push('saved') > 0), 400)));
    device.remove.mockImplementation(async () => done.push('removed'));
    keeper.changed(kept('1'));
    await pass(300);
    void keeper.drop();
    await pass(1000);
    expect(done).toEqual(['saved', 'removed']);
  });

  it('stops when the contact is registered already, and leaves nothing behind when dropped', async () => {
    save.mockRejectedValue(refusal(409, 'draft-registered'));
    keeper.changed(kept('1'));
    await pass(SERVER_WAIT_MS);
    expect(keeper.state()).toBe('registered');
    await keeper.drop();
    await pass(60_000);
    expect(save).toHaveBeenCalledTimes(1);
    expect(device.remove).toHaveBeenCalledWith('x');
  });
});
