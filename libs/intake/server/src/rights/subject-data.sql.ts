// SPDX-License-Identifier: EUPL-1.2

const worded = (list: string, column: string) =>
  `(select jsonb_build_object('code', ${column}, 'it', coalesce(w.label_it, ${column}), 'fr', coalesce(w.label_fr, w.label_it, ${column}))
      from (select 1) one left join territory.code_window w on w.ambito_id = $1 and w.list = '${list}' and w.code = ${column})`;

/** $1 ambito, $2 person, $3 agency. What is protected by itself, or hidden for the sake of somebody else, is left out. */
export const SUBJECT_CONTACTS = `
select c.occurred_at as "occurredAt", a.name as "accessPoint", ${worded('channel', 'c.channel')} as channel, ${worded('motive', 'c.motive')} as motive,
       c.motive_detail as "motiveDetail", c.interlocutor = 'SELF' as "spokeThemselves", c.minutes, c.follow_up_on::text as "followUpOn",
       (select coalesce(jsonb_agg(jsonb_build_object('need', ${worded('need', 'r.need')}, 'detail', r.detail, 'area', ${worded('area', 'r.area')},
                 'urgency', ${worded('urgency', 'r.urgency')}, 'outcome', ${worded('outcome', 'r.outcome')},
                 'gapReason', case when r.gap_reason is not null then ${worded('gap-reason', 'r.gap_reason')} end,
                 'resource', (select w.name from resources.card_window w where w.ambito_id = $1 and w.id = r.resource and (not w.named_agencies_only or $3 = any (w.visible_to))),
                 'followUpOn', r.follow_up_on) order by r.position), '[]')
          from intake.request r join intake.request_person rp on rp.ambito_id = r.ambito_id and rp.contact_id = r.contact_id and rp.request_id = r.id
         where r.ambito_id = $1 and r.contact_id = c.id and rp.person_id = $2 and not r.protected and (p.protected or not r.shielded)) as requests,
       (select coalesce(jsonb_agg(jsonb_build_object('number', s.number, 'sentAt', s.sent_at, 'to', s.unit_name || ', ' || s.agency_name, 'state', s.state,
                 'answer', s.answer, 'disclosed', s.fields) order by s.sent_at, s.number), '[]')
          from (select d.number, d.sent_at, d.unit_name, d.agency_name, d.state, d.answer,
                       jsonb_agg(f order by d.level, at) filter (where f is not null) as fields
                  from referrals.subject_disclosure d
                  join intake.request r on r.ambito_id = d.ambito_id and r.contact_id = d.contact_id and r.id = d.request_id
                  join intake.request_person rp on rp.ambito_id = r.ambito_id and rp.contact_id = r.contact_id and rp.request_id = r.id
                  left join lateral jsonb_array_elements(d.fields) with ordinality as x(f, at) on true
                 where d.ambito_id = $1 and d.contact_id = c.id and rp.person_id = $2 and not r.protected and (p.protected or not r.shielded)
                 group by d.leg_id, d.number, d.sent_at, d.unit_name, d.agency_name, d.state, d.answer) s) as referrals,
       (select coalesce(jsonb_agg(jsonb_build_object('writtenAt', n.written_at, 'text', n.text) order by n.written_at, n.id), '[]')
          from intake.note n where n.ambito_id = $1 and n.contact_id = c.id and n.visibility = 'service' and alone.id is not null) as notes,
       (select coalesce(jsonb_agg(jsonb_build_object('receivedAt', f.received_at, 'type', f.type, 'bytes', f.bytes) order by f.received_at, f.id), '[]')
          from intake.attachment f where f.ambito_id = $1 and f.contact_id = c.id and alone.id is not null) as attachments
  from intake.person p
  join intake.contact_person cp on cp.ambito_id = p.ambito_id and cp.person_id = p.id
  join intake.contact c on c.ambito_id = cp.ambito_id and c.id = cp.contact_id
  join territory.access_point_window a on a.ambito_id = c.ambito_id and a.code = c.access_point
  left join intake.contacts_alone($1, $2) alone(id) on alone.id = c.id
 where p.ambito_id = $1 and p.id = $2 and c.agency_id = $3 and not c.protected and (p.protected or not c.shielded)
 order by c.occurred_at, c.id`;

export const SUBJECT_PERSON = `
select identification, codice_fiscale as "codiceFiscale", health_code as "healthCode", temporary_code as "temporaryCode", family_name as "familyName",
       given_name as "givenName", alias, sex, birth_date::text as "birthDate", birth_year as "birthYear", birthplace, citizenship, language, comune,
       address, homeless, phones, email, safe_contact as "safeContact", protected
  from intake.person where ambito_id = $1 and id = $2`;

export const SUBJECT_REST = `
select (select coalesce(jsonb_agg(jsonb_build_object('version', n.version, 'language', n.language, 'channel', n.channel, 'givenAt', n.given_at) order by n.given_at), '[]')
          from intake.notice_given n where n.ambito_id = $1 and n.person_id = $2) as notices,
       (select coalesce(jsonb_agg(jsonb_build_object('kinship', ${worded('kinship', 'm.kinship')}, 'since', m.since, 'until', m.until) order by m.since), '[]')
          from intake.household_member m where m.ambito_id = $1 and m.person_id = $2) as households,
       (select coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'since', r.since, 'until', r.until) order by r.since), '[]')
          from intake.responsibility r where r.ambito_id = $1 and r.minor_id = $2) as responsibilities,
       (select coalesce(jsonb_agg(jsonb_build_object('mergedAt', g.merged_at, 'undoneAt', g.undone_at) order by g.merged_at), '[]')
          from intake.person_merge g where g.ambito_id = $1 and (g.survivor_id = $2 or g.merged_id = $2)) as merges,
       (select name from territory.agency_window where ambito_id = $1 and id = $3) as agency`;
