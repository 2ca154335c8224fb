// SPDX-License-Identifier: EUPL-1.2
import type { Cell, SheetData } from 'write-excel-file/node';
import { type CellValue, plainCell, type SheetColumn } from './cell';
import { guardCell } from './guard-cell';

/** One sheet of a workbook: made by `sheet()`, so that each may show rows of its own kind. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly width?: number }[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** What a cell can hold; the rest is cut. */
const CELL_LIMIT = 32_767;
/** Characters that XML does not allow, lone halves of pairs included. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

export function sheet<Row>(name: string, columns: readonly SheetColumn<Row>[], rows: Iterable<Row>): Sheet {
  return { name, columns, rows: Array.from(rows, (row) => columns.map(({ value }) => value(row))) };
}

/** A workbook (.xlsx), with the names of the columns as a bold first row that stays in sight. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  // Loaded when it is needed: most programs never write a workbook.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  return writeXlsxFile(
    sheets.map(({ name, columns, rows }, at) => ({
      sheet: sheetName(name, at),
      columns: columns.map(({ header, width }) => ({ width: width ?? Math.min(Math.max(header.length + 2, 12), 40) })),
      stickyRowsCount: 1,
      data: [columns.map(headerCell), ...rows.map((row) => row.map(cellOf))] as SheetData,
    })),
  ).toBuffer();
}

const headerCell = ({ header }: { readonly header: string }): Cell => ({
  value: writable(guardCell(header)),
  type: String,
  fontWeight: 'bold',
});

function cellOf(value: CellValue): Cell {
  const plain = plainCell(value);
  if (typeof plain === 'string') return { value: writable(plain), type: String };
  return plain === null ? null : typeof plain === 'number' ? { value: plain, type: Number } : { value: plain, type: Boolean };
}

const writable = (value: string) => value.slice(0, CELL_LIMIT).replace(UNWRITABLE, '');

/** Excel refuses long names and some signs. */
const sheetName = (name: string, at: number) =>
  name
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 31) || `${at + 1}`;
