// SPDX-License-Identifier: EUPL-1.2
import { romeDay, RuleViolation } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import {
  CLOCK_RULES,
  type Guard,
  isBasis,
  isOpen,
  type LegState,
  type Move,
  NO_ATTEMPTS_NEEDED,
  nextDay,
  type Part,
} from '@soglia/referrals-domain';
import { IsNull, Not } from 'typeorm';
import { findVersion, isInForce, isRecipient } from '../protocols/protocol.store';
import { isForsaken } from '../units/deserted';
import { HEADS, WORKERS } from '../units/roles';
import { Unit } from '../units/unit.entities';
import type { Hand } from './hand';
import { Leg } from './leg.entities';
import { legsOf, type WholeLeg } from './leg.store';
import type { Said } from './move-command';

export interface Moving extends WholeLeg {
  readonly tx: Tx;
  readonly hand: Hand;
  readonly row: Move;
  readonly said: Said;
  readonly now: Date;
}

const DAY_MS = 86_400_000;
/** Attempts to reach somebody before it may be said that nobody can. */
const ATTEMPTS = 3;

const holds = (truth: boolean) => Promise.resolve(truth);

/** What must hold beside state and part. A guard that does not hold refuses with its name, for which the front office has the words. */
const GUARDS: Readonly<Record<Guard, (moving: Moving) => Promise<boolean>>> = {
  'basis-valid': ({ leg }) => holds(isBasis(leg.legalBasis)),
  // What is under way goes on under its version, whatever has become of that.
  'protocol-in-force': async ({ tx, leg, referral, now }) =>
    leg.hop > 1 || isInForce(await findVersion(tx, leg.ambitoId, referral.protocolVersionId), romeDay(now)),
  complete: async ({ tx, leg }) => (await count(tx, 'select 1 from referrals.disclosure where ambito_id = $1 and leg_id = $2', leg)) > 0,
  'needs-approval': ({ content }) => holds(content.loop.approval),
  'needs-no-approval': ({ content }) => holds(!content.loop.approval),
  'recipient-ready': async ({ tx, leg, unit, said, content, now }) => {
    const to = said.unit ? await tx.findOneBy(Unit, { ambitoId: leg.ambitoId, id: said.unit }) : unit;
    return to !== null && isRecipient(content, to, romeDay(now));
  },
  leaving: ({ leg }) => holds(leg.releaseAt !== null),
  'not-leaving': ({ leg }) => holds(leg.releaseAt === null),
  'release-due': ({ leg, now }) => holds(leg.releaseAt !== null && leg.releaseAt <= now),
  addressed: async ({ tx, leg, hand }) => hand.parts.includes('RT') || hand.parts.includes((await addresseeOf(tx, leg)) as Part),
  'owner-there': async ({ tx, leg, said }) => !said.owner || (await worksThere(tx, leg, said.owner, WORKERS)),
  'three-attempts': async ({ tx, leg, said }) => NO_ATTEMPTS_NEEDED.includes(said.reason ?? '') || (await triedEnough(tx, leg)),
  contested: ({ leg }) => holds(leg.contested),
  'not-contested': ({ leg }) => holds(!leg.contested),
  escalated: async ({ tx, leg }) => leg.clockState === 'escalated' || isForsaken(tx, leg),
  'hops-left': async ({ tx, leg, content }) =>
    (await tx.countBy(Leg, { ambitoId: leg.ambitoId, referralId: leg.referralId })) < content.loop.maxHops,
  'no-ping-pong': async ({ tx, leg, hand, said }) =>
    hand.parts.includes('CU') ||
    !said.unit ||
    // What never left, it never had.
    !(await tx.existsBy(Leg, { ambitoId: leg.ambitoId, referralId: leg.referralId, unitId: said.unit, requestedAt: Not(IsNull()) })),
  'within-window': ({ leg, content, now }) =>
    holds(leg.endedAt !== null && now.getTime() - leg.endedAt.getTime() <= content.loop.reopenDays * DAY_MS),
  'loop-ends-here': ({ leg, content }) =>
    holds(({ none: 'requested', receipt: 'received', decision: 'accepted', outcome: '' } as const)[content.loop.ends] === leg.state),
  approved: async ({ tx, leg, said }) => Boolean(said.approvedBy) && worksThere(tx, leg, said.approvedBy as string, HEADS),
  latest: async ({ tx, leg }) =>
    !(await tx.existsBy(Leg, { ambitoId: leg.ambitoId, previousLeg: leg.id, state: Not<LegState>('entered-in-error') })),
  unsettled: ({ referral }) => holds(referral.settledAt === null),
  'one-active': async ({ tx, referral, content }) =>
    content.loop.recipients === 'parallel' || !(await legsOf(tx, referral)).some(({ state }) => isOpen(state)),
  'hold-ends': ({ said, now }) => {
    const today = romeDay(now);
    return holds(Boolean(said.day && said.day > today && said.day <= nextDay(today, CLOCK_RULES.T10.normal.value)));
  },
};

/** Refuses the first guard of the row that does not hold. */
export async function requireGuards(moving: Moving): Promise<void> {
  for (const guard of moving.row.guards ?? []) {
    if (!(await GUARDS[guard](moving))) throw new RuleViolation('move-not-now', { move: moving.row.name, guard });
  }
}

async function count(tx: Tx, sql: string, leg: Leg, more: readonly unknown[] = []): Promise<number> {
  const rows: unknown[] = await tx.query(sql, [leg.ambitoId, leg.id, ...more]);
  return rows.length;
}

/** Who works at the recipient's today, in a role of the list. */
const worksThere = async (tx: Tx, { ambitoId, agencyId }: Leg, account: string, roles: readonly string[]): Promise<boolean> => {
  const sql = 'select 1 from access.colleague_window where ambito_id = $1 and agency_id = $2 and id = $3 and role = any ($4)';
  const rows: unknown[] = await tx.query(sql, [ambitoId, agencyId, account, roles]);
  return rows.length > 0;
};

/** Three attempts, and not all on one day by one channel. */
async function triedEnough(tx: Tx, leg: Leg): Promise<boolean> {
  const enough = await count(
    tx,
    `select 1 from referrals.contact_attempt where ambito_id = $1 and leg_id = $2 having count(*) >= $3
        and (count(distinct channel) > 1 or count(distinct (at at time zone 'Europe/Rome')::date) > 1)`,
    leg,
    [ATTEMPTS],
  );
  return enough > 0;
}

/** Whom the last question was for. */
async function addresseeOf(tx: Tx, { ambitoId, id }: Leg): Promise<string | null> {
  const [last]: { addressee: string | null }[] = await tx.query(
    "select facts ->> 'addressee' as addressee from referrals.leg_event where ambito_id = $1 and leg_id = $2 and name = 'ask' order by seq desc limit 1",
    [ambitoId, id],
  );
  return last?.addressee ?? null;
}
