// SPDX-License-Identifier: EUPL-1.2
import { Remembered } from './remembered';

/** A clock that is set, and readings that end when they are told to. */
function desk() {
  const clock = { at: 0, now: () => new Date(clock.at) };
  const readings: { end(value: number): void; fail(): void }[] = [];
  const read = () => new Promise<number>((end, reject) => readings.push({ end, fail: () => reject(new Error('away')) }));
  return { clock, readings, remembered: new Remembered<number>(clock, read) };
}

describe('what is remembered', () => {
  it('is read once a minute, by whoever asks first', async () => {
    const { clock, readings, remembered } = desk();
    const both = [remembered.of('a'), remembered.of('a')];
    readings[0]!.end(1);
    expect(await Promise.all(both)).toEqual([1, 1]);
    clock.at = 59_999;
    expect([await remembered.of('a'), readings.length]).toEqual([1, 1]);
  });

  it('is lent while it is read anew, so that nobody waits in the middle of a transaction', async () => {
    const { clock, readings, remembered } = desk();
    void remembered.of('a');
    readings[0]!.end(1);
    clock.at = 60_000;
    expect([await remembered.of('a'), await remembered.of('a'), readings.length]).toEqual([1, 1, 2]);
    readings[1]!.end(2);
    await new Promise(setImmediate);
    expect([await remembered.of('a'), readings.length]).toEqual([2, 2]);
  });

  it('is waited for when it is too old to be lent, or was changed here', async () => {
    const { clock, readings, remembered } = desk();
    void remembered.of('a');
    readings[0]!.end(1);
    clock.at = 120_000;
    const late = remembered.of('a');
    readings[1]!.end(2);
    expect(await late).toBe(2);
    remembered.forget('a');
    const changed = remembered.of('a');
    readings[2]!.end(3);
    expect(await changed).toBe(3);
  });

  it('is tried again after it could not be read', async () => {
    const { clock, readings, remembered } = desk();
    const first = remembered.of('a');
    readings[0]!.fail();
    await expect(first).rejects.toThrow('away');
    const second = remembered.of('a');
    readings[1]!.end(1);
    expect(await second).toBe(1);
    clock.at = 60_000;
    await remembered.of('a');
    readings[2]!.fail();
    await new Promise(setImmediate);
    expect([await remembered.of('a'), readings.length]).toEqual([1, 4]);
  });
});
