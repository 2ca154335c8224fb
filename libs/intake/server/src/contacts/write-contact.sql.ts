// SPDX-License-Identifier: EUPL-1.2
import type { Prepared } from '@soglia/platform';

/** The fields of a contact that registering and amending write alike. */
const FIELDS = {
  access_point: 'text',
  occurred_at: 'timestamptz',
  channel: 'text',
  motive: 'text',
  motive_detail: 'text',
  sender: 'text',
  interlocutor: 'text',
  interlocutor_relation: 'text',
  interlocutor_name: 'text',
  interlocutor_body: 'text',
  interlocutor_phone: 'text',
  informed: 'text',
  accompanied_by: 'text',
  minutes: 'smallint',
  follow_up_on: 'date',
  person_id: 'uuid',
  protected: 'boolean',
  shielded: 'boolean',
} as const;
const NAMES = Object.keys(FIELDS);
const RECORD = Object.entries(FIELDS)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ');

/** Everything that hangs on a contact: $1 ambito, $2 contact, $3 account, $4 agency, $5 to $10 the rows as JSON. */
const PARTS = `people as (
  insert into intake.contact_person (ambito_id, contact_id, person_id, position, birth_year, comune, homeless)
  select $1, $2, p.* from jsonb_to_recordset($5::jsonb) as p(person_id uuid, position smallint, birth_year smallint, comune text, homeless boolean)
), requests as (
  insert into intake.request (ambito_id, contact_id, position, id, need, detail, area, economic, urgency, outcome, gap_reason, resource, follow_up_on, protected, shielded)
  select $1, $2, r.* from jsonb_to_recordset($6::jsonb)
    as r(position smallint, id uuid, need text, detail text, area text, economic boolean, urgency text, outcome text, gap_reason text, resource uuid,
         follow_up_on date, protected boolean, shielded boolean)
), request_people as (
  insert into intake.request_person (ambito_id, contact_id, request_id, person_id, position)
  select $1, $2, rp.* from jsonb_to_recordset($7::jsonb) as rp(request_id uuid, person_id uuid, position smallint)
), notes as (
  insert into intake.note (ambito_id, contact_id, author_id, agency_id, id, visibility, text)
  select $1, $2, $3, $4, n.* from jsonb_to_recordset($8::jsonb) as n(id uuid, visibility text, text text)
), notices as (
  insert into intake.notice_given (ambito_id, contact_id, person_id, version, language, channel)
  select $1, $2, n.* from jsonb_to_recordset($9::jsonb) as n(person uuid, version text, language text, channel text)
  on conflict do nothing
), protections as (
  insert into intake.protection (ambito_id, author_id, agency_id, id, subject_kind, subject_id, ground)
  select $1, $3, $4, p.* from jsonb_to_recordset($10::jsonb) as p(id uuid, subject_kind text, subject_id uuid, ground text)
)`;

/**
 * The counter's hot path: a whole contact in one round trip. It returns nothing and asks for no row that is there, since row security
 * would then have to see what is only being written; an id that is taken fails on the key.
 */
export const INSERT_CONTACT: Prepared = {
  name: 'insert-contact',
  text: `
with contact as (
  insert into intake.contact (ambito_id, id, operator_id, agency_id, digest, batch_id, counts, ${NAMES.join(', ')})
  select $1, $2, $3, $4, $12, $13, $14, ${NAMES.map((name) => `c.${name}`).join(', ')} from jsonb_to_record($11::jsonb) as c(${RECORD})
), ${PARTS}
select 1`,
};

/** The next version of a contact, after `CLEAR_PARTS`; of one that somebody changed meanwhile, nothing. */
export const UPDATE_CONTACT = `
update intake.contact c set ${NAMES.map((name) => `${name} = n.${name}`).join(', ')}, version = c.version + 1, amended_at = now()
  from jsonb_to_record($5::jsonb) as n(${RECORD})
 where c.ambito_id = $1 and c.id = $2 and c.agency_id = $3 and c.version = $4
returning c.version`;

export const LOCK_CONTACT = 'select version from intake.contact where ambito_id = $1 and id = $2 and agency_id = $3 for update';

/** Takes away the requests that this actor sees; what is hidden from the actor stays as it is. */
export const CLEAR_PARTS = [
  'delete from intake.request_person rp using intake.request r where rp.ambito_id = $1 and rp.contact_id = $2 and r.ambito_id = $1 and r.contact_id = $2 and r.id = rp.request_id',
  'delete from intake.request where ambito_id = $1 and contact_id = $2',
] as const;

/** Takes away the persons that this actor sees, but for those whom a request that is left names still; those in $3 are written anew. */
export const CLEAR_PEOPLE = `
delete from intake.contact_person where ambito_id = $1 and contact_id = $2
   and (person_id = any ($3::uuid[]) or person_id not in (select intake.people_of_requests($1, $2)))`;

export const INSERT_PARTS = `with ${PARTS} select 1`;
