// SPDX-License-Identifier: EUPL-1.2
import { Readable } from 'node:stream';
import { RuleViolation } from '@soglia/kernel';
import { csvRecords, encodingOf, type Source, textOf, UnreadableFile } from '@soglia/platform';
import { fromBufferPromise } from 'yauzl';

export interface RegisterTable {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** A register of twenty counters for ten years is a tenth of this. */
export const MAX_ROWS = 50_000;
const MAX_COLUMNS = 100;
const MAX_CELL = 4_000;
/** Fifty thousand rows of a register, as a workbook writes them. */
const MAX_INFLATED = 100 * 1024 * 1024;
const ZIP_MARK = Buffer.from([0x50, 0x4b, 3, 4]);

/** The first sheet of a workbook, or a table as text in whatever encoding and with whatever separator. The first row names the columns. */
export async function readRegisterFile(name: string, bytes: Buffer): Promise<RegisterTable> {
  const lines = bytes.subarray(0, 4).equals(ZIP_MARK) ? await workbookLines(bytes) : await textLines(name, bytes);
  const [first, ...rest] = lines;
  const header = (first?.cells ?? []).map((cell) => cell.trim());
  if (!header.some(Boolean)) throw new RuleViolation('import-without-file', { problem: 'no-header' });
  if (header.length > MAX_COLUMNS) throw new RuleViolation('payload-too-large', { limit: MAX_COLUMNS, of: 'columns' });
  if (rest.length > MAX_ROWS) throw new RuleViolation('payload-too-large', { limit: MAX_ROWS, of: 'rows' });
  return { header, rows: rest.map(({ line, cells }) => ({ line, cells: header.map((_, i) => storable(cells[i] ?? '')) })) };
}

/** Postgres keeps no null byte and no half of a character. */
const storable = (cell: string) =>
  cell
    .slice(0, MAX_CELL)
    .replaceAll('\u0000', '')
    .replace(/\p{Cs}/gu, '');

async function textLines(name: string, bytes: Buffer): Promise<{ line: number; cells: readonly string[] }[]> {
  const source: Source = { name, size: bytes.length, open: () => Promise.resolve(Readable.from([bytes])) };
  const lines: { line: number; cells: readonly string[] }[] = [];
  try {
    for await (const record of csvRecords(textOf(source, await encodingOf(source)))) {
      if (lines.push(record) > MAX_ROWS + 1) break;
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw new RuleViolation('import-without-file', { problem: error.code, ...error.at });
    throw error;
  }
  return lines;
}

/** Each part is inflated once, into nothing: what is more than it declares, or than anybody's register, is refused before it is read. */
async function requireNoBomb(bytes: Buffer): Promise<void> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    inflated += entry.uncompressedSize;
    if (inflated > MAX_INFLATED) throw new RuleViolation('payload-too-large', { limit: MAX_INFLATED, of: 'bytes' });
    for await (const _ of await zip.openReadStreamPromise(entry));
  }
}

async function workbookLines(bytes: Buffer): Promise<{ line: number; cells: readonly string[] }[]> {
  // Loaded only when somebody sends a workbook.
  const { readSheet } = await import('read-excel-file/node');
  try {
    await requireNoBomb(bytes);
    const rows = await readSheet(bytes);
    return rows.map((cells, i) => ({ line: i + 1, cells: cells.map(cellText) })).filter(({ cells }) => cells.some((cell) => cell.trim()));
  } catch (error) {
    throw error instanceof RuleViolation ? error : new RuleViolation('import-without-file', { problem: 'workbook-unreadable' });
  }
}

/** A workbook keeps days at midnight UTC, and hours as days of 1900. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) {
    const iso = cell.toISOString();
    return cell.getUTCFullYear() < 1901 ? iso.slice(11, 16) : iso.slice(0, 10);
  }
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}
