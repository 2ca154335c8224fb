// SPDX-License-Identifier: EUPL-1.2
import { type Actor, RuleViolation } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';

export interface UnitRow {
  readonly id: string;
  readonly version: number;
  readonly agency_id: string;
  readonly agency_name: string | null;
  readonly name: string;
  readonly comune: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly by_link: boolean;
  readonly comuni: readonly string[];
  readonly services: readonly string[];
  readonly free_places: number | null;
  readonly waiting: number | null;
  readonly capacity_at: Date | null;
  readonly active: boolean;
  /** Whoever asks may write it. */
  readonly mine: boolean;
}

/** $1 the ambito, $2 the agency of whoever asks, $3 whether they may write those of all. */
export const UNITS = `
select u.id, u.version, u.agency_id, a.name as agency_name, u.name, u.comune, u.email, u.phone, u.by_link, u.comuni, u.services,
       u.free_places, u.waiting, u.capacity_at, u.active, ($3 or u.agency_id = $2::uuid) is true as mine
  from referrals.unit u left join territory.agency_window a on a.ambito_id = u.ambito_id and a.id = u.agency_id
 where u.ambito_id = $1`;

export const whoAsks = (actor: Actor) => [actor.ambitoId, actor.agencyId, writesAll(actor)];

/** Services, closures and shifts are written by their own agency; the Centrale and whoever administers protocols write all. */
export function writesAll({ permissions }: Actor): boolean {
  return permissions.has('unit.write') && permissions.has('protocol.write');
}

/** Another agency's is as good as not there. */
export function requireOwn(actor: Actor, agencyId: string): void {
  if (!writesAll(actor) && actor.agencyId !== agencyId) throw new RuleViolation('not-found');
}

export async function unitById(tx: Tx, actor: Actor, id: string): Promise<UnitRow> {
  const [row]: (UnitRow | undefined)[] = await tx.query(`${UNITS} and u.id = $4`, [...whoAsks(actor), id]);
  if (!row) throw new RuleViolation('not-found');
  return { ...row, mine: row.mine && actor.permissions.has('unit.write') };
}
