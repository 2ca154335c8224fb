// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface InclusionCriteria {
  /** 0: the text that the house comes with; nobody has published one yet. */
  readonly version: number;
  readonly validFrom: string | null;
  readonly textIt: string;
  readonly textFr: string;
}

const DATA = join(__dirname, '..', '..', 'data', 'inclusion-criteria.json');

/** What stands until a curator publishes the ambito's own. */
export function defaultCriteria(): InclusionCriteria {
  const { it, fr } = JSON.parse(readFileSync(DATA, 'utf8')) as { it: readonly string[]; fr: readonly string[] };
  return { version: 0, validFrom: null, textIt: it.join('\n\n'), textFr: fr.join('\n\n') };
}
