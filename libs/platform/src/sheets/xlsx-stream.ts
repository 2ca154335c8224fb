// SPDX-License-Identifier: EUPL-1.2
import { Readable } from 'node:stream';
import { plainCell, type SheetColumn } from './cell';
import { ZipFile } from 'yazl';

/** What a cell can hold (Office Open XML). */
const CELL_LIMIT = 32_767;
// eslint-disable-next-line no-control-regex -- XML allows none of these
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const FILES: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

/** Excel refuses long names and some signs. */
const sheetName = (name: string) =>
  name
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 31) || '1';

const workbook = (name: string) =>
  `${HEAD}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheetName(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** A workbook of one sheet, a row at a time: a library that builds it whole would hold every cell of a large databank in memory. */
export function xlsxStream<Row>(name: string, columns: readonly SheetColumn<Row>[], rows: AsyncIterable<Row>): Readable {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(FILES)) zip.addBuffer(Buffer.from(content), path);
  zip.addBuffer(Buffer.from(workbook(name)), 'xl/workbook.xml');
  zip.addReadStreamLazy('xl/worksheets/sheet1.xml', (give) => give(null, Readable.from(sheetXml(columns, rows))));
  zip.end();
  const out = zip.outputStream as Readable;
  zip.on('error', (error: Error) => out.destroy(error));
  return out;
}

async function* sheetXml<Row>(columns: readonly SheetColumn<Row>[], rows: AsyncIterable<Row>): AsyncGenerator<string> {
  yield `${HEAD}<worksheet xmlns="${SHEET}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>`;
  let line = 1;
  yield rowXml(
    columns.map(({ header }) => header),
    line,
  );
  for await (const row of rows)
    yield rowXml(
      columns.map(({ value }) => plainCell(value(row))),
      ++line,
    );
  yield '</sheetData></worksheet>';
}

const rowXml = (cells: readonly (string | number | boolean | null)[], line: number) =>
  `<row r="${line}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${line}`)).join('')}</row>`;

/** A, B … Z, AA: some readers want each cell to say where it is. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function cellXml(value: string | number | boolean | null, at: string): string {
  if (value === null || value === '') return `<c r="${at}"/>`;
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

const escaped = (text: string) =>
  text
    .slice(0, CELL_LIMIT)
    .replace(CONTROLS, '')
    .replace(HALVES, '')
    .replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);
