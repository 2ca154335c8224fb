// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { text } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** Every file of a zip as text. @param {Buffer} zip @returns {Promise<Record<string, string>>} */
export async function zipFiles(zip) {
  const opened = await new Promise((/** @type {(file: import('yauzl').ZipFile) => void} */ resolve, reject) =>
    yauzl.fromBuffer(zip, { lazyEntries: true }, (error, file) => (error || !file ? reject(error) : resolve(file))),
  );
  /** @type {Record<string, string>} */
  const files = {};
  return new Promise((resolve, reject) => {
    opened.on('error', reject).on('end', () => resolve(files));
    opened.on('entry', (/** @type {import('yauzl').Entry} */ entry) =>
      opened.openReadStream(entry, (error, stream) => {
        if (error || !stream) return reject(error);
        text(stream).then((content) => {
          files[entry.fileName] = content;
          opened.readEntry();
        }, reject);
      }),
    );
    opened.readEntry();
  });
}
