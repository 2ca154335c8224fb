// SPDX-License-Identifier: EUPL-1.2
import type { Import } from './import.entities';

/** The operator has stopped it, or another hand has ended it: whatever is being done for it is dropped. */
export class NoLongerRunning extends Error {}

/** An import in the worker's hands. */
export type RunningImport = Pick<
  Import,
  | 'ambitoId'
  | 'id'
  | 'name'
  | 'source'
  | 'format'
  | 'mode'
  | 'dryRun'
  | 'mappingId'
  | 'phase'
  | 'requestedBy'
  | 'agencyId'
  | 'attempts'
  | 'carried'
> & { readonly staged: number; readonly received: number; readonly readWhole: boolean; readonly covered: readonly string[] };
