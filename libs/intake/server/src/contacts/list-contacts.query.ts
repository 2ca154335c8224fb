// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, decodeCursor, encodeCursor, TIMESTAMP_FORM, UUID_FORM } from '@soglia/platform';
import { type ContactFilters, countOf, pageOf, type SummaryRow } from './list-contacts.sql';

/** Nobody counts further than this by hand, and the database need not either. */
const COUNT_CEILING = 10_000;

export interface ContactsPage {
  readonly items: readonly SummaryRow[];
  readonly next: string | null;
  /** Only with the first page. */
  readonly total: number | null;
}

/** Contacts of the actor's agency, newest first, without identities. */
@Injectable()
export class ListContactsQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor, filters: ContactFilters, limit: number, cursor: string | null): Promise<ContactsPage> {
    const [occurredAt = '', id = ''] = cursor ? decodeCursor(cursor, [TIMESTAMP_FORM, UUID_FORM]) : [];
    const ask = { ...actor, filters };
    return this.unit.runAs(actor, async (tx) => {
      const page = pageOf(ask, cursor ? { occurredAt, id } : null, limit + 1);
      const rows: Omit<SummaryRow, 'is_mine'>[] = await tx.query(page.sql, [...page.values]);
      const items = rows.slice(0, limit).map((row) => ({ ...row, is_mine: row.operator_id === actor.accountId }));
      const last = items.at(-1);
      const next = rows.length > limit && last ? encodeCursor([last.occurred_at_exact, last.id]) : null;
      if (cursor) return { items, next, total: null };
      const count = countOf(ask, COUNT_CEILING);
      const counted: { total: number }[] = next ? await tx.query(count.sql, [...count.values]) : [{ total: items.length }];
      return { items, next, total: counted[0]?.total ?? 0 };
    });
  }
}
