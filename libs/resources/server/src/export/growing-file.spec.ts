// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { GrowingFile } from './growing-file';

const folder = mkdtempSync(join(tmpdir(), 'soglia-growing-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const fresh = () => new GrowingFile(join(folder, String(++files)));

async function read(file: GrowingFile): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of file.read()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function* slowly(parts: readonly string[], end?: Error) {
  for (const part of parts) {
    await pause(30);
    yield part;
  }
  if (end) throw end;
}

describe('a file that grows', () => {
  it('is read whole by whoever comes before, while and after it is written', async () => {
    const file = fresh();
    const before = read(file);
    const written = file.write(Readable.from(slowly(['a'.repeat(100_000), 'b', 'c'])));
    await pause(50);
    const meanwhile = read(file);
    await written;
    const whole = `${'a'.repeat(100_000)}bc`;
    expect(await Promise.all([before, meanwhile, read(file)])).toEqual([whole, whole, whole]);
  });

  it('is written to its end though nobody reads on', async () => {
    const file = fresh();
    const reader = file.read();
    const written = file.write(Readable.from(slowly(['a'.repeat(200_000), 'b'])));
    await reader.next();
    await expect(written).resolves.toBeUndefined();
    await reader.return(undefined);
  });

  it('that could not be written ends with an error, not with half of it', async () => {
    const file = fresh();
    const reading = read(file);
    reading.catch(() => undefined);
    await expect(file.write(Readable.from(slowly(['half'], new Error('the database went away'))))).rejects.toThrow('went away');
    await expect(reading).rejects.toThrow('could not be written');
    expect(file.failed).toBe(true);
    await expect(read(file)).rejects.toThrow('could not be written');
  });

  it('may be empty', async () => {
    const file = fresh();
    const reading = read(file);
    await file.write(Readable.from([]));
    expect(await reading).toBe('');
  });
});
