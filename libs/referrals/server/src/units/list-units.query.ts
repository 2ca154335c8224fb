// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, decodeCursor, encodeCursor, UUID_FORM } from '@soglia/platform';
import { type UnitRow, UNITS, whoAsks } from './unit.store';

export interface UnitAsk {
  readonly mine: boolean;
  readonly limit: number;
  readonly cursor: string | null;
}

const AFTER = `(coalesce(a.name, ''), u.name, u.id) > (select coalesce(b.name, ''), p.name, p.id from referrals.unit p
  left join territory.agency_window b on b.ambito_id = p.ambito_id and b.id = p.agency_id where p.ambito_id = $1 and p.id = $4)`;

/** Services by agency and name. */
@Injectable()
export class ListUnitsQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor, { mine, limit, cursor }: UnitAsk): Promise<{ items: UnitRow[]; next: string | null }> {
    const [after = null] = cursor === null ? [] : decodeCursor(cursor, [UUID_FORM]);
    const rows: UnitRow[] = await this.unit.runAs(actor, (tx) =>
      tx.query(
        `${UNITS} and ($4::uuid is null or ${AFTER}) and (not $5 or u.agency_id = $2::uuid) order by coalesce(a.name, ''), u.name, u.id limit $6`,
        [...whoAsks(actor), after, mine, limit + 1],
      ),
    );
    const writes = actor.permissions.has('unit.write');
    const items = rows.slice(0, limit).map((row) => ({ ...row, mine: row.mine && writes }));
    return { items, next: rows.length > limit ? encodeCursor([items.at(-1)?.id ?? '']) : null };
  }
}
