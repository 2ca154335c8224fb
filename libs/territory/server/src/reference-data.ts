// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Label {
  readonly it: string;
  readonly fr?: string | null;
}

export interface CodeListData {
  readonly source: string;
  /** Of a taxonomy: changes when an entry does. */
  readonly version?: string;
  readonly values: readonly {
    readonly code: string;
    readonly label: Label;
    readonly parent?: string | null;
    readonly usualArea?: string | null;
    readonly synonyms?: readonly string[];
    readonly economic?: boolean;
    readonly validFrom?: string | null;
    /** The first day on which the entry may no longer be chosen. */
    readonly validTo?: string | null;
  }[];
}

export interface CrosswalkRow {
  readonly need: string;
  readonly istatAreas: readonly string[];
  readonly eleven: readonly string[];
  readonly source: 'published' | 'ours';
  readonly confidence: 'high' | 'medium' | 'low';
}

export interface NeedCrosswalk {
  readonly version: string;
  readonly source: string;
  readonly rows: readonly CrosswalkRow[];
}

export interface DemoTerritory {
  readonly ambito: { readonly code: string; readonly name: Label };
  readonly subAmbiti: readonly { readonly code: string; readonly name: Label }[];
  readonly agencies: readonly { readonly id: string; readonly kind: string; readonly name: string }[];
  readonly accessPoints: readonly {
    readonly code: string;
    readonly name: string;
    readonly kind: string;
    readonly comune: string | null;
    readonly subAmbito: string | null;
    readonly agency: string;
  }[];
  /** `weight` says how many contacts of the demo come from there; it is no denominator. */
  readonly comuni: readonly {
    readonly belfiore: string;
    readonly subAmbito: string;
    readonly nearestAccessPoint: string;
    readonly weight: number;
  }[];
}

const read = (file: string) => readFileSync(join(__dirname, '..', 'data', file), 'utf8');

export const demoTerritory = (): DemoTerritory => JSON.parse(read('demo-territory.json')) as DemoTerritory;
export const codeLists = (): Readonly<Record<string, CodeListData>> => JSON.parse(read('code-lists.json')) as Record<string, CodeListData>;
export const needCrosswalk = (): NeedCrosswalk => JSON.parse(read('need-crosswalk.json')) as NeedCrosswalk;
export const comuniRows = () => csvRows('comuni.csv');
export const placeRows = () => csvRows('places.csv');

/** Rows of a table that quotes nothing: no name of a comune or of a state here holds a comma. */
function csvRows(file: string): readonly Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = read(file).trimEnd().split('\n');
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, i) => [names[i] ?? '', value])));
}
