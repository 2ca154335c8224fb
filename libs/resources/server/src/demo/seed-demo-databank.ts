// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import { ENTITY_NAMES } from '@soglia/resources-domain';
import { enterReach } from '../model/reach';
import { writeRows } from '../model/write-rows';
import { refreshCards } from '../search/card-index';
import { demoCards, demoRows } from './demo-rows';
import { demoWorld, readTerritory } from './demo-world';

/**
 * Fills the databank with some four hundred invented cards, with dates told from today (`YYYY-MM-DD`). Answers how many it wrote:
 * none when the demo is there already, so that nobody's work on it is undone.
 */
export async function seedDemoDatabank(tx: Tx, ambitoId: string, today: string): Promise<number> {
  await enterReach(tx, 'curator', null);
  const world = demoWorld(ambitoId, today, await readTerritory(tx, ambitoId));
  const cards = demoCards(world);
  const ids = cards.map(({ serviceId }) => serviceId);
  const there: unknown[] = await tx.query('select 1 from resources.service where ambito_id = $1 and id = any($2::uuid[]) limit 1', [
    ambitoId,
    ids,
  ]);
  if (there.length) return 0;
  const rows = demoRows(world, cards);
  for (const name of ENTITY_NAMES) await writeRows(tx, ambitoId, name, rows[name] ?? []);
  // The planner takes tables that were filled a moment ago for small ones, and refreshing for a minute's work.
  await tx.query('select resources.look_again()');
  await refreshCards(tx, ambitoId, ids);
  return cards.length;
}
