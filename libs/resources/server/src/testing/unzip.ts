// SPDX-License-Identifier: EUPL-1.2
import { fromBuffer } from 'yauzl';

/** Every file of a zip as text. */
export function unzip(zip: Buffer): Promise<Readonly<Record<string, string>>> {
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true }, (failed, opened) => {
      if (failed || !opened) return reject(failed ?? new Error('no zip'));
      const files: Record<string, string> = {};
      opened.on('error', reject).on('end', () => resolve(files));
      opened.on('entry', (entry: { fileName: string }) =>
        opened.openReadStream(entry as Parameters<typeof opened.openReadStream>[0], (error, stream) => {
          if (error || !stream) return reject(error ?? new Error('no stream'));
          const chunks: Buffer[] = [];
          stream
            .on('data', (chunk: Buffer) => chunks.push(chunk))
            .on('end', () => {
              files[entry.fileName] = Buffer.concat(chunks).toString('utf8');
              opened.readEntry();
            });
        }),
      );
      opened.readEntry();
    });
  });
}
