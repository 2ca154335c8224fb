// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import type { Home } from './fit';

export interface Recipient {
  readonly id: string;
  readonly name: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly inTerritory: boolean;
  readonly active: boolean;
  readonly freePlaces: number | null;
  readonly waiting: number | null;
  readonly capacityAt: Date | null;
  readonly byLink: boolean;
}

interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly agency_id: string;
  readonly agency_name: string;
  readonly comuni: readonly string[];
  readonly active: boolean;
  readonly free_places: number | null;
  readonly waiting: number | null;
  readonly capacity_at: Date | null;
  readonly by_link: boolean;
}

/** The services of these ids as somebody from there would find them. */
export async function readRecipients(
  tx: Tx,
  ambitoId: string,
  ids: readonly string[],
  home: Home | null,
): Promise<ReadonlyMap<string, Recipient>> {
  const rows: UnitRow[] = await tx.query(
    `select u.id, u.name, u.agency_id, coalesce(a.name, '') as agency_name, u.comuni, u.active, u.free_places, u.waiting, u.capacity_at, u.by_link
       from referrals.unit u left join territory.agency_window a on a.ambito_id = u.ambito_id and a.id = u.agency_id
      where u.ambito_id = $1 and u.id = any ($2::uuid[])`,
    [ambitoId, ids],
  );
  return new Map(rows.map((row) => [row.id, recipientOf(row, home)]));
}

const recipientOf = (row: UnitRow, home: Home | null): Recipient => ({
  id: row.id,
  name: row.name,
  agencyId: row.agency_id,
  agencyName: row.agency_name,
  inTerritory: home === null || row.comuni.length === 0 || row.comuni.includes(home.comune),
  active: row.active,
  freePlaces: row.free_places,
  waiting: row.waiting,
  capacityAt: row.capacity_at,
  byLink: row.by_link,
});

/** Who can take somebody first: there, open, with a place; who has said nothing of places before who has none. */
export function byReadiness(one: Recipient, other: Recipient): number {
  const rank = ({ inTerritory, active, freePlaces }: Recipient) =>
    [!inTerritory, !active, freePlaces === 0, freePlaces === null].map(Number);
  const [a, b] = [rank(one), rank(other)];
  const different = a.findIndex((value, i) => value !== b[i]);
  return different < 0 ? one.name.localeCompare(other.name, 'it') : (a[different] ?? 0) - (b[different] ?? 0);
}
