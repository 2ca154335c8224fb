// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import type { EntityName } from '@soglia/resources-domain';
import { touchedBy } from './touched.sql';

interface Reached {
  readonly cards?: readonly string[];
  readonly organizations?: readonly string[];
  readonly terms?: readonly string[];
}

/** What an import has changed something of, by id. */
export class Touched {
  readonly cards = new Set<string>();
  readonly organizations = new Set<string>();
  readonly terms = new Set<string>();

  add({ cards = [], organizations = [], terms = [] }: Reached = {}): void {
    for (const id of cards) this.cards.add(id);
    for (const id of organizations) this.organizations.add(id);
    for (const id of terms) this.terms.add(id);
  }

  /** Of rows as they are in the databank now. */
  async addRows(tx: Tx, ambitoId: string, entity: EntityName, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const [reached]: Reached[] = await tx.query(
      `with rows as (select * from resources.${entity} where ambito_id = $1 and id = any ($2::uuid[])) select ${touchedBy(entity, ['rows'])}`,
      [ambitoId, ids],
    );
    this.add(reached);
  }
}
