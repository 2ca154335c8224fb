// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { PublicUnitOfWork, type Tx } from '@soglia/platform';
import { documentsOf } from './documents';
import { hsdsPage, type HsdsPage } from './hsds-page';
import { type Listing, narrowed } from './listings';
import { type Ask, MOST_FULL_SERVICE, MOST_MINIMAL } from './parameters';
import { PortalAmbito } from './portal-ambito';

const PER_PAGE = 50;
const BATCH = 500;

/** Pages of the public tier, or all of it as a stream. The database role sees nothing else, whatever is asked. */
@Injectable()
export class ListHsdsQuery {
  constructor(
    private readonly unit: PublicUnitOfWork,
    private readonly portal: PortalAmbito,
  ) {}

  async execute(listing: Listing, ask: Ask): Promise<HsdsPage> {
    const ambitoId = await this.portal.id();
    const perPage = ask.per_page ?? (ask.minimal ? MOST_MINIMAL : ask.full_service ? MOST_FULL_SERVICE : PER_PAGE);
    const page = ask.page ?? 1;
    return this.unit.run(ambitoId, async (tx) => {
      const { sql, values } = narrowed(listing, ambitoId, ask);
      const [{ total } = { total: 0 }]: { total: number }[] = await tx.query(`select count(*)::int as total from ${sql}`, values);
      const place = [`$${values.length + 1}`, `$${values.length + 2}`];
      const ids: { id: string }[] = await tx.query(`select t.id from ${sql} order by t.id limit ${place[0]} offset ${place[1]}`, [
        ...values,
        perPage,
        (page - 1) * perPage,
      ]);
      return hsdsPage(
        await contents(
          tx,
          ambitoId,
          listing,
          ids.map(({ id }) => id),
          ask,
        ),
        total,
        page,
        perPage,
      );
    });
  }

  /** Everything that the filters let through, a batch at a time: between two batches no connection is held for a slow reader. */
  async *all(listing: Listing, ask: Ask): AsyncGenerator<unknown> {
    const ambitoId = await this.portal.id();
    const size = ask.full_service ? MOST_FULL_SERVICE : BATCH;
    let last = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const batch = await this.unit.run(ambitoId, async (tx) => {
        const { sql, values } = narrowed(listing, ambitoId, ask);
        const after = `and t.id > $${values.length + 1}::uuid order by t.id limit ${size}`;
        const ids: { id: string }[] = await tx.query(`select t.id from ${sql} ${after}`, [...values, last]);
        last = ids.at(-1)?.id ?? last;
        return {
          full: ids.length === size,
          documents: await contents(
            tx,
            ambitoId,
            listing,
            ids.map(({ id }) => id),
            ask,
          ),
        };
      });
      yield* batch.documents;
      if (!batch.full) return;
    }
  }
}

async function contents(tx: Tx, ambitoId: string, { entity }: Listing, ids: readonly string[], ask: Ask): Promise<readonly unknown[]> {
  if (ask.minimal) {
    return tx.query(
      `select id, to_char(last_modified at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as modified_date
         from resources.service where ambito_id = $1 and id = any ($2::uuid[]) order by id`,
      [ambitoId, ids],
    );
  }
  return documentsOf(tx, ambitoId, entity, ids, { full: ask.full ?? false, fullService: ask.full_service ?? false });
}
