// SPDX-License-Identifier: EUPL-1.2
import type { SheetColumn } from '@soglia/platform';
import type { QualityLine } from '../quality-board.query';
import type { QualityLineDto } from './upkeep.dto';

/** Headers are for a spreadsheet in Italian. */
export const QUALITY_COLUMNS: readonly SheetColumn<QualityLine>[] = [
  { header: 'ente', value: ({ agencyName }) => agencyName ?? '(nessun ente)' },
  { header: 'schede', value: ({ cards }) => cards },
  { header: 'verificate entro 6 mesi', value: ({ within6 }) => within6 },
  { header: 'verificate entro 12 mesi', value: ({ within12 }) => within12 },
  { header: 'scadute', value: ({ stale }) => stale },
  { header: 'mai verificate', value: ({ never }) => never },
  { header: 'incomplete', value: ({ incomplete }) => incomplete },
  { header: 'proposte aperte', value: ({ openProposals }) => openProposals },
  { header: 'senza risposta', value: ({ unanswered }) => unanswered },
  { header: 'scelte', value: ({ chosen }) => chosen },
];

export function toQualityLine(line: QualityLine): QualityLineDto {
  const { agencyId, agencyName, cards, within6, within12, stale, never, incomplete, openProposals, unanswered, chosen } = line;
  return { agencyId, agencyName, cards, within6, within12, stale, never, incomplete, openProposals, unanswered, chosen };
}
