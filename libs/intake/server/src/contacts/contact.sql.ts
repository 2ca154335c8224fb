// SPDX-License-Identifier: EUPL-1.2
import type { Identification } from '@soglia/intake-domain';
import { REFERRAL_OF_REQUEST, type ReferralOfRequest } from '../windows/referrals-window';

/** Rows inside of JSON: times are text. */
export interface ContactPersonRow {
  readonly id: string;
  readonly version: number;
  readonly identification: Identification;
  readonly family_name: string | null;
  readonly given_name: string | null;
  readonly alias: string | null;
  readonly codice_fiscale: string | null;
  readonly sex: 'F' | 'M' | null;
  readonly birth_date: string | null;
  readonly birth_year: number | null;
  readonly comune: string | null;
  readonly comune_name: string | null;
  readonly homeless: boolean;
  readonly protected: boolean;
}

export interface RequestRow {
  readonly id: string;
  readonly people: readonly string[];
  readonly need: string;
  readonly detail: string | null;
  readonly area: string;
  readonly economic: boolean;
  readonly urgency: string;
  readonly outcome: string;
  readonly gap_reason: string | null;
  readonly resource: string | null;
  /** Of a card that has become one for other agencies, nothing. */
  readonly resource_name: string | null;
  readonly follow_up_on: string | null;
  readonly protected: boolean;
  readonly shielded: boolean;
  readonly referral: ReferralOfRequest | null;
}

export interface NoteRow {
  readonly id: string;
  readonly visibility: 'service' | 'private';
  readonly text: string;
  readonly author_name: string | null;
  readonly written_at: string;
}

export interface NoticeRow {
  readonly person_id: string;
  readonly version: string;
  readonly language: string;
  readonly channel: string;
  readonly given_at: string;
}

export interface ContactRow {
  readonly id: string;
  readonly version: number;
  readonly occurred_at: Date;
  readonly registered_at: Date;
  readonly access_point: string;
  readonly access_point_name: string;
  readonly agency_id: string;
  readonly agency_name: string;
  readonly operator_id: string;
  readonly operator_name: string | null;
  readonly channel: string;
  readonly motive: string;
  readonly motive_detail: string | null;
  readonly sender: string | null;
  readonly interlocutor: string;
  readonly interlocutor_relation: string | null;
  readonly interlocutor_name: string | null;
  readonly interlocutor_body: string | null;
  readonly interlocutor_phone: string | null;
  readonly informed: 'present' | 'informed' | 'not-informed' | null;
  readonly accompanied_by: string | null;
  readonly minutes: number | null;
  readonly follow_up_on: string | null;
  readonly followed_up_at: Date | null;
  readonly protected: boolean;
  readonly shielded: boolean;
  readonly batch_id: string | null;
  readonly amendments: number;
  readonly people: readonly ContactPersonRow[];
  readonly requests: readonly RequestRow[];
  readonly notes: readonly NoteRow[];
  readonly notices: readonly NoticeRow[];
}

const PEOPLE = `
select coalesce(json_agg(json_build_object('id', p.id, 'version', p.version, 'identification', p.identification, 'family_name', p.family_name,
         'given_name', p.given_name, 'alias', p.alias, 'codice_fiscale', p.codice_fiscale, 'sex', p.sex, 'birth_date', p.birth_date,
         'birth_year', cp.birth_year, 'comune', cp.comune, 'homeless', cp.homeless, 'protected', p.protected,
         'comune_name', (select m.name from territory.comune_window m where m.belfiore = cp.comune limit 1)) order by cp.position, p.id), '[]')
  from intake.contact_person cp join intake.person p on p.ambito_id = cp.ambito_id and p.id = cp.person_id
 where cp.ambito_id = c.ambito_id and cp.contact_id = c.id`;

const REQUESTS = `
select coalesce(json_agg(json_build_object('id', r.id, 'need', r.need, 'detail', r.detail, 'area', r.area, 'economic', r.economic, 'urgency', r.urgency,
         'outcome', r.outcome, 'gap_reason', r.gap_reason, 'resource', r.resource, 'follow_up_on', r.follow_up_on, 'protected', r.protected,
         'shielded', r.shielded, 'referral', ${REFERRAL_OF_REQUEST}, 'resource_name', case when not w.named_agencies_only or $2 = any (w.visible_to) then w.name end,
         'people', (select coalesce(json_agg(rp.person_id order by rp.position), '[]') from intake.request_person rp
                     where rp.ambito_id = r.ambito_id and rp.contact_id = r.contact_id and rp.request_id = r.id)) order by r.position), '[]')
  from intake.request r left join resources.card_window w on w.ambito_id = r.ambito_id and w.id = r.resource
 where r.ambito_id = c.ambito_id and r.contact_id = c.id`;

const NOTES = `
select coalesce(json_agg(json_build_object('id', n.id, 'visibility', n.visibility, 'text', n.text, 'written_at', n.written_at, 'author_name', a.display_name)
                         order by n.written_at, n.id), '[]')
  from intake.note n left join access.account_window a on a.ambito_id = n.ambito_id and a.id = n.author_id
 where n.ambito_id = c.ambito_id and n.contact_id = c.id`;

const NOTICES = `
select coalesce(json_agg(json_build_object('person_id', g.person_id, 'version', g.version, 'language', g.language, 'channel', g.channel,
                         'given_at', g.given_at) order by g.given_at, g.person_id), '[]')
  from intake.notice_given g where g.ambito_id = c.ambito_id and g.contact_id = c.id`;

/** A whole contact, as far as row security shows it: of $1 ambito, $2 agency, $3 id. */
/** Who talked, as the api says it. */
export const interlocutorOf = (row: ContactRow) => ({
  kind: row.interlocutor,
  relation: row.interlocutor_relation,
  name: row.interlocutor_name,
  body: row.interlocutor_body,
  phone: row.interlocutor_phone,
  informed: row.informed,
  accompaniedBy: row.accompanied_by,
});

export const CONTACT_BY_ID = `
select c.id, c.version, c.occurred_at, c.registered_at, c.access_point, a.name as access_point_name, c.agency_id, a.agency_name,
       c.operator_id, o.display_name as operator_name, c.channel, c.motive, c.motive_detail, c.sender,
       c.interlocutor, c.interlocutor_relation, c.interlocutor_name, c.interlocutor_body, c.interlocutor_phone, c.informed, c.accompanied_by,
       c.minutes, c.follow_up_on::text, c.followed_up_at, c.protected, c.shielded, c.batch_id,
       (select count(*)::int from intake.amendment m where m.ambito_id = c.ambito_id and m.contact_id = c.id) as amendments,
       (${PEOPLE}) as people, (${REQUESTS}) as requests, (${NOTES}) as notes, (${NOTICES}) as notices
  from intake.contact c
  join territory.access_point_window a on a.ambito_id = c.ambito_id and a.code = c.access_point
  left join access.account_window o on o.ambito_id = c.ambito_id and o.id = c.operator_id
 where c.ambito_id = $1 and c.agency_id = $2 and c.id = $3`;
