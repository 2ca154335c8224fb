// SPDX-License-Identifier: EUPL-1.2
import { guardCell } from './guard-cell';

export type CellValue = string | number | boolean | Date | null | undefined;

export interface SheetColumn<Row> {
  readonly header: string;
  readonly value: (row: Row) => CellValue;
  /** In characters; only a workbook has one. */
  readonly width?: number;
}

/** A value as every sheet writes it: text guarded, times in RFC 3339, a number that is none left empty. */
export function plainCell(value: CellValue): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  return typeof value === 'string' ? guardCell(value) : value;
}
