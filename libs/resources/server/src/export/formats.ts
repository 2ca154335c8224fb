// SPDX-License-Identifier: EUPL-1.2
import { Readable } from 'node:stream';
import { csvStream, xlsxStream } from '@soglia/platform';
import { cardsOf } from './cards-of';
import { cpsvJsonLd, cpsvTurtle } from './cpsv-export';
import type { ExportWork } from './export-work';
import { flatColumns } from './flat-columns';
import { hsdsJson } from './hsds-json';
import { hsdsZip } from './hsds-zip';

export interface ExportFormat {
  readonly type: string;
  write(work: ExportWork): Readable;
}

/** Every download, under the name that it has at /portale/dati-aperti. */
export const FORMATS: Readonly<Record<string, ExportFormat>> = {
  'hsds.json': { type: 'application/json; charset=utf-8', write: (work) => Readable.from(hsdsJson(work)) },
  'hsds.zip': { type: 'application/zip', write: hsdsZip },
  'schede.csv': { type: 'text/csv; charset=utf-8', write: (work) => csvStream(flatColumns(work.territory), cardsOf(work)) },
  'schede.xlsx': {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (work) => xlsxStream('Schede', flatColumns(work.territory), cardsOf(work)),
  },
  'cpsv-ap.jsonld': { type: 'application/ld+json', write: (work) => Readable.from(cpsvJsonLd(work)) },
  'cpsv-ap.ttl': { type: 'text/turtle; charset=utf-8', write: cpsvTurtle },
};

export const formatOf = (name: string): ExportFormat | null => (Object.hasOwn(FORMATS, name) ? (FORMATS[name] ?? null) : null);
