// SPDX-License-Identifier: EUPL-1.2
import { type CodeEntry, type CodeLists, labelOf, monthText } from '@soglia/ui';
import type { Category, ReleaseTable } from '../shared/release-calls';

export const POOLED = 'POOLED';
/** Residence outside the ambito, without fixed abode or not given. */
export const ELSEWHERE = 'ELSEWHERE';
const CLASSES = 5;

export interface Words {
  pooled(count: number): string;
  elsewhere(): string;
}

export interface HeaderModel {
  readonly label: string;
  /** What a pooled category stands for; empty for the others. */
  readonly pooled: readonly string[];
}

export interface TableModel {
  readonly columns: readonly HeaderModel[];
  readonly rows: readonly {
    readonly header: HeaderModel;
    readonly cells: readonly { readonly value: number; readonly heat: number }[];
    readonly total: number;
  }[];
  readonly columnTotals: readonly number[];
  readonly total: number;
}

type Labels = (code: string) => string;

/** A released table in words, with the colour class of each cell. */
export function tableModel(table: ReleaseTable, lists: CodeLists, words: Words): TableModel {
  const [rowLabel, columnLabel] = labelsOf(table.code, lists, words);
  const most = Math.max(1, ...table.cells.flat());
  return {
    columns: table.columns.map((category) => header(category, columnLabel, words)),
    rows: table.rows.map((category, index) => ({
      header: header(category, rowLabel, words),
      cells: (table.cells[index] ?? []).map((value) => ({ value, heat: heatOf(value, most) })),
      total: table.rowTotals[index] ?? 0,
    })),
    columnTotals: table.columnTotals,
    total: table.total,
  };
}

/** 0 for nothing, else 1–5 in equal steps up to the largest cell of the table. */
export function heatOf(value: number, most: number): number {
  return value === 0 ? 0 : Math.ceil((value / most) * CLASSES);
}

function header({ code, pooled }: Category, label: Labels, words: Words): HeaderModel {
  if (code !== POOLED) return { label: label(code), pooled: [] };
  return { label: words.pooled(pooled.length), pooled: pooled.map(label) };
}

function labelsOf(code: ReleaseTable['code'], lists: CodeLists, words: Words): readonly [Labels, Labels] {
  const from = (list: readonly CodeEntry[]) => (entry: string) => labelOf(list, entry);
  const place: Labels = (entry) => (entry === ELSEWHERE ? words.elsewhere() : labelOf(lists.subAmbiti, entry));
  if (code === 'sub-ambito-area') return [place, from(lists.areas)];
  if (code === 'need-outcome') return [from(lists.needs), from(lists.outcomeGroups)];
  return [monthText, from(lists.channels)];
}
