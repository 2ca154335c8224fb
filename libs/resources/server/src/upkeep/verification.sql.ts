// SPDX-License-Identifier: EUPL-1.2
/** Questions that are due: cards in force whose day comes within a month, has passed, or was never set. Asked once, however often it runs. */
export const ENQUEUE_DUE = `
insert into resources.verification (ambito_id, id, service_id, keeper_id, agency_id, campaign_id, created_at)
select s.ambito_id, gen_random_uuid(), s.id, coalesce(o.agency_id, o.id), o.agency_id, $4::uuid, $3
  from resources.service s join resources.organization o on o.ambito_id = s.ambito_id and o.id = s.organization_id
 where s.ambito_id = $1 and s.status in ('active', 'temporarily closed')
   and ($2::date is null or s.next_verification_on is null or s.next_verification_on <= $2::date)
   and ($5::uuid is null or o.agency_id = $5)
   and ($6::text is null or exists (
     select 1 from resources.attribute a join resources.taxonomy_term t on t.ambito_id = a.ambito_id and t.id = a.taxonomy_term_id
      where a.ambito_id = s.ambito_id and a.link_id = s.id and t.taxonomy = 'bisogni' and (t.code = $6 or t.code like $6 || '.%')))
   and ($7::date is null or s.assured_date is null or s.assured_date < $7::date)
on conflict do nothing`;

/** A question without an answer for so long is given up, so that it can be asked again. */
export const GIVE_UP = `
update resources.verification set closed_at = $2
 where ambito_id = $1 and closed_at is null and expires_at < $3::timestamptz`;

export const KEEPERS = `
select distinct keeper_id as id from resources.verification
 where ambito_id = $1 and closed_at is null
   and (sent_at is null
        or (reminders = 0 and sent_at <= $2::timestamptz and expires_at > $4::timestamptz)
        or (reminders = 1 and sent_at <= $3::timestamptz and expires_at > $4::timestamptz))`;

/** Where a keeper is written to: an address of its own organisations, as they publish it. */
export const KEEPER = `
select o.email, coalesce(a.name, o.name) as name
  from resources.organization o left join territory.agency_window a on a.ambito_id = o.ambito_id and a.id = o.agency_id
 where o.ambito_id = $1 and coalesce(o.agency_id, o.id) = $2 and o.email is not null
 order by o.name, o.id limit 1`;

const CARDS = `
select v.id, v.reminders, v.expires_at as "expiresAt", s.name, s.visibility = 'agencies' or o.visibility = 'agencies' as hidden
  from resources.verification v
  join resources.service s on s.ambito_id = v.ambito_id and s.id = v.service_id
  join resources.organization o on o.ambito_id = s.ambito_id and o.id = s.organization_id
 where v.ambito_id = $1 and v.keeper_id = $2 and v.closed_at is null`;

export const UNSENT = `${CARDS} and v.sent_at is null order by s.name, v.id limit $3 for update of v skip locked`;
export const TO_REMIND = `${CARDS} and v.reminders = $4 and v.sent_at <= $5::timestamptz and v.expires_at > $6::timestamptz
 order by s.name, v.id limit $3 for update of v skip locked`;
