// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import type { Part } from '@soglia/referrals-domain';
import type { Leg } from '../journey/leg.entities';
import { HEADS, STAFF, WORKERS } from '../units/roles';

/** An active account of one of the two agencies, or of the Centrale. */
export interface Colleague {
  readonly id: string;
  readonly agencyId: string | null;
  readonly email: string | null;
  readonly role: string;
}

const CENTRALE = 'centrale';

type OfLeg = Pick<Leg, 'ambitoId' | 'agencyId' | 'senderAgencyId' | 'senderId' | 'ownerId' | 'requestedAt'>;

export async function colleaguesOf(tx: Tx, { ambitoId, agencyId, senderAgencyId }: OfLeg): Promise<readonly Colleague[]> {
  return tx.query(
    `select id, agency_id as "agencyId", email, role from access.colleague_window
      where ambito_id = $1 and (agency_id = any ($2::uuid[]) or role = $3) order by id`,
    [ambitoId, [agencyId, senderAgencyId], CENTRALE],
  );
}

/** Whether nobody at the recipient's could be told in the house. */
export const noneAtRecipient = (all: readonly Colleague[], { agencyId }: OfLeg): boolean =>
  !all.some((each) => each.agencyId === agencyId && WORKERS.includes(each.role));

/**
 * The accounts behind the parts of a leg. Whose it is comes first: the sender, the owner. Where nobody is, the heads; where there is no
 * head, the Centrale: nothing is told to nobody. What has not left is nobody's at the recipient's.
 */
export function accountsTold(parts: readonly Part[], leg: OfLeg, all: readonly Colleague[]): readonly Colleague[] {
  const left = leg.requestedAt !== null;
  const told = parts.flatMap((part) => {
    if (!left && (part === 'RT' || part === 'RW' || part === 'RS')) return [];
    return inPart(part, leg, all) ?? all.filter(({ role }) => role === CENTRALE);
  });
  return [...new Map(told.map((each) => [each.id, each])).values()];
}

/** Null: there is nobody in that part. The person and the clock have no account: a link tells the one, nothing the other. */
function inPart(part: Part, leg: OfLeg, all: readonly Colleague[]): readonly Colleague[] | null {
  const at = (agency: string, roles: readonly string[]) => all.filter(({ agencyId, role }) => agencyId === agency && roles.includes(role));
  const one = (agency: string, id: string | null) => all.filter((each) => each.id === id && each.agencyId === agency);
  const first = (...groups: (readonly Colleague[])[]) => groups.find((group) => group.length > 0) ?? null;
  if (part === 'CZ' || part === 'SY') return [];
  if (part === 'CU') return first(all.filter(({ role }) => role === CENTRALE)) ?? [];
  if (part === 'SO') return first(one(leg.senderAgencyId, leg.senderId), at(leg.senderAgencyId, HEADS));
  if (part === 'SS') return first(at(leg.senderAgencyId, HEADS));
  if (part === 'RS') return first(at(leg.agencyId, HEADS));
  return first(one(leg.agencyId, leg.ownerId), at(leg.agencyId, STAFF), at(leg.agencyId, HEADS));
}
