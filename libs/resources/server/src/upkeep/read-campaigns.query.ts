// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';
import { enterReach } from '../model/reach';
import type { CampaignScope } from './upkeep.entities';

export interface CampaignLine {
  /** Null for the questions of every morning. */
  readonly id: string | null;
  readonly scope: CampaignScope | null;
  readonly startedAt: Date;
  readonly asked: number;
  readonly sent: number;
  readonly confirmed: number;
  readonly changed: number;
  readonly closed: number;
  readonly silent: number;
}

/** Campaigns and how they are going, newest first; the last fifty. */
@Injectable()
export class ReadCampaignsQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute({ ambitoId }: Actor): Promise<readonly CampaignLine[]> {
    return this.unit.run(ambitoId, async (tx) => {
      await enterReach(tx, 'curator', null);
      return tx.query(
        `select c.id, c.scope, coalesce(c.started_at, min(v.created_at)) as "startedAt", count(v.id)::int as asked,
                count(v.sent_at)::int as sent, (count(*) filter (where v.answer = 'confirmed'))::int as confirmed,
                (count(*) filter (where v.answer = 'changed'))::int as changed, (count(*) filter (where v.answer = 'closed'))::int as closed,
                (count(*) filter (where v.sent_at is not null and v.answered_at is null
                                        and v.closed_because is distinct from 'written' and v.closed_because is distinct from 'moved'))::int as silent
           from resources.verification v full join resources.campaign c on c.ambito_id = v.ambito_id and c.id = v.campaign_id
          where coalesce(c.ambito_id, v.ambito_id) = $1
          group by c.ambito_id, c.id, c.scope, c.started_at order by 3 desc limit 50`,
        [ambitoId],
      );
    });
  }
}
