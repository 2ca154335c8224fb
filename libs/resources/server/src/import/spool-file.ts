// SPDX-License-Identifier: EUPL-1.2
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { UnitOfWork } from '@soglia/platform';
import type { RunningImport } from './running-import';

/** The file of an import on this machine's disk for as long as it is read: an archive must be read from its end. */
export async function withFile<T>(unit: UnitOfWork, running: RunningImport, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'soglia-import-'));
  try {
    const path = join(folder, 'file');
    await pipeline(Readable.from(chunks(unit, running)), createWriteStream(path, { mode: 0o600 }));
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* chunks(unit: UnitOfWork, { ambitoId, id }: RunningImport): AsyncGenerator<Buffer> {
  for (let at = -1; ; ) {
    const [chunk] = await unit.run(
      ambitoId,
      (tx): Promise<{ position: string; data: Buffer }[]> =>
        tx.query(
          'select position, data from resources.import_chunk where ambito_id = $1 and import_id = $2 and position > $3 order by position limit 1',
          [ambitoId, id, at],
        ),
    );
    if (!chunk) return;
    at = Number(chunk.position);
    yield chunk.data;
  }
}
