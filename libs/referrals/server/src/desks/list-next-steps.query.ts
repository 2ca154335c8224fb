// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, decodeCursor, encodeCursor, TIMESTAMP_FORM, UUID_FORM } from '@soglia/platform';
import type { ReferralState } from '@soglia/referrals-domain';
import type { LegLineRow } from '../referrals/leg-lines';
import { linesInOrder } from './list-legs.query';

export interface NextStepRow {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly created_at: Date;
  readonly due_on: string | null;
  readonly tries: number;
  readonly owner_name: string | null;
  readonly referral_id: string;
  readonly number: string;
  readonly need: string;
  readonly need_name: string;
  /** Of the sender's agency alone. */
  readonly contact_id: string | null;
  readonly state: ReferralState;
  readonly last_leg: string | null;
}

export interface NextStepLine {
  readonly step: NextStepRow;
  readonly lastLeg: LegLineRow | null;
}

/** Open steps of an agency's referrals that whoever asks may see; what belongs to no agency is the Centrale's. $1 ambito, $2 agency. */
export const OPEN_STEPS = `
  from referrals.next_step n
  join referrals.referral r on r.ambito_id = n.ambito_id and r.id = n.referral_id
 where n.ambito_id = $1 and (n.agency_id = $2::uuid or (n.agency_id is null and referrals.is_centrale())) and n.done_at is null`;

const COLUMNS = `select n.id, n.created_at::text as at, n.kind, n.created_at, n.due_on::text as due_on, n.tries,
  (select o.display_name from access.account_window o where o.ambito_id = n.ambito_id and o.id = n.owner_id) as owner_name,
  r.id as referral_id, r.number, r.need, coalesce((select c.label_it from territory.code_window c
    where c.ambito_id = r.ambito_id and c.list = 'need' and c.code = r.need), r.need) as need_name,
  case when n.agency_id = referrals.my_agency() then r.contact_id end as contact_id, r.state,
  (select l.id from referrals.leg l where l.ambito_id = r.ambito_id and l.referral_id = r.id order by l.hop desc, l.created_at desc limit 1) as last_leg`;

/** What an agency must say of its referrals: where they go next, how it went. Oldest first. */
@Injectable()
export class ListNextStepsQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  execute(
    actor: Actor,
    { limit, cursor }: { limit: number; cursor: string | null },
  ): Promise<{ items: NextStepLine[]; next: string | null }> {
    const [at = null, id = null] = cursor === null ? [] : decodeCursor(cursor, [TIMESTAMP_FORM, UUID_FORM]);
    return this.unit.runAs(actor, async (tx) => {
      const rows: NextStepRow[] = await tx.query(
        `${COLUMNS} ${OPEN_STEPS} and ($3::timestamptz is null or (n.created_at, n.id) > ($3, $4::uuid)) order by n.created_at, n.id limit $5`,
        [actor.ambitoId, actor.agencyId, at, id, limit + 1],
      );
      const page = rows.slice(0, limit);
      const legs = page.map(({ last_leg }) => last_leg).filter((leg) => leg !== null);
      const lines = new Map((await linesInOrder(tx, actor.ambitoId, legs)).map((line) => [line.id, line]));
      const items = page.map((step) => ({ step, lastLeg: lines.get(step.last_leg ?? '') ?? null }));
      const last = page.at(-1);
      return { items, next: rows.length > limit && last ? encodeCursor([last.at, last.id]) : null };
    });
  }
}
