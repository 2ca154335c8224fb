// SPDX-License-Identifier: EUPL-1.2
import { pipeline, Readable } from 'node:stream';
import { unguardCell } from '../guard-cell';
import { CsvError, parse } from 'csv-parse';
import { MAX_RECORD, withBoundedLines } from './text';
import { UnreadableFile } from './unreadable-file';

export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

const DELIMITERS = [';', ',', '\t', '|'] as const;
const MAX_COLUMNS = 1_000;

/** The rows of a table, the header first, whatever separates its cells. The apostrophe of the formula guard is taken away. */
export async function* csvRecords(text: AsyncGenerator<string>): AsyncGenerator<CsvRecord> {
  const { value: begun = '' } = await text.next();
  async function* all(): AsyncGenerator<string> {
    yield begun as string;
    yield* text;
  }
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(begun as string),
    info: true,
    max_record_size: MAX_RECORD,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  pipeline(Readable.from(withBoundedLines(all())), parser, () => undefined);
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (record.length > MAX_COLUMNS) throw new UnreadableFile('too-many-columns', { line }, { limit: MAX_COLUMNS });
      if (record.some((cell) => cell.trim())) yield { line: startOf(record, info.lines), cells: record.map(unguardCell) };
      line = info.lines + 1;
    }
  } catch (error) {
    throw error instanceof CsvError ? unreadable(error, line) : error;
  }
}

/** Where a row begins: a cell may hold lines of its own. */
const startOf = (cells: readonly string[], last: number) =>
  last - cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

function unreadable({ code }: CsvError, line: number): UnreadableFile {
  if (code === 'CSV_MAX_RECORD_SIZE') return new UnreadableFile('record-too-large', { line }, { limit: MAX_RECORD });
  return new UnreadableFile('truncated', { line });
}

/** The sign that stands most often, and as often, in the first lines outside of quotes. */
export function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 64 * 1024)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim())
    .slice(0, 10);
  const score = (sign: string) => {
    const counts = lines.map((line) => line.split(sign).length - 1);
    const first = counts[0] ?? 0;
    return first === 0 ? 0 : first * (1 + counts.filter((count) => count === first).length);
  };
  return DELIMITERS.reduce((best, sign) => (score(sign) > score(best) ? sign : best), DELIMITERS[1] as string);
}
