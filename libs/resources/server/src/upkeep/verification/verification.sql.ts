// SPDX-License-Identifier: EUPL-1.2
import { IN_FORCE as STATUSES_IN_FORCE } from '@soglia/resources-domain';

export const IN_FORCE = `s.status in (${STATUSES_IN_FORCE.map((each) => `'${each}'`).join(', ')})`;

/** Questions that are due: cards in force whose day comes within a month, has passed, or was never set. Asked once, however often it runs. */
export const ENQUEUE_DUE = `
insert into resources.verification (ambito_id, id, service_id, keeper_id, agency_id, visibility, visible_to, campaign_id, created_at)
select s.ambito_id, gen_random_uuid(), s.id, t.keeper_id, t.agency_id, t.visibility, t.visible_to, $4::uuid, $3
  from resources.service s join resources.card_tier t on t.ambito_id = s.ambito_id and t.id = s.id
 where s.ambito_id = $1 and ${IN_FORCE}
   and ($2::date is null or s.next_verification_on is null or s.next_verification_on <= $2::date)
   and ($5::uuid is null or t.agency_id = $5)
   and ($6::text is null or exists (
     select 1 from resources.attribute a join resources.taxonomy_term t on t.ambito_id = a.ambito_id and t.id = a.taxonomy_term_id
      where a.ambito_id = s.ambito_id and a.link_id = s.id and t.taxonomy = 'bisogni' and (t.code = $6 or t.code like $6 || '.%')))
   and ($7::date is null or s.assured_date is null or s.assured_date < $7::date)
on conflict do nothing`;

/** Whether a card is still kept by whom the question went to, and for the eyes that it was for: else what was sent opens nothing. */
const SAME_CARD = `
exists (select 1 from resources.card_tier t
         where t.ambito_id = v.ambito_id and t.id = v.service_id and t.keeper_id = v.keeper_id
           and t.visibility = v.visibility and t.visible_to @> v.visible_to and t.visible_to <@ v.visible_to)`;

/** A question without an answer since $3 is given up, and so is one about a card that has moved: both can be asked again. */
export const GIVE_UP = `
update resources.verification v set closed_at = $2, closed_because = case when ${SAME_CARD} then 'silent' else 'moved' end
 where v.ambito_id = $1 and v.closed_at is null and (v.expires_at < $3::timestamptz or not ${SAME_CARD})`;

export const QUESTION = `
select v.service_id as "serviceId", v.agency_id as "agencyId", v.answer,
       v.closed_at is null and ${SAME_CARD} as open
  from resources.verification v where v.ambito_id = $1 and v.id = $2`;

export const KEEPERS = `
select distinct keeper_id as id from resources.verification
 where ambito_id = $1 and closed_at is null
   and (sent_at is null
        or (reminders = 0 and sent_at <= $2::timestamptz and expires_at > $4::timestamptz)
        or (reminders = 1 and sent_at <= $3::timestamptz and expires_at > $4::timestamptz))`;

/** Where a keeper is written to: an address of its own organisations, as they publish it. */
export const KEEPER = `
select o.email, coalesce(a.name, o.name) as name,
       exists (select from territory.ambito_window m where m.id = $1 and m.name_fr is not null) as bilingual
  from resources.organization o left join territory.agency_window a on a.ambito_id = o.ambito_id and a.id = o.agency_id
 where o.ambito_id = $1 and coalesce(o.agency_id, o.id) = $2 and o.email is not null
 order by o.name, o.id limit 1`;

const CARDS = `
select v.id, v.reminders, v.expires_at as "expiresAt", s.name, v.visibility = 'agencies' as hidden
  from resources.verification v
  join resources.service s on s.ambito_id = v.ambito_id and s.id = v.service_id
 where v.ambito_id = $1 and v.keeper_id = $2 and v.closed_at is null and ${SAME_CARD}`;

export const UNSENT = `${CARDS} and v.sent_at is null order by s.name, v.id limit $3 for update of v skip locked`;
export const TO_REMIND = `${CARDS} and v.reminders = $4 and v.sent_at <= $5::timestamptz and v.expires_at > $6::timestamptz
 order by s.name, v.id limit $3 for update of v skip locked`;
