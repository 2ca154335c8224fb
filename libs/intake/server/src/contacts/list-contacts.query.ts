// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, decodeCursor, encodeCursor, TIMESTAMP_FORM, UUID_FORM } from '@soglia/platform';
import type { SummaryRow } from './contact.sql';
import { ContactStore } from './contact.store';

export interface ContactsPage {
  readonly items: readonly SummaryRow[];
  readonly next: string | null;
}

/** The contacts of one day at the actor's agency, newest first. */
@Injectable()
export class ListContactsQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly contacts: ContactStore,
  ) {}

  async execute(actor: Actor, day: string, limit: number, cursor: string | null): Promise<ContactsPage> {
    const [occurredAt = '', id = ''] = cursor ? decodeCursor(cursor, [TIMESTAMP_FORM, UUID_FORM]) : [];
    const rows = await this.unit.run(actor.ambitoId, (tx) =>
      this.contacts.ofDay(tx, actor, { day, limit, before: cursor ? { occurredAt, id } : null }),
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, next: rows.length > limit && last ? encodeCursor([last.occurred_at_exact, last.id]) : null };
  }
}
