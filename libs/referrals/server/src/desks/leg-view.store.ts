// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import type { ClockKind, DisclosedField, LegState, LoopPolicy, Part, ProtocolContent } from '@soglia/referrals-domain';
import type { Leg } from '../journey/leg.entities';
import { HEADS, WORKERS } from '../units/roles';

export interface ProtocolOfLeg {
  readonly version_id: string;
  readonly code: string;
  readonly number: number;
  readonly content: ProtocolContent;
}

export interface CardRow {
  readonly level: 1 | 2 | 3;
  readonly frozen_at: Date;
  readonly fields: readonly DisclosedField[];
}

export interface PathRow {
  readonly at: Date;
  readonly name: string;
  readonly part: Part;
  readonly who: string | null;
  readonly from_state: LegState | null;
  readonly to_state: LegState;
  readonly reason: string | null;
  readonly facts: Record<string, unknown>;
}

export interface ClockRow {
  readonly kind: ClockKind;
  readonly state: string;
  readonly started_at: Date;
  readonly warn_at: Date | null;
  readonly due_at: Date;
  readonly escalate_at: Date | null;
  readonly warned_at: Date | null;
  readonly breached_at: Date | null;
}

export interface MessageRow {
  readonly id: string;
  readonly kind: string;
  readonly written_at: Date;
  readonly agency_id: string | null;
  readonly agency_name: string | null;
  readonly who: string | null;
  readonly text: string;
}

export interface AttemptRow {
  readonly at: Date;
  readonly channel: string;
  readonly reached: boolean;
  readonly who: string | null;
}

export interface ColleagueOfLeg {
  readonly id: string;
  readonly display_name: string;
  readonly is_head: boolean;
}

export interface LinkRow {
  readonly purpose: string;
  readonly expires_at: Date;
  readonly used_at: Date | null;
  readonly revoked_at: Date | null;
}

export type LoopEnd = LoopPolicy['ends'];

type Of = Pick<Leg, 'ambitoId' | 'id'>;
const NAME = (column: string, alias: string) =>
  `(select c.display_name from access.account_window c where c.ambito_id = ${alias}.ambito_id and c.id = ${alias}.${column})`;

export async function protocolOf(tx: Tx, { ambitoId, referralId }: Leg): Promise<ProtocolOfLeg> {
  const [row]: [ProtocolOfLeg] = await tx.query(
    `select v.id as version_id, p.code, v.number, v.content from referrals.referral r
       join referrals.protocol_version v on v.ambito_id = r.ambito_id and v.id = r.protocol_version_id
       join referrals.protocol p on p.ambito_id = v.ambito_id and p.id = v.protocol_id where r.ambito_id = $1 and r.id = $2`,
    [ambitoId, referralId],
  );
  return row;
}

/** The frozen copy as far as row security opens it: to the sender all of it, to the recipient its level's, to the Centrale the first. */
export function cardsOf(tx: Tx, { ambitoId, id }: Of): Promise<CardRow[]> {
  return tx.query('select level, frozen_at, fields from referrals.disclosure where ambito_id = $1 and leg_id = $2 order by level', [
    ambitoId,
    id,
  ]);
}

export function pathOf(tx: Tx, { ambitoId, id }: Of): Promise<PathRow[]> {
  return tx.query(
    `select e.at, e.name, e.part, ${NAME('account_id', 'e')} as who, e.from_state, e.to_state, e.reason, e.facts
       from referrals.leg_event e where e.ambito_id = $1 and e.leg_id = $2 order by e.seq limit 500`,
    [ambitoId, id],
  );
}

/** The clocks of a leg, and those of its whole referral. */
export function clocksOf(tx: Tx, { ambitoId, id, referralId }: Leg): Promise<ClockRow[]> {
  return tx.query(
    `select kind, state, started_at, warn_at, due_at, escalate_at, warned_at, breached_at from referrals.clock
      where ambito_id = $1 and kind <> 'TR' and (leg_id = $2 or (leg_id is null and referral_id = $3 and state <> 'stopped'))
      order by started_at, due_at limit 200`,
    [ambitoId, id, referralId],
  );
}

export function messagesOf(tx: Tx, { ambitoId, id }: Of): Promise<MessageRow[]> {
  return tx.query(
    `select m.id, m.kind, m.written_at, m.agency_id, a.name as agency_name, ${NAME('account_id', 'm')} as who, m.text
       from referrals.leg_message m left join territory.agency_window a on a.ambito_id = m.ambito_id and a.id = m.agency_id
      where m.ambito_id = $1 and m.leg_id = $2 order by m.written_at, m.id limit 500`,
    [ambitoId, id],
  );
}

export function attemptsOf(tx: Tx, { ambitoId, id }: Of): Promise<AttemptRow[]> {
  return tx.query(
    `select t.at, t.channel, t.reached, ${NAME('account_id', 't')} as who from referrals.contact_attempt t
      where t.ambito_id = $1 and t.leg_id = $2 order by t.at limit 100`,
    [ambitoId, id],
  );
}

export function colleaguesOf(tx: Tx, { ambitoId, agencyId }: Leg): Promise<ColleagueOfLeg[]> {
  return tx.query(
    `select id, display_name, role = any ($4) as is_head from access.colleague_window
      where ambito_id = $1 and agency_id = $2 and role = any ($3) order by display_name, id limit 200`,
    [ambitoId, agencyId, WORKERS, HEADS],
  );
}

export function linksOf(tx: Tx, { ambitoId, id }: Of): Promise<LinkRow[]> {
  return tx.query(
    `select purpose, expires_at, used_at, revoked_at from platform.link
      where ambito_id = $1 and subject_id = $2 and purpose like 'leg-%' order by created_at desc limit 50`,
    [ambitoId, id],
  );
}
