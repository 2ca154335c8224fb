// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, decodeCursor, encodeCursor, recordAudit, TIMESTAMP_FORM, type Tx, UUID_FORM } from '@soglia/platform';
import { type LegLineRow, legLines } from '../referrals/leg-lines';
import { type Box, IN_BOX, type Show, type Sort, UNDECIDED } from './boxes';

export interface LegAsk {
  readonly box: Box;
  readonly show: Show;
  readonly sort: Sort;
  readonly limit: number;
  readonly cursor: string | null;
}

interface Place {
  readonly id: string;
  readonly at: string;
}

/** One box, in the order of an index: a page costs the same whatever lies behind it. Names are looked up for the page alone. */
@Injectable()
export class ListLegsQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  execute(actor: Actor, ask: LegAsk): Promise<{ items: LegLineRow[]; next: string | null }> {
    const { limit } = ask;
    const after = ask.cursor === null ? null : decodeCursor(ask.cursor, [TIMESTAMP_FORM, UUID_FORM]);
    return this.unit.runAs(actor, async (tx) => {
      const places: Place[] = await tx.query(...pageOf(actor, ask, after));
      const page = places.slice(0, limit);
      const items = await linesInOrder(
        tx,
        actor.ambitoId,
        page.map(({ id }) => id),
      );
      if (items.length > 0) await recordAudit(tx, actor, 'legs.listed', null, ask.box);
      const last = page.at(-1);
      return { items, next: places.length > limit && last ? encodeCursor([last.at, last.id]) : null };
    });
  }
}

export async function linesInOrder(tx: Tx, ambitoId: string, ids: readonly string[]): Promise<LegLineRow[]> {
  const lines = new Map((await legLines(tx, ambitoId, ids)).map((line) => [line.id, line]));
  return ids.map((id) => lines.get(id)).filter((line) => line !== undefined);
}

/** The page's statement and its values; exported for the test that asks Postgres how it reads it. */
export function pageOf(
  { ambitoId, accountId, agencyId }: Actor,
  { box, show, sort, limit }: LegAsk,
  after: readonly string[] | null,
): [sql: string, values: unknown[]] {
  const [column, way] = show === 'ended' ? ['ended_at', 'desc'] : sort === 'newest' ? ['created_at', 'desc'] : ['due_at', 'asc'];
  const values: unknown[] = [ambitoId, accountId, agencyId, limit + 1];
  // A value that nothing asks for would have no type.
  const whose = box === 'team-in' || box === 'team-out' ? 'and $2::uuid is not null' : '';
  let where = `${IN_BOX[box]} ${whose} and ${show === 'ended' ? 'not l.open' : 'l.open'}`;
  if (show === 'undecided') where += ` and l.state = any ($${values.push(UNDECIDED[box])}::text[])`;
  if (after) {
    const at = values.push(after[0]);
    where += ` and (l.${column}, l.id) ${way === 'asc' ? '>' : '<'} ($${at}::timestamptz, $${values.push(after[1])}::uuid)`;
  }
  return [
    `select l.id, l.${column}::text as at from referrals.leg l where ${where} order by l.${column} ${way}, l.id ${way} limit $4`,
    values,
  ];
}
