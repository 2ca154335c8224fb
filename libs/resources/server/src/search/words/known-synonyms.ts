// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SynonymGroup, Synonyms } from '@soglia/resources-domain';

interface SynonymFile {
  readonly source: string;
  readonly groups: readonly SynonymGroup[];
}

const file = JSON.parse(readFileSync(join(__dirname, '..', '..', '..', 'data', 'synonyms.json'), 'utf8')) as SynonymFile;

/** Words of the trade and of the street, Italian and French. */
export const SYNONYMS = new Synonyms(file.groups);
