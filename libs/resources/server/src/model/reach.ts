// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import type { Reader } from '@soglia/resources-domain';

/** What an actor's rights let them see of the databank. */
export function readerOf({ permissions }: Pick<Actor, 'permissions'>): Reader {
  if (permissions.has('card.curate')) return 'curator';
  return permissions.has('card.read') ? 'operators' : 'public';
}

/** Tells the database whose eyes are looking: without this, row security shows the public tier alone. */
export async function enterReach(tx: Tx, reader: Reader, agencyId: string | null): Promise<void> {
  await tx.query("select set_config('soglia.reach', $1, true), set_config('soglia.agency', $2, true)", [reader, agencyId ?? '']);
}
