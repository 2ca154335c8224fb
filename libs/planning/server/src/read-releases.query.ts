// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, closesOn, isClosed, monthsOf, type Quarter, recentQuarters, RuleViolation } from '@soglia/kernel';
import type { ReleaseState } from '@soglia/planning-domain';
import { CLOCK, decodeCursor, encodeCursor, PlannerUnitOfWork, TIMESTAMP_FORM, type Tx, UUID_FORM } from '@soglia/platform';
import { Release, ReleaseTable } from './release.entities';

/** How far back a quarter may be asked for: two years and the one that runs. */
const QUARTERS_SHOWN = 9;
const LIVE: readonly ReleaseState[] = ['requested', 'prepared', 'published'];

export interface QuarterView {
  readonly quarter: Quarter;
  readonly months: readonly [string, string, string];
  readonly closesOn: string;
  readonly closed: boolean;
  readonly release: Pick<Release, 'id' | 'state' | 'version'> | null;
}

export interface ReleaseView extends Release {
  readonly tables: readonly ReleaseTable[];
}

export type ReleaseSummaryRow = Release & { readonly publishedTables: number; readonly leftOutTables: number };

/** Releases as planners see them. Figures that are not published are shown to who signs, and to nobody else. */
@Injectable()
export class ReadReleasesQuery {
  constructor(
    private readonly unit: PlannerUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async quarters({ ambitoId }: Actor): Promise<QuarterView[]> {
    const now = this.clock.now();
    const releases = await this.unit.run(ambitoId, (tx) =>
      tx.find(Release, { where: { ambitoId }, order: { requestedAt: 'DESC' }, take: 200 }),
    );
    return recentQuarters(now, QUARTERS_SHOWN).map((quarter) => {
      const own = releases.filter((each) => each.quarter === quarter);
      const release = own.find(({ state }) => LIVE.includes(state)) ?? own[0] ?? null;
      return { quarter, months: monthsOf(quarter), closesOn: closesOn(quarter), closed: isClosed(quarter, now), release };
    });
  }

  async page(actor: Actor, limit: number, cursor: string | null): Promise<{ items: ReleaseSummaryRow[]; next: string | null }> {
    const [requestedAt = null, id = null] = cursor ? decodeCursor(cursor, [TIMESTAMP_FORM, UUID_FORM]) : [];
    return this.unit.run(actor.ambitoId, async (tx) => {
      await showTables(tx, actor);
      const rows: (Release & { at: string })[] = await tx.query(
        `select id, quarter, state, version, requested_at as "requestedAt", requested_at::text as at, prepared_at as "preparedAt", published_at as "publishedAt",
                (select count(*)::int from planning.release_table t where t.ambito_id = r.ambito_id and t.release_id = r.id and t.status = 'published') as "publishedTables",
                (select count(*)::int from planning.release_table t where t.ambito_id = r.ambito_id and t.release_id = r.id and t.status = 'left-out') as "leftOutTables"
           from planning.release r
          where ambito_id = $1 and ($2::timestamptz is null or (requested_at, id) < ($2::timestamptz, $3::uuid))
          order by requested_at desc, id desc limit $4`,
        [actor.ambitoId, requestedAt, id, limit + 1],
      );
      const items = rows.slice(0, limit) as unknown as ReleaseSummaryRow[];
      const last = rows[limit - 1];
      return { items, next: rows.length > limit && last ? encodeCursor([last.at, last.id]) : null };
    });
  }

  async one(actor: Actor, id: string): Promise<ReleaseView> {
    const { ambitoId } = actor;
    return this.unit.run(ambitoId, async (tx) => {
      await showTables(tx, actor);
      const release = await tx.findOneBy(Release, { ambitoId, id });
      if (!release) throw new RuleViolation('not-found');
      return { ...release, tables: await tx.find(ReleaseTable, { where: { ambitoId, releaseId: id } }) };
    });
  }
}

/** Opens the row policy of unpublished tables to a reader who may sign. */
async function showTables(tx: Tx, actor: Actor): Promise<void> {
  if (actor.permissions.has('release.publish')) await tx.query("select set_config('soglia.signing', 'on', true)");
}
