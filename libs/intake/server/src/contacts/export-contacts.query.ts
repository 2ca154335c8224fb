// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit } from '@soglia/platform';
import { type ContactFilters, pageOf, type Place, type SummaryRequestRow, type SummaryRow } from './list-contacts.sql';

/** One line of the table: a request, and the contact that it was made in. */
export interface ExportedRequest {
  readonly contact: Omit<SummaryRow, 'is_mine'>;
  readonly request: SummaryRequestRow;
}

const STEP = 500;

/** The same contacts as the list, request by request, read in steps while they are sent. Nothing under protection leaves the house in a file. */
@Injectable()
export class ExportContactsQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor, filters: ContactFilters): Promise<AsyncIterable<ExportedRequest>> {
    await this.unit.runAs(actor, (tx) => recordAudit(tx, actor, 'contacts.exported', null));
    return this.rows(actor, { ...filters, withoutProtected: true });
  }

  private async *rows(actor: Actor, filters: ContactFilters): AsyncGenerator<ExportedRequest> {
    let place: Place | null = null;
    do {
      const { sql, values } = pageOf({ ...actor, filters }, place, STEP);
      const contacts: Omit<SummaryRow, 'is_mine'>[] = await this.unit.runAs(actor, (tx) => tx.query(sql, [...values]));
      for (const contact of contacts) {
        for (const request of contact.requests.filter(({ isProtected }) => !isProtected)) yield { contact, request };
      }
      const last: Omit<SummaryRow, 'is_mine'> | undefined = contacts.length === STEP ? contacts.at(-1) : undefined;
      place = last ? { occurredAt: last.occurred_at_exact, id: last.id } : null;
    } while (place);
  }
}
