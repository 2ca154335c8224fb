// SPDX-License-Identifier: EUPL-1.2
import type { Identification } from '@soglia/intake-domain';
import { REFERRAL_OF_REQUEST, type ReferralOfRequest } from '../windows/referrals-window';

/** Which contacts of one's own agency; null = whichever. Days are `YYYY-MM-DD` in Europe/Rome, both included. */
export interface ContactFilters {
  readonly from: string | null;
  readonly to: string | null;
  readonly accessPoint: string | null;
  /** An account, or `me`. */
  readonly operator: string | null;
  readonly need: string | null;
  readonly outcome: string | null;
  readonly urgency: string | null;
  readonly channel: string | null;
  /** Those to come back to on that day or before: what nobody came back to yet, and referrals that wait for the sender. */
  readonly dueOn: string | null;
  /** Leaves out what is under protection, also where the actor may know of it. */
  readonly withoutProtected?: boolean;
}

/** A list never says who: that is read one contact at a time, and audited. */
export interface SummaryRow {
  readonly id: string;
  readonly version: number;
  readonly occurred_at: Date;
  /** With microseconds, as the cursor needs it. */
  readonly occurred_at_exact: string;
  readonly access_point: string;
  readonly access_point_name: string;
  readonly operator_id: string;
  readonly operator_name: string | null;
  readonly channel: string;
  readonly motive: string;
  readonly interlocutor: string;
  readonly minutes: number | null;
  /** Null where row security hides the person. */
  readonly identification: Identification | null;
  readonly sex: 'F' | 'M' | null;
  readonly birth_year: number | null;
  readonly people: number;
  readonly requests: readonly SummaryRequestRow[];
  readonly follow_up_on: string | null;
  readonly is_protected: boolean;
  readonly is_imported: boolean;
  readonly is_mine: boolean;
  readonly amended: boolean;
}

export interface SummaryRequestRow {
  readonly need: string;
  readonly area: string;
  readonly urgency: string;
  readonly outcome: string;
  readonly gapReason: string | null;
  readonly isProtected: boolean;
  readonly referral: ReferralOfRequest | null;
}

interface Ask {
  readonly ambitoId: string;
  readonly agencyId: string | null;
  readonly accountId: string;
  readonly filters: ContactFilters;
}

interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/**
 * The filters as SQL: only those that are asked for stand in it, so that the plan starts from the index that fits (agency, access point,
 * operator or follow-up day, each with the time after it).
 */
function whereOf({ ambitoId, agencyId, accountId, filters }: Ask): Statement {
  const values: unknown[] = [ambitoId, agencyId];
  const parts = ['c.ambito_id = $1', 'c.agency_id = $2'];
  const add = (value: unknown, part: (n: string) => string) => {
    if (value === null) return;
    values.push(value);
    parts.push(part(`$${values.length}`));
  };
  add(filters.from, (n) => `c.occurred_at >= (${n}::date)::timestamp at time zone 'Europe/Rome'`);
  add(filters.to, (n) => `c.occurred_at < (${n}::date + 1)::timestamp at time zone 'Europe/Rome'`);
  add(filters.accessPoint, (n) => `c.access_point = ${n}`);
  add(filters.operator === 'me' ? accountId : filters.operator, (n) => `c.operator_id = ${n}::uuid`);
  add(filters.channel, (n) => `c.channel = ${n}`);
  add(filters.need, (n) => hasRequest(`(r.need = ${n} or starts_with(r.need, ${n} || '.'))`));
  add(filters.outcome, (n) => hasRequest(`r.outcome = ${n}`));
  add(filters.urgency, (n) => hasRequest(`r.urgency = ${n}`));
  if (filters.withoutProtected) parts.push('not c.shielded');
  add(filters.dueOn, (n) => `c.id in (${DUE.replaceAll('$day', `${n}::date`)})`);
  return { sql: parts.join(' and '), values };
}

const hasRequest = (holds: string) =>
  `exists (select 1 from intake.request r where r.ambito_id = c.ambito_id and r.contact_id = c.id and ${holds})`;

/** A day that somebody set, unless the contact was come back to since; and a referral that came back and waits for a word of the sender. */
const DUE = `select d.id from intake.contact d where d.ambito_id = $1 and d.agency_id = $2 and d.follow_up_on <= $day and d.followed_up_at is null
             union all select d.contact_id from intake.request d join intake.contact e on e.ambito_id = d.ambito_id and e.id = d.contact_id
                        where d.ambito_id = $1 and d.follow_up_on <= $day and e.followed_up_at is null
             union all select w.contact_id from referrals.contact_awaited w where w.ambito_id = $1 and coalesce(w.due_on, $day) <= $day`;

const SUMMARY = `
select c.id, c.version, c.occurred_at, c.occurred_at::text as occurred_at_exact, c.access_point, a.name as access_point_name, c.operator_id,
       o.display_name as operator_name, c.channel, c.motive, c.interlocutor, c.minutes, p.identification, p.sex, cp.birth_year,
       (select count(*)::int from intake.contact_person n where n.ambito_id = c.ambito_id and n.contact_id = c.id) as people,
       (select coalesce(json_agg(json_build_object('need', r.need, 'area', r.area, 'urgency', r.urgency, 'outcome', r.outcome,
                                                   'gapReason', r.gap_reason, 'isProtected', r.shielded, 'referral', ${REFERRAL_OF_REQUEST}) order by r.position), '[]')
          from intake.request r where r.ambito_id = c.ambito_id and r.contact_id = c.id) as requests,
       c.follow_up_on::text, c.shielded as is_protected, c.batch_id is not null as is_imported, c.amended_at is not null as amended
  from page c
  join territory.access_point_window a on a.ambito_id = c.ambito_id and a.code = c.access_point
  left join access.account_window o on o.ambito_id = c.ambito_id and o.id = c.operator_id
  left join intake.person p on p.ambito_id = c.ambito_id and p.id = c.person_id
  left join intake.contact_person cp on cp.ambito_id = c.ambito_id and cp.contact_id = c.id and cp.person_id = c.person_id
 order by c.occurred_at desc, c.id desc`;

export interface Place {
  readonly occurredAt: string;
  readonly id: string;
}

/** A page of a list, newest first, after a place in it. The page is cut before anything is looked up for its rows. */
export function pageOf(ask: Ask, before: Place | null, limit: number): Statement {
  const { sql, values } = whereOf(ask);
  const all = before ? [...values, before.occurredAt, before.id] : values;
  const after = before ? `and (c.occurred_at, c.id) < ($${all.length - 1}::timestamptz, $${all.length}::uuid)` : '';
  const page = `select * from intake.contact c where ${sql} ${after} order by c.occurred_at desc, c.id desc limit ${Math.trunc(limit)}`;
  return { sql: `with page as (${page}) ${SUMMARY}`, values: all };
}

/** How many there are, counted no further than `ceiling`. */
export function countOf(ask: Ask, ceiling: number): Statement {
  const { sql, values } = whereOf(ask);
  return {
    sql: `select count(*)::int as total from (select 1 from intake.contact c where ${sql} limit ${Math.trunc(ceiling)}) counted`,
    values,
  };
}
