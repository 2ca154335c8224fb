// SPDX-License-Identifier: EUPL-1.2
import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { plainCell, type SheetColumn } from './cell';

export interface CsvSettings {
  /** `;` when not said: what a spreadsheet in Italian expects. Interchange formats want `,`. */
  readonly delimiter?: ';' | ',' | '\t';
  /** Tells a spreadsheet that the text is UTF-8; true when not said. */
  readonly bom?: boolean;
}

/** Rows as CSV (RFC 4180, CRLF), one at a time: a databank of any size passes in little memory. A failing row ends it with its error. */
export function csvStream<Row>(
  columns: readonly SheetColumn<Row>[],
  rows: AsyncIterable<Row> | Iterable<Row>,
  { delimiter = ';', bom = true }: CsvSettings = {},
): Readable {
  const cast = { boolean: String, number: String };
  const csv = stringify({ delimiter, bom, record_delimiter: '\r\n', cast });
  pipeline(Readable.from(records(columns, rows)), csv, () => undefined);
  return csv;
}

async function* records<Row>(columns: readonly SheetColumn<Row>[], rows: AsyncIterable<Row> | Iterable<Row>) {
  yield columns.map(({ header }) => plainCell(header));
  for await (const row of rows) yield columns.map(({ value }) => plainCell(value(row)));
}
