// SPDX-License-Identifier: EUPL-1.2
import { Transform, type Readable, pipeline } from 'node:stream';
import { type Source } from '@soglia/platform';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { Unreadable } from './unreadable';

const MAX_ENTRIES = 1_000;
const MAX_INFLATED = 4 * 1024 ** 3;
/** A table of text shrinks to a tenth, a repetitive one to a fiftieth; a bomb to a thousandth. */
const MAX_RATIO = 200;
const SMALL = 10 * 1024 * 1024;

/** The files of an archive, none of which is ever opened beyond what it declares. */
export async function zipEntries(path: string, size: number): Promise<{ entries: Source[]; close: () => void }> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(refuse);
  const entries: Source[] = [];
  let inflated = 0;
  let packed = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      inflated += entry.uncompressedSize;
      packed += entry.compressedSize;
      if (entries.length >= MAX_ENTRIES || isBomb(entry) || inflated > MAX_INFLATED || packed > size)
        throw new Unreadable('zip-bomb', { file: entry.fileName });
      if (entry.fileName.endsWith('/')) continue;
      if (entry.isEncrypted()) throw new Unreadable('zip-encrypted', { file: entry.fileName });
      entries.push({ name: entry.fileName, size: entry.uncompressedSize, open: () => openEntry(zip, entry) });
    }
  } catch (error) {
    zip.close();
    throw error instanceof Unreadable ? error : new Unreadable('zip-unreadable');
  }
  return { entries, close: () => zip.close() };
}

const isBomb = ({ uncompressedSize, compressedSize }: Entry) => uncompressedSize > SMALL && uncompressedSize > compressedSize * MAX_RATIO;

async function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  const raw = await zip.openReadStreamPromise(entry).catch(() => {
    throw new Unreadable('zip-unreadable', { file: entry.fileName });
  });
  const watched = new Transform({ transform: (chunk, _, done) => done(null, chunk) });
  // What inflates to more than it declares, or ends early, is an error of the stream: it becomes one of the report.
  raw.on('error', (error: NodeJS.ErrnoException) => {
    watched.destroy(
      new Unreadable(
        error.code === 'Z_BUF_ERROR' ? 'truncated-zip' : /too many bytes/.test(error.message) ? 'zip-bomb' : 'zip-unreadable',
        { file: entry.fileName },
      ),
    );
  });
  pipeline(raw, watched, () => undefined);
  return watched;
}

function refuse(error: Error): never {
  throw new Unreadable(/End of central directory|not a zip/i.test(error.message) ? 'truncated-zip' : 'zip-unreadable');
}
