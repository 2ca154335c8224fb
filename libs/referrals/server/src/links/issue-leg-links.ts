// SPDX-License-Identifier: EUPL-1.2
import { issueLink, revokeLinks, type Tx } from '@soglia/platform';
import type { ClockKind } from '@soglia/referrals-domain';
import type { Leg } from '../journey/leg.entities';
import { LEG_LINK_PURPOSES, type LegLinkPurpose } from './leg-link';

/** Where the pages of links stand. */
export const LINK_PATH = '/invii/l';

const DAY_MS = 86_400_000;

interface Life {
  /** The clock of the leg whose term is the link's too, while it runs. */
  readonly clock: ClockKind | null;
  /** Else so many days. The numbers are ours. */
  readonly days: number;
}

const LIVES: Readonly<Record<LegLinkPurpose, Life>> = {
  'leg-acknowledge': { clock: 'T2h', days: 14 },
  'leg-accept': { clock: 'T2h', days: 14 },
  'leg-decline': { clock: 'T2h', days: 14 },
  'leg-start': { clock: null, days: 60 },
  'leg-outcome': { clock: null, days: 60 },
  'leg-open': { clock: 'T5', days: 14 },
  'leg-citizen': { clock: 'T3', days: 14 },
};

export interface IssuedLink {
  readonly purpose: LegLinkPurpose;
  readonly expiresAt: Date;
  readonly url: string;
}

/** Makes links to a leg, one for each purpose; those of the same purposes that were made before are closed. */
export async function issueLegLinks(
  tx: Tx,
  leg: Leg,
  purposes: readonly LegLinkPurpose[],
  { now, origin }: { readonly now: Date; readonly origin: string },
): Promise<IssuedLink[]> {
  const { ambitoId, id: subjectId } = leg;
  await revokeLinks(tx, purposes, subjectId, now);
  const terms = await termsOf(tx, leg, now);
  const links: IssuedLink[] = [];
  for (const purpose of purposes) {
    const { clock, days } = LIVES[purpose];
    const expiresAt = (clock && terms.get(clock)) ?? new Date(now.getTime() + days * DAY_MS);
    const token = await issueLink(tx, { ambitoId, purpose, subjectId, expiresAt });
    links.push({ purpose, expiresAt, url: `${origin}${LINK_PATH}/${token}` });
  }
  return links;
}

/** Closes every link of a leg, and every code that was told; answers how many links were still good. */
export async function closeLegLinks(tx: Tx, { ambitoId, id }: Leg, now: Date): Promise<number> {
  await closeCodes(tx, { ambitoId, id }, now);
  return revokeLinks(tx, LEG_LINK_PURPOSES, id, now);
}

export async function closeCodes(tx: Tx, { ambitoId, id }: Pick<Leg, 'ambitoId' | 'id'>, now: Date): Promise<void> {
  await tx.query(
    'update referrals.opening_code set revoked_at = $3 where ambito_id = $1 and leg_id = $2 and used_at is null and revoked_at is null',
    [ambitoId, id, now],
  );
}

async function termsOf(tx: Tx, { ambitoId, id }: Leg, now: Date): Promise<Map<string, Date>> {
  const rows: { kind: string; dueAt: Date }[] = await tx.query(
    `select kind, due_at as "dueAt" from referrals.clock where ambito_id = $1 and leg_id = $2 and state = 'running' and due_at > $3`,
    [ambitoId, id, now],
  );
  return new Map(rows.map(({ kind, dueAt }) => [kind, dueAt]));
}
