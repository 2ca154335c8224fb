// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, fieldViolation } from '@soglia/kernel';
import { AppUnitOfWork, type Tx } from '@soglia/platform';
import { writesAll } from '../units/unit.store';

export interface ShiftRow {
  readonly id: string;
  readonly version: number;
  readonly agency_id: string;
  readonly agency_name: string | null;
  readonly unit_id: string | null;
  readonly unit_name: string | null;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly account_id: string | null;
  readonly display_name: string | null;
  readonly contact: string;
  readonly note: string | null;
  readonly mine: boolean;
}

const MOST = 500;
const DAY_MS = 86_400_000;
const LONGEST_DAYS = 62;

const SHIFTS = `
select s.id, s.version, s.agency_id, a.name as agency_name, s.unit_id, u.name as unit_name, s.starts_at, s.ends_at, s.account_id,
       c.display_name, s.contact, s.note, ($2 or ($3 and s.agency_id = $4::uuid)) is true as mine
  from referrals.shift s
  left join territory.agency_window a on a.ambito_id = s.ambito_id and a.id = s.agency_id
  left join referrals.unit u on u.ambito_id = s.ambito_id and u.id = s.unit_id
  left join access.account_window c on c.ambito_id = s.ambito_id and c.id = s.account_id
 where s.ambito_id = $1`;

const whoAsks = (actor: Actor) => [actor.ambitoId, writesAll(actor), actor.permissions.has('unit.write'), actor.agencyId];

export async function shiftById(tx: Tx, actor: Actor, id: string): Promise<ShiftRow | undefined> {
  const rows: ShiftRow[] = await tx.query(`${SHIFTS} and s.id = $5`, [...whoAsks(actor), id]);
  return rows[0];
}

/** Shifts that touch a span of time. */
@Injectable()
export class ListShiftsQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor, from: Date, to: Date): Promise<ShiftRow[]> {
    const days = (to.getTime() - from.getTime()) / DAY_MS;
    if (days < 0 || days > LONGEST_DAYS) throw fieldViolation('malformed', '/to', { days: LONGEST_DAYS });
    return this.unit.runAs(actor, (tx) =>
      tx.query(`${SHIFTS} and s.ends_at > $5 and s.starts_at < $6 order by s.starts_at, s.id limit ${MOST}`, [...whoAsks(actor), from, to]),
    );
  }
}
