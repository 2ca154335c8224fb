// SPDX-License-Identifier: EUPL-1.2
import type { CodeLists } from '@soglia/ui';
import type { ReleaseTable } from '../shared/release-calls';

const entry = (code: string, it: string) => ({ code, label: { it, fr: null } });
const category = (code: string, ...pooled: string[]) => ({ code, pooled });

export const codeLists: CodeLists = {
  needs: [],
  areas: [entry('FAM', 'Famiglia'), entry('ELD', 'Anziani'), entry('ADD', 'Dipendenze'), entry('POV', 'Povertà')],
  channels: [entry('PHONE', 'Telefono')],
  interlocutors: [],
  urgencies: [],
  outcomes: [],
  outcomeGroups: [],
  gapReasons: [],
  motives: [],
  relations: [],
  citizenships: [],
  kinships: [],
  languages: [],
  retired: [],
  subAmbiti: [entry('SA1', 'Alta Valle'), entry('SA2', 'Aosta')],
};

export const pooledTable: ReleaseTable = {
  code: 'sub-ambito-area',
  status: 'published',
  reason: null,
  rows: [category('SA2'), category('ELSEWHERE')],
  columns: [category('ELD'), category('POOLED', 'ADD', 'POV')],
  cells: [
    [1200, 0],
    [7, 240],
  ],
  rowTotals: [1200, 247],
  columnTotals: [1207, 240],
  total: 1447,
};

export const leftOutTable: ReleaseTable = {
  code: 'month-channel',
  status: 'left-out',
  reason: 'too-few-persons',
  rows: [],
  columns: [],
  cells: [],
  rowTotals: [],
  columnTotals: [],
  total: 0,
};
