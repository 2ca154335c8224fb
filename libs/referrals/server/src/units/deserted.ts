// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import { WORKERS } from './roles';

/** Nobody at the recipient's can answer: the service was shut, or has neither active accounts nor links. Of a leg `l`. */
const DESERTED = `exists (select 1 from referrals.unit u where u.ambito_id = l.ambito_id and u.id = l.unit_id and (not u.active
  or (not u.by_link and not exists (select 1 from access.colleague_window c where c.ambito_id = u.ambito_id and c.agency_id = u.agency_id
        and c.role in (${WORKERS.map((role) => `'${role}'`).join(', ')})))))`;

const OWNER_GONE = `l.owner_id is not null and not exists (select 1 from access.colleague_window c
  where c.ambito_id = l.ambito_id and c.id = l.owner_id and c.agency_id = l.agency_id)`;

/** Whoever had a leg `l` in hand is not there any more. */
export const FORSAKEN = `(${OWNER_GONE} or ${DESERTED})`;

export async function isForsaken(tx: Tx, { ambitoId, id }: { readonly ambitoId: string; readonly id: string }): Promise<boolean> {
  const rows: unknown[] = await tx.query(`select 1 from referrals.leg l where l.ambito_id = $1 and l.id = $2 and l.open and ${FORSAKEN}`, [
    ambitoId,
    id,
  ]);
  return rows.length > 0;
}
