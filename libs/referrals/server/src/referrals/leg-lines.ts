// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '@soglia/platform';
import type { ClockKind, LegState, Urgency } from '@soglia/referrals-domain';

/** A leg as lists tell it. */
export interface LegLineRow {
  readonly id: string;
  readonly version: number;
  readonly referral_id: string;
  readonly number: string;
  readonly hop: number;
  readonly state: LegState;
  readonly urgency: Urgency;
  readonly need: string;
  readonly need_name: string;
  readonly area: string;
  readonly area_name: string;
  readonly card: string | null;
  readonly protocol_title: string;
  readonly from_agency: string;
  readonly from_name: string | null;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly agency_id: string;
  readonly agency_name: string;
  readonly owner_id: string | null;
  readonly owner_name: string | null;
  readonly due_at: Date | null;
  readonly due_clock: ClockKind | null;
  readonly clock_state: string;
  readonly state_since: Date;
  readonly created_at: Date;
  readonly release_at: Date | null;
  readonly reason: string | null;
  readonly outcome: string | null;
}

/** Of the triage card, what tells one leg from another in a list. */
const CARD_FIELDS = "array['person.initials', 'person.age', 'person.comune']";

/** Lines of legs `l`, with the names of what they point at; the card is there only where its copy is open to whoever looks. */
export const LEG_LINES = `
select l.id, l.version, l.referral_id, r.number, l.hop, l.state, l.urgency, r.need, coalesce(nc.label_it, r.need) as need_name,
       r.area, coalesce(ac.label_it, r.area) as area_name, card.words as card, v.content ->> 'title' as protocol_title,
       coalesce(fa.name, '') as from_agency, s.display_name as from_name, l.unit_id, u.name as unit_name, l.agency_id, coalesce(ta.name, '') as agency_name,
       l.owner_id, o.display_name as owner_name, l.due_at, l.due_clock, l.clock_state, l.state_since, l.created_at, l.release_at, l.reason, l.outcome
  from referrals.leg l
  join referrals.referral r on r.ambito_id = l.ambito_id and r.id = l.referral_id
  join referrals.protocol_version v on v.ambito_id = l.ambito_id and v.id = r.protocol_version_id
  join referrals.unit u on u.ambito_id = l.ambito_id and u.id = l.unit_id
  left join territory.agency_window fa on fa.ambito_id = l.ambito_id and fa.id = l.sender_agency_id
  left join territory.agency_window ta on ta.ambito_id = l.ambito_id and ta.id = l.agency_id
  left join territory.code_window nc on nc.ambito_id = l.ambito_id and nc.list = 'need' and nc.code = r.need
  left join territory.code_window ac on ac.ambito_id = l.ambito_id and ac.list = 'area' and ac.code = r.area
  left join access.account_window s on s.ambito_id = l.ambito_id and s.id = l.sender_id
  left join access.account_window o on o.ambito_id = l.ambito_id and o.id = l.owner_id
  left join lateral (
    select string_agg(f ->> 'value', ', ' order by array_position(${CARD_FIELDS}, f ->> 'field')) as words
      from referrals.disclosure d, jsonb_array_elements(d.fields) f
     where d.ambito_id = l.ambito_id and d.leg_id = l.id and d.level = 1 and f ->> 'field' = any (${CARD_FIELDS})) card on true`;

/** Lines of some legs, oldest first; those that whoever looks may not see are not there. */
export async function legLines(tx: Tx, ambitoId: string, legIds: readonly string[]): Promise<LegLineRow[]> {
  if (legIds.length === 0) return [];
  return tx.query(`${LEG_LINES} where l.ambito_id = $1 and l.id = any ($2::uuid[]) order by l.hop, l.created_at, l.id`, [ambitoId, legIds]);
}
