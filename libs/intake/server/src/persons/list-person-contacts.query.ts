// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, decodeCursor, encodeCursor, noteRefusal, recordAudit, TIMESTAMP_FORM, UUID_FORM } from '@soglia/platform';
import { requireOpening } from '../protection/require-opening';
import { personRefused } from './person-refused';
import type { HistoryItem } from './person-file';
import { PersonHistoryStore } from './person-history.store';
import { PersonStore } from './person.store';

export interface ListPersonContacts {
  readonly id: string;
  readonly limit: number;
  readonly cursor: string | null;
}

/** All contacts of a person at the actor's agency, newest first. */
@Injectable()
export class ListPersonContactsQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly persons: PersonStore,
    private readonly history: PersonHistoryStore,
  ) {}

  async execute(actor: Actor, ask: ListPersonContacts): Promise<{ items: readonly HistoryItem[]; next: string | null }> {
    const { id, limit, cursor } = ask;
    const [occurredAt = '', contactId = ''] = cursor ? decodeCursor(cursor, [TIMESTAMP_FORM, UUID_FORM]) : [];
    const rows = await noteRefusal(this.unit, actor, id, personRefused, () =>
      this.unit.runAs(actor, async (tx) => {
        const row = await this.persons.byId(tx, actor.ambitoId, id);
        if (!row) throw new RuleViolation('not-found');
        if (row.protected) await requireOpening(tx, actor, id);
        await recordAudit(tx, actor, 'person.read', id);
        return this.history.contacts(tx, actor, id, { limit, before: cursor ? { occurredAt, id: contactId } : null });
      }),
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, next: rows.length > limit && last ? encodeCursor([last.exactly, last.contactId]) : null };
  }
}
