// SPDX-License-Identifier: EUPL-1.2
import type { AgencyRow, CodeRow, ComuneRow } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import { demoHours, type DemoHours, type DemoKind, demoKinds, type DemoPlaces, demoPlaces, type DemoWords, demoWords } from './demo-kinds';

/** All that the demo databank is made of: what the territory publishes, and the lists written by hand. */
export interface DemoWorld {
  readonly ambitoId: string;
  /** `YYYY-MM-DD`: every date is told from it, so that the demo never ages. */
  readonly today: string;
  readonly comuni: ReadonlyMap<string, ComuneRow>;
  readonly agencies: readonly AgencyRow[];
  readonly codes: readonly CodeRow[];
  readonly subAmbiti: ReadonlyMap<string, string>;
  readonly kinds: readonly DemoKind[];
  readonly places: DemoPlaces;
  readonly words: DemoWords;
  readonly hours: DemoHours;
}

type Territory = Pick<DemoWorld, 'comuni' | 'agencies' | 'codes' | 'subAmbiti'>;

export function demoWorld(ambitoId: string, today: string, territory: Territory): DemoWorld {
  return { ambitoId, today, ...territory, kinds: demoKinds(), places: demoPlaces(), words: demoWords(), hours: demoHours() };
}

export async function readTerritory(tx: Tx, ambitoId: string): Promise<Territory> {
  const comuni: ComuneRow[] = await tx.query('select * from territory.comune_window where ambito_id = $1 order by belfiore', [ambitoId]);
  const agencies: AgencyRow[] = await tx.query('select * from territory.agency_window where ambito_id = $1 order by id', [ambitoId]);
  const codes: CodeRow[] = await tx.query('select * from territory.code_window where ambito_id = $1 order by list, position', [ambitoId]);
  const subAmbiti: { code: string; name_it: string }[] = await tx.query(
    'select code, name_it from territory.sub_ambito_window where ambito_id = $1 order by code',
    [ambitoId],
  );
  return {
    comuni: new Map(comuni.map((comune) => [comune.belfiore, comune])),
    agencies,
    codes,
    subAmbiti: new Map(subAmbiti.map(({ code, name_it }) => [code, name_it])),
  };
}

/** The agencies of some kinds of bodies. */
export function agenciesOf({ places }: DemoWorld, bodies: readonly string[]): string[] {
  return [...new Set(places.organizations.filter(({ by }) => bodies.includes(by)).map(({ agency }) => agency))].sort();
}
