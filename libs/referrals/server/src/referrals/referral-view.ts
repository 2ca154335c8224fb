// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import type { NeedAnswer, ReferralState, Urgency } from '@soglia/referrals-domain';
import { LEG_LINES, type LegLineRow } from './leg-lines';

/** A referral as whoever asks may see it. */
export interface ReferralRow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly request_id: string;
  /** Null for all but the sender's agency. */
  readonly contact_id: string | null;
  readonly need: string;
  readonly need_name: string;
  readonly area: string;
  readonly area_name: string;
  readonly urgency: Urgency;
  readonly state: ReferralState;
  readonly answer: NeedAnswer | null;
  readonly settled_at: Date | null;
  readonly created_at: Date;
  readonly version_id: string;
  readonly protocol_code: string;
  readonly protocol_title: string;
  readonly protocol_number: number;
  readonly sender_agency: string;
  readonly sender_name: string | null;
}

export interface ReferralView {
  readonly row: ReferralRow;
  readonly legs: readonly LegLineRow[];
}

export interface NextStepRow {
  readonly id: string;
  readonly kind: 'decide' | 'follow-up' | 'no-answer';
  readonly created_at: Date;
  readonly due_on: string | null;
  readonly tries: number;
  readonly owner_name: string | null;
}

const REFERRALS = `
select r.id, r.number, r.version, r.request_id, case when r.sender_agency_id = referrals.my_agency() then r.contact_id end as contact_id,
       r.need, coalesce(nc.label_it, r.need) as need_name, r.area, coalesce(ac.label_it, r.area) as area_name, r.urgency, r.state, r.answer,
       r.settled_at, r.created_at, v.id as version_id, p.code as protocol_code, v.content ->> 'title' as protocol_title, v.number as protocol_number,
       coalesce(sa.name, '') as sender_agency, s.display_name as sender_name
  from referrals.referral r
  join referrals.protocol_version v on v.ambito_id = r.ambito_id and v.id = r.protocol_version_id
  join referrals.protocol p on p.ambito_id = v.ambito_id and p.id = v.protocol_id
  left join territory.code_window nc on nc.ambito_id = r.ambito_id and nc.list = 'need' and nc.code = r.need
  left join territory.code_window ac on ac.ambito_id = r.ambito_id and ac.list = 'area' and ac.code = r.area
  left join territory.agency_window sa on sa.ambito_id = r.ambito_id and sa.id = r.sender_agency_id
  left join access.account_window s on s.ambito_id = r.ambito_id and s.id = r.sender_id
 where r.ambito_id = $1`;

/** No request is referred more often than that. */
const MOST_OF_A_REQUEST = 100;

export async function referralById(tx: Tx, ambitoId: string, id: string): Promise<ReferralView | null> {
  const rows: ReferralRow[] = await tx.query(`${REFERRALS} and r.id = $2`, [ambitoId, id]);
  return (await withLegs(tx, ambitoId, rows))[0] ?? null;
}

/** Newest first. */
export async function referralsOfRequest(tx: Tx, ambitoId: string, requestId: string): Promise<ReferralView[]> {
  const sql = `${REFERRALS} and r.request_id = $2 order by r.created_at desc, r.id limit ${MOST_OF_A_REQUEST}`;
  return withLegs(tx, ambitoId, await tx.query(sql, [ambitoId, requestId]));
}

async function withLegs(tx: Tx, ambitoId: string, rows: readonly ReferralRow[]): Promise<ReferralView[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const sql = `${LEG_LINES} where l.ambito_id = $1 and l.referral_id = any ($2::uuid[]) order by l.hop, l.created_at, l.id`;
  const legs: LegLineRow[] = await tx.query(sql, [ambitoId, ids]);
  return rows.map((row) => ({ row, legs: legs.filter(({ referral_id }) => referral_id === row.id) }));
}

/** What somebody must still decide about a referral; those of others are not there. */
export async function nextStepsOf(tx: Tx, ambitoId: string, referralId: string): Promise<NextStepRow[]> {
  return tx.query(
    `select n.id, n.kind, n.created_at, n.due_on::text as due_on, n.tries, o.display_name as owner_name
       from referrals.next_step n left join access.account_window o on o.ambito_id = n.ambito_id and o.id = n.owner_id
      where n.ambito_id = $1 and n.referral_id = $2 and n.done_at is null order by n.created_at, n.id`,
    [ambitoId, referralId],
  );
}
