// SPDX-License-Identifier: EUPL-1.2
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, csvRecords, type Encoding, encodingOf, type Source, textOf, UnreadableFile } from '@soglia/platform';
import { guessMapping, type MappedColumn } from '@soglia/resources-domain';
import { Import, ImportChunk, ImportMapping } from './import.entities';

const ROWS = 20;
const START = 1024 * 1024;
const CELL = 200;

export interface ImportPreview {
  /** False for JSON and archives: they say themselves what they hold. */
  readonly table: boolean;
  readonly encoding: Encoding | null;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly mapping: readonly MappedColumn[];
}

const NO_TABLE: ImportPreview = { table: false, encoding: null, header: [], rows: [], mapping: [] };

/** The first rows of a table, with what its columns seem to hold: as a mapping kept before says, else by their headers. */
@Injectable()
export class PreviewImportQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute({ ambitoId }: Actor, id: string): Promise<ImportPreview> {
    const { chunk, mapping } = await this.unit.run(ambitoId, async (tx) => {
      const found = await tx.findOneBy(Import, { ambitoId, id });
      if (!found) throw new RuleViolation('not-found');
      return {
        chunk: await tx.findOneBy(ImportChunk, { ambitoId, importId: id, position: '0' }),
        mapping: found.mappingId ? await tx.findOneBy(ImportMapping, { ambitoId, id: found.mappingId }) : null,
      };
    });
    if (!chunk) throw new RuleViolation('import-without-file');
    const data = chunk.data.subarray(0, START);
    if (data[0] === 0x50 && data[1] === 0x4b) return NO_TABLE;
    return previewOf(data, mapping?.columns ?? []);
  }
}

async function previewOf(data: Buffer, known: readonly MappedColumn[]): Promise<ImportPreview> {
  const source: Source = { name: '', size: data.length, open: () => Promise.resolve(Readable.from([data])) };
  const rows: string[][] = [];
  let encoding: Encoding | null = null;
  try {
    encoding = await encodingOf(source);
    for await (const text of textOf(source, encoding)) {
      if (/^[\s\ufeff]*[[{]/.test(text)) return NO_TABLE;
      break;
    }
    for await (const { cells } of csvRecords(textOf(source, encoding)))
      if (rows.push(cells.map((cell) => cell.slice(0, CELL))) > ROWS) break;
  } catch (error) {
    // The piece that is looked at may end in the middle of a row; what is wrong with the file, its report will say.
    if (!(error instanceof UnreadableFile)) throw error;
  }
  const [header = [], ...shown] = rows;
  const columns = header.map((column) => column.trim());
  const mapping = guessMapping(columns).map((guess) => known.find(({ column }) => column === guess.column) ?? guess);
  return { table: true, encoding, header: columns, rows: shown, mapping };
}
