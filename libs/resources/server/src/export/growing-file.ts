// SPDX-License-Identifier: EUPL-1.2
import { EventEmitter, once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const CHUNK = 64 * 1024;

/**
 * A file that may be read while it is written: it is written as fast as the database gives, each reader reads as fast as it can, and
 * a slow one holds up nobody. A reader of a file whose writing fails ends with that error.
 */
export class GrowingFile {
  private written = 0;
  private state: 'writing' | 'done' | 'failed' = 'writing';
  private readonly news = new EventEmitter().setMaxListeners(0);

  constructor(private readonly path: string) {}

  get failed(): boolean {
    return this.state === 'failed';
  }

  async write(source: Readable): Promise<void> {
    const file = createWriteStream(this.path, { mode: 0o600 });
    const grow = setInterval(() => this.grow(file.bytesWritten), 20);
    try {
      await pipeline(source, file);
      this.state = 'done';
    } catch (error) {
      this.state = 'failed';
      throw error;
    } finally {
      clearInterval(grow);
      this.grow(file.bytesWritten);
    }
  }

  /** Nothing more will come, not even an end: the writing could not begin, or broke off. */
  fail(): void {
    this.state = 'failed';
    this.news.emit('news');
  }

  private grow(bytes: number): void {
    if (bytes === this.written && this.state === 'writing') return;
    this.written = bytes;
    this.news.emit('news');
  }

  async *read(): AsyncGenerator<Buffer> {
    const file = await this.opened();
    try {
      for (let at = 0; ; ) {
        while (at >= this.written && this.state === 'writing') await once(this.news, 'news');
        if (this.state === 'failed') throw new Error('the export could not be written to its end');
        if (at >= this.written) return;
        const { bytesRead, buffer } = await file.read(Buffer.alloc(CHUNK), 0, CHUNK, at);
        at += bytesRead;
        yield buffer.subarray(0, bytesRead);
      }
    } finally {
      await file.close();
    }
  }

  /** The first bytes may not be there yet, and with them the file. */
  private async opened(): Promise<FileHandle> {
    while (this.written === 0 && this.state === 'writing') await once(this.news, 'news');
    if (this.state === 'failed') throw new Error('the export could not be written');
    return open(this.path, 'r');
  }

  /** Readers who are inside may read on (POSIX). */
  async remove(): Promise<void> {
    await rm(this.path, { force: true }).catch(() => undefined);
  }
}
