// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, decodeCursor, encodeCursor, UUID_FORM } from '@soglia/platform';
import { DISPOSAL_LINES, type DisposalLine } from './disposal-line.sql';

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

export interface DisposalAsked {
  readonly id: string;
  readonly limit: number;
  readonly cursor: string | null;
}

/** One proposal with a page of what it lists, without names. */
@Injectable()
export class ReadDisposalQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor, { id, limit, cursor }: DisposalAsked): Promise<DisposalView> {
    const [kind, after] = cursor ? decodeCursor(cursor, [/^(contact|person)$/, UUID_FORM]) : [null, null];
    return this.unit.runAs(actor, async (tx) => {
      const [line]: DisposalLine[] = await tx.query(`${DISPOSAL_LINES} where d.ambito_id = $1 and d.id = $3`, [
        actor.ambitoId,
        actor.accountId,
        id,
      ]);
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
