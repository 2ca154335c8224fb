// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { RequestDraft } from '@soglia/intake-domain';
import { type Actor, type CardWindowRow, fieldViolation } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';

/** What intake sees of the databank: whether a card is there for this operator's eyes. */
@Injectable()
export class ResourcesWindow {
  constructor(private readonly unit: AppUnitOfWork) {}

  /** Refuses the first request that names a card which is not there, or is for the eyes of other agencies. */
  async requireReachable({ ambitoId, agencyId }: Actor, requests: readonly RequestDraft[]): Promise<void> {
    const asked = requests.map(({ resource }) => resource).filter((id) => id !== null);
    if (asked.length === 0) return;
    const rows: Pick<CardWindowRow, 'id'>[] = await this.unit.dataSource.query(
      `select id from resources.card_window
        where ambito_id = $1 and id = any ($2::uuid[]) and (not named_agencies_only or $3::uuid = any (visible_to))`,
      [ambitoId, asked, agencyId],
    );
    const known = new Set(rows.map(({ id }) => id));
    const unknown = requests.findIndex(({ resource }) => resource !== null && !known.has(resource));
    if (unknown >= 0) throw fieldViolation('unknown-resource', `/requests/${unknown}/resource`);
  }
}
