// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { DisposalState } from '@soglia/intake-domain';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, decodeCursor, encodeCursor, TIMESTAMP_FORM, UUID_FORM } from '@soglia/platform';

export interface DisposalLine {
  readonly id: string;
  readonly version: number;
  readonly state: DisposalState;
  readonly policy: string;
  readonly agency: string | null;
  /** `YYYY-MM-DD` */
  readonly before: string;
  readonly note: string | null;
  readonly proposedAt: Date;
  readonly proposedBy: string | null;
  readonly isMine: boolean;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly reason: string | null;
  readonly executedAt: Date | null;
  readonly contacts: number;
  readonly persons: number;
  readonly removedContacts: number | null;
  readonly removedPersons: number | null;
}

export interface DisposalItemLine {
  readonly kind: 'contact' | 'person';
  readonly id: string;
  readonly occurredOn: string | null;
  readonly accessPoint: string | null;
}

export interface DisposalView {
  readonly line: DisposalLine;
  readonly items: readonly DisposalItemLine[];
  readonly next: string | null;
}

interface Paging {
  readonly limit: number;
  readonly cursor: string | null;
}

/** Proposals of one's own agency, or of all for accounts of the ambito: row security tells them apart. */
@Injectable()
export class ReadDisposalsQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async page(actor: Actor, ask: Paging & { readonly state: DisposalState | null }) {
    const [at, id] = ask.cursor ? decodeCursor(ask.cursor, [TIMESTAMP_FORM, UUID_FORM]) : [null, null];
    const rows: (DisposalLine & { readonly exact: string })[] = await this.unit.runAs(actor, (tx) =>
      tx.query(
        `${LINES} where d.ambito_id = $1 and ($3::text is null or d.state = $3) and ($4::timestamptz is null or (d.proposed_at, d.id) < ($4::timestamptz, $5::uuid))
          order by d.proposed_at desc, d.id desc limit $6`,
        [actor.ambitoId, actor.accountId, ask.state, at, id, ask.limit + 1],
      ),
    );
    const last = rows[ask.limit - 1];
    const items: readonly DisposalLine[] = rows.slice(0, ask.limit);
    return { items, next: rows.length > ask.limit && last ? encodeCursor([last.exact, last.id]) : null };
  }

  async one(actor: Actor, id: string, { limit, cursor }: Paging): Promise<DisposalView> {
    const [kind, after] = cursor ? decodeCursor(cursor, [/^(contact|person)$/, UUID_FORM]) : [null, null];
    return this.unit.runAs(actor, async (tx) => {
      const [line]: DisposalLine[] = await tx.query(`${LINES} where d.ambito_id = $1 and d.id = $3`, [actor.ambitoId, actor.accountId, id]);
      if (!line) throw new RuleViolation('not-found');
      const rows: DisposalItemLine[] = await tx.query(
        `select i.kind, i.subject_id as id, i.occurred_on::text as "occurredOn", i.access_point as "accessPoint" from intake.disposal_item i
          where i.ambito_id = $1 and i.disposal_id = $2 and ($3::text is null or (i.kind, i.subject_id) > ($3::text, $4::uuid))
          order by i.kind, i.subject_id limit $5`,
        [actor.ambitoId, id, kind, after, limit + 1],
      );
      const last = rows[limit - 1];
      return { line, items: rows.slice(0, limit), next: rows.length > limit && last ? encodeCursor([last.kind, last.id]) : null };
    });
  }
}

const LINES = `
select d.id, d.version, d.state, d.policy, g.name as agency, (d.before at time zone 'Europe/Rome')::date::text as before, d.note,
       d.proposed_at as "proposedAt", d.proposed_at::text as exact, p.display_name as "proposedBy", d.proposed_by = $2 as "isMine",
       d.decided_at as "decidedAt", c.display_name as "decidedBy", d.reason, d.executed_at as "executedAt", d.contacts, d.persons,
       d.removed_contacts as "removedContacts", d.removed_persons as "removedPersons"
  from intake.disposal d
  left join access.account_window p on p.ambito_id = d.ambito_id and p.id = d.proposed_by
  left join access.account_window c on c.ambito_id = d.ambito_id and c.id = d.decided_by
  left join territory.agency_window g on g.ambito_id = d.ambito_id and g.id = d.agency_id`;
