// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Label {
  readonly it: string;
  readonly fr?: string | null;
}

export interface CodeListData {
  readonly source: string;
  readonly values: readonly {
    readonly code: string;
    readonly label: Label;
    readonly parent?: string | null;
    readonly usualArea?: string | null;
  }[];
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

/** Rows of comuni.csv, which quotes nothing: no name of a comune holds a comma. */
export function comuniRows(): readonly Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = read('comuni.csv').trimEnd().split('\n');
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, i) => [names[i] ?? '', value])));
}
