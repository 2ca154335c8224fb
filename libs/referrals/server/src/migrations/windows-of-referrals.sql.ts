// SPDX-License-Identifier: EUPL-1.2

/** The leg that speaks for a referral: one that is open; else the last that was not set aside. */
const LAST_LEG = `select l.state, l.open, l.reason, l.unit_id, l.state_since from referrals.leg l
            where l.ambito_id = r.ambito_id and l.referral_id = r.id and l.state <> 'entered-in-error'`;
const SPEAKS = "order by l.open desc, (l.state = 'superseded'), l.hop desc, l.state_since desc, l.id limit 1";

/** Planning sees requests without anybody in them; intake sees its own referrals, through the eyes of whoever asks. */
export const ANSWERS = `
-- What a coded reason means for planners. The same table stands in the journey's domain, and a test holds the two together.
create function referrals.meaning_of(reason text) returns text language sql immutable as $$
  select case
    when reason in ('no-capacity', 'waiting-list-closed') then 'supply-gap'
    when reason in ('not-eligible') then 'rule-gap'
    when reason in ('out-of-area', 'no-such-service') then 'coverage-gap'
    when reason in ('unreachable', 'papers', 'language', 'transport', 'no-show') then 'access-barrier'
    when reason in ('wrong-competence', 'duplicate', 'sent-by-mistake', 'closed-too-early') then 'process-fault'
    when reason in ('person-asked-pause') then 'preference' end
$$;

-- What came of each request that was sent: no person, no worker, no day. What never left, or should not exist, counts for nothing.
create view referrals.need_answer as
with sent as (
  select r.ambito_id, r.request_id, r.contact_id, r.state, r.answer, r.created_at,
         case when last.open then
                case when exists (select 1 from referrals.clock c where c.ambito_id = r.ambito_id and c.referral_id = r.id and c.kind = 'T4'
                                     and c.state <> 'stopped' and c.misses >= 3) then 'supply-gap' end
              when ended.state = 'expired' then 'no-answer'
              when ended.state = 'declined-by-person' then 'preference'
              else referrals.meaning_of(ended.reason) end as meaning,
         r.answer is null and exists (select 1 from referrals.clock c where c.ambito_id = r.ambito_id and c.referral_id = r.id and c.kind = 'T13'
                                         and c.breached_at is not null) as no_answer
    from referrals.referral r
    join lateral (${LAST_LEG} and l.requested_at is not null ${SPEAKS}) last on true
    left join lateral (${LAST_LEG} and l.requested_at is not null
            and l.state in ('rejected', 'returned', 'failed', 'expired', 'declined-by-person') ${SPEAKS}) ended on true
)
select ambito_id, request_id, contact_id, count(*)::int as referrals,
       case when bool_or(state = 'open') then 'open' when bool_or(state = 'answered') then 'answered'
            when bool_or(state = 'needs-decision') then 'needs-decision' else 'closed' end as state,
       case when bool_or(answer = 'met') then 'met' when bool_or(answer = 'partly-met') then 'partly-met'
            when bool_or(answer = 'unmet') then 'unmet' when bool_or(answer = 'withdrawn') then 'withdrawn' end as answer,
       case when not coalesce(bool_or(answer = 'met'), false) then (array_agg(meaning order by created_at desc) filter (where meaning is not null))[1] end
         as unmet_meaning,
       bool_or(no_answer) as no_answer
  from sent group by ambito_id, request_id, contact_id;

-- For the sender's own history and contacts: where a request has got to, and what came back.
create view referrals.request_answer with (security_invoker = true) as
select r.ambito_id, r.request_id, r.contact_id, r.id, r.number, r.state, r.answer, r.created_at, last.state as leg_state, u.name as unit_name,
       last.reason, coalesce(r.settled_at, last.state_since) as since
  from referrals.referral r
  join lateral (${LAST_LEG} ${SPEAKS}) last on true
  join referrals.unit u on u.ambito_id = r.ambito_id and u.id = last.unit_id
 where r.sender_agency_id = referrals.my_agency();

-- Contacts with a referral that came back and waits for somebody at the sender's.
create view referrals.contact_awaited with (security_invoker = true) as
select s.ambito_id, s.agency_id, r.contact_id, r.request_id, s.kind, s.due_on
  from referrals.next_step s join referrals.referral r on r.ambito_id = s.ambito_id and r.id = s.referral_id
 where s.done_at is null and s.kind in ('decide', 'follow-up') and s.agency_id = referrals.my_agency();

-- Whose record a leg belongs to: who opened it is told with the rest of the record. The reader of the audit has no agency and reads of all.
create view referrals.leg_of_contact with (security_invoker = true) as
select l.ambito_id, l.contact_id, l.request_id, l.referral_id, l.id as leg_id from referrals.leg l
 where l.sender_agency_id = referrals.my_agency() or referrals.my_agency() is null;

-- What left, to whom and how far it was opened: for the person's own right of access (GDPR art. 15).
create view referrals.subject_disclosure with (security_invoker = true) as
select d.ambito_id, d.contact_id, d.request_id, d.leg_id, r.number, l.requested_at as sent_at, u.name as unit_name, a.name as agency_name, r.state,
       r.answer, d.level, d.fields
  from referrals.disclosure d
  join referrals.leg l on l.ambito_id = d.ambito_id and l.id = d.leg_id
  join referrals.referral r on r.ambito_id = l.ambito_id and r.id = l.referral_id
  join referrals.unit u on u.ambito_id = l.ambito_id and u.id = l.unit_id
  join territory.agency_window a on a.ambito_id = l.ambito_id and a.id = l.agency_id
 where l.requested_at is not null and d.sender_agency_id = referrals.my_agency()
   and (d.level = 1 or (d.level = 2 and l.accepted_at is not null)
        or exists (select 1 from referrals.leg_event e where e.ambito_id = l.ambito_id and e.leg_id = l.id and e.name = 'opened-extended'));
`;

const DEFINER = "language plpgsql security definer set search_path = ''";

export const FORGETTING = `
-- A contact whose referral has no answer yet is not let go.
create function referrals.is_awaited(p_ambito text, p_contact uuid) returns boolean stable ${DEFINER} as $$
begin
  return exists (select 1 from referrals.referral r where r.ambito_id = p_ambito and r.contact_id = p_contact and r.state in ('open', 'needs-decision'));
end $$;

-- Of contacts that are disposed of nothing is left that says anything of anybody: no copy, no words. Codes and days of the journey stay.
create function referrals.forget_contacts(p_ambito text, p_contacts uuid[]) returns void ${DEFINER} as $$
declare v_legs uuid[];
begin
  if p_ambito is distinct from current_setting('soglia.ambito', true) then return; end if;
  select coalesce(array_agg(l.id), '{}') into v_legs
    from referrals.referral r join referrals.leg l on l.ambito_id = r.ambito_id and l.referral_id = r.id
   where r.ambito_id = p_ambito and r.contact_id = any (p_contacts);
  delete from referrals.disclosure d where d.ambito_id = p_ambito and d.leg_id = any (v_legs);
  delete from referrals.leg_attachment f where f.ambito_id = p_ambito and f.leg_id = any (v_legs);
  delete from referrals.leg_message m where m.ambito_id = p_ambito and m.leg_id = any (v_legs);
end $$;
`;

export const RIGHTS = `
create index referral_by_contact on referrals.referral (ambito_id, contact_id);

-- A next step is as visible as the request that it hangs on: of what is shielded, to those who may know.
drop policy sees on referrals.next_step;
drop policy changes on referrals.next_step;
create policy sees on referrals.next_step for select using (ambito_id = current_setting('soglia.ambito', true) and (referrals.is_house() or referrals.is_centrale()
  or (agency_id = referrals.my_agency() and exists (select 1 from referrals.referral r where r.ambito_id = next_step.ambito_id and r.id = next_step.referral_id))));
create policy changes on referrals.next_step for update using (ambito_id = current_setting('soglia.ambito', true) and (referrals.is_house() or referrals.is_centrale()
  or (agency_id = referrals.my_agency() and exists (select 1 from referrals.referral r where r.ambito_id = next_step.ambito_id and r.id = next_step.referral_id))))
  with check (ambito_id = current_setting('soglia.ambito', true));

revoke execute on all functions in schema referrals from public;
grant execute on function referrals.my_agency(), referrals.is_centrale(), referrals.is_house() to soglia_app;
grant select on referrals.request_answer, referrals.contact_awaited, referrals.leg_of_contact, referrals.subject_disclosure to soglia_app;
grant select on referrals.need_answer to soglia_anonymiser;
grant execute on function referrals.meaning_of(text) to soglia_anonymiser;
`;
