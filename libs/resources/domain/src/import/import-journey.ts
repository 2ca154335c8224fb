// SPDX-License-Identifier: EUPL-1.2
export const IMPORT_STATES = ['draft', 'queued', 'running', 'checked', 'applied', 'refused', 'cancelled', 'failed'] as const;

/**
 * draft: file still arriving · queued: commanded · running: the worker has it · checked: a dry run ended, nothing written ·
 * applied: written · refused: problems, nothing written · cancelled: by the operator · failed: by us.
 */
export type ImportState = (typeof IMPORT_STATES)[number];

export const IMPORT_FORMATS = ['auto', 'hsds-json', 'hsds-csv', 'hsds-1', 'csv'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export const IMPORT_MODES = ['all-or-nothing', 'good-rows'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

/** Read · copies of one thing made one · compared with the databank · written. */
export type ImportPhase = 'stage' | 'merge' | 'check' | 'apply';

export type ImportCommand = 'start' | 'apply' | 'cancel';

const FROM: Readonly<Record<ImportCommand, readonly ImportState[]>> = {
  start: ['draft'],
  apply: ['checked'],
  cancel: ['draft', 'queued', 'running', 'checked'],
};

/** Whether an import may be told this now. */
export function mayCommand(command: ImportCommand, state: ImportState): boolean {
  return FROM[command].includes(state);
}

/** Whether what was checked may be written: without errors always, with errors only where the good rows alone were asked for. */
export function mayWrite(mode: ImportMode, errors: number, goodRows: number): boolean {
  return errors === 0 || (mode === 'good-rows' && goodRows > 0);
}
