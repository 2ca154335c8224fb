// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { DisposalState } from '@soglia/intake-domain';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, decodeCursor, encodeCursor, TIMESTAMP_FORM, UUID_FORM } from '@soglia/platform';
import { DISPOSAL_LINES, type DisposalLine } from './disposal-line.sql';

export interface DisposalsAsked {
  readonly state: DisposalState | null;
  readonly limit: number;
  readonly cursor: string | null;
}

export interface DisposalsPage {
  readonly items: readonly DisposalLine[];
  readonly next: string | null;
}

/** Proposals of disposal, the newest first. */
@Injectable()
export class ListDisposalsQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor, ask: DisposalsAsked): Promise<DisposalsPage> {
    const [at, id] = ask.cursor ? decodeCursor(ask.cursor, [TIMESTAMP_FORM, UUID_FORM]) : [null, null];
    const rows: (DisposalLine & { readonly exact: string })[] = await this.unit.runAs(actor, (tx) =>
      tx.query(
        `${DISPOSAL_LINES} where d.ambito_id = $1 and ($3::text is null or d.state = $3) and ($4::timestamptz is null or (d.proposed_at, d.id) < ($4::timestamptz, $5::uuid))
          order by d.proposed_at desc, d.id desc limit $6`,
        [actor.ambitoId, actor.accountId, ask.state, at, id, ask.limit + 1],
      ),
    );
    const last = rows[ask.limit - 1];
    const items: readonly DisposalLine[] = rows.slice(0, ask.limit);
    return { items, next: rows.length > ask.limit && last ? encodeCursor([last.exact, last.id]) : null };
  }
}
