// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomUUID } from 'node:crypto';
import { constants, copyFile, type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileSample, RuleViolation, SAMPLE_BYTES } from '@soglia/kernel';

export interface KeptFile {
  /** Its name in the folder: made here, never a name that somebody sent. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly sample: FileSample;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A folder of files that people sent: outside the web root, shared by api and worker, readable by nobody else. */
export class FileFolder {
  constructor(
    private readonly dir: string,
    /** Of one file. */
    private readonly maxBytes: number,
  ) {}

  pathOf(file: string): string {
    if (!UUID.test(file)) throw new Error('a file of the folder is named by a uuid');
    return join(this.dir, file);
  }

  /** Keeps bytes as they arrive. What is too much, or breaks off, leaves nothing behind. */
  async receive(bytes: AsyncIterable<Buffer>): Promise<KeptFile> {
    await mkdir(this.dir, { recursive: true, mode: 0o700 });
    const file = randomUUID();
    const handle = await open(this.pathOf(file), 'wx+', 0o600);
    try {
      const kept = await this.write(handle, bytes);
      await handle.sync();
      return { file, ...kept };
    } catch (error) {
      await this.remove([file]);
      throw error;
    } finally {
      await handle.close();
    }
  }

  /** An open file, so that whoever sends it on knows that it is there before a header has left. */
  async open(file: string): Promise<FileHandle> {
    try {
      return await open(this.pathOf(file), 'r');
    } catch (error) {
      throw isMissing(error) ? new RuleViolation('unavailable') : error;
    }
  }

  /** A copy of a file of another folder, under a name of its own. */
  async copyFrom(from: FileFolder, file: string): Promise<string> {
    await mkdir(this.dir, { recursive: true, mode: 0o700 });
    const copy = randomUUID();
    try {
      await copyFile(from.pathOf(file), this.pathOf(copy), constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    } catch (error) {
      throw isMissing(error) ? new RuleViolation('unavailable') : error;
    }
    return copy;
  }

  async remove(files: readonly string[]): Promise<void> {
    for (const file of files) await rm(this.pathOf(file), { force: true });
  }

  /** Files that were last written before then. */
  async olderThan(instant: Date): Promise<string[]> {
    const found: string[] = [];
    for (const file of await this.names()) {
      const { mtime } = await stat(this.pathOf(file)).catch(() => ({ mtime: null }));
      if (mtime && mtime < instant) found.push(file);
    }
    return found;
  }

  private async names(): Promise<string[]> {
    try {
      return (await readdir(this.dir)).filter((name) => UUID.test(name));
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  private async write(handle: FileHandle, bytes: AsyncIterable<Buffer>): Promise<Omit<KeptFile, 'file'>> {
    const limit = this.maxBytes;
    const hash = createHash('sha256');
    let length = 0;
    for await (const part of bytes) {
      length += part.length;
      if (length > limit) throw new RuleViolation('payload-too-large', { limit });
      hash.update(part);
      await handle.appendFile(part);
    }
    const size = Math.min(length, SAMPLE_BYTES);
    const sample = { head: await read(handle, 0, size), tail: await read(handle, length - size, size) };
    return { bytes: length, sha256: hash.digest(), sample };
  }
}

async function read(handle: FileHandle, from: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}

const isMissing = (error: unknown) => (error as { code?: unknown } | null)?.code === 'ENOENT';
