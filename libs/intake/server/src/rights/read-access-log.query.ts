// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import {
  AppUnitOfWork,
  asHouse,
  decodeCursor,
  encodeCursor,
  recordAudit,
  recordRefusal,
  TIMESTAMP_FORM,
  type Tx,
  UUID_FORM,
} from '@soglia/platform';

export interface AccessLogAsk {
  readonly subject: string;
  readonly limit: number;
  readonly cursor: string | null;
}

export interface AccessLogLine {
  readonly at: Date;
  readonly displayName: string | null;
  readonly agency: string | null;
  readonly verb: string;
  readonly reason: string | null;
}

/**
 * Who opened or changed a record, when and why: of a person also what happened to the contacts, and to what was sent to other agencies. A
 * head reads of records that concern the agency, a reader of the audit of all; of what is protected only those who may know of it.
 */
@Injectable()
export class ReadAccessLogQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(
    actor: Actor,
    { subject, limit, cursor }: AccessLogAsk,
  ): Promise<{ readonly items: readonly AccessLogLine[]; readonly next: string | null }> {
    const [at, id] = cursor ? decodeCursor(cursor, [TIMESTAMP_FORM, UUID_FORM]) : [null, null];
    const page = await this.unit.runAs(actor, async (tx) => {
      const subjects = await subjectsOf(tx, actor, subject);
      if (subjects.length === 0) return null;
      const rows: (AccessLogLine & { readonly id: string; readonly exact: string })[] = await tx.query(LOG, [
        actor.ambitoId,
        subjects,
        at,
        id,
        limit + 1,
      ]);
      await recordAudit(tx, actor, 'access-log.read', subject);
      const last = rows[limit - 1];
      return { items: rows.slice(0, limit), next: rows.length > limit && last ? encodeCursor([last.exact, last.id]) : null };
    });
    if (page) return page;
    await recordRefusal(this.unit, actor, 'protected.refused', subject, 'access log: not there for this reader');
    throw new RuleViolation('not-found');
  }
}

/** The record and what belongs to it, as far as the reader may know; nothing when the reader may not. */
async function subjectsOf(tx: Tx, { ambitoId, agencyId }: Actor, subject: string): Promise<readonly string[]> {
  const look = (): Promise<{ id: string }[]> => tx.query(SUBJECTS, [ambitoId, agencyId, subject]);
  // The legs of all agencies are the house's alone; what is protected stays held by intake's own row security.
  const rows = agencyId === null ? await asHouse(tx, look) : await look();
  if (rows.length > 0) return rows.map(({ id }) => id);
  if (agencyId !== null) return [];
  // What is gone was disposed of or never there: for the reader of the audit what happened to it is still to be read.
  const [row]: { kept: boolean }[] = await tx.query('select intake.is_kept($1, $2) as kept', [ambitoId, subject]);
  return row?.kept ? [] : [subject];
}

const SUBJECTS = `
with file as (
  select p.id from intake.person p
   where p.ambito_id = $1 and p.id = $3
     and ($2::uuid is null
          or exists (select 1 from intake.contact_person cp join intake.contact c on c.ambito_id = cp.ambito_id and c.id = cp.contact_id
                      where cp.ambito_id = $1 and cp.person_id = p.id and c.agency_id = $2)
          or exists (select 1 from intake.protection pr where pr.ambito_id = $1 and pr.subject_id = p.id and pr.agency_id = $2)
          or not exists (select 1 from intake.contact_person cp where cp.ambito_id = $1 and cp.person_id = p.id))
)
select id from file
union
select m.id from intake.person m join file f on m.merged_into = f.id where m.ambito_id = $1
union
select c.id from file f join intake.contact_person cp on cp.ambito_id = $1 and cp.person_id = f.id
  join intake.contact c on c.ambito_id = $1 and c.id = cp.contact_id and ($2::uuid is null or c.agency_id = $2)
union
select c.id from intake.contact c where c.ambito_id = $1 and c.id = $3 and ($2::uuid is null or c.agency_id = $2)
union
select r.id from intake.request r join intake.contact c on c.ambito_id = r.ambito_id and c.id = r.contact_id and ($2::uuid is null or c.agency_id = $2)
 where r.ambito_id = $1 and r.id = $3
union
select of_leg.id from file f join intake.contact_person cp on cp.ambito_id = $1 and cp.person_id = f.id
  join intake.request_person rp on rp.ambito_id = $1 and rp.contact_id = cp.contact_id and rp.person_id = f.id
  join referrals.leg_of_contact l on l.ambito_id = $1 and l.contact_id = rp.contact_id and l.request_id = rp.request_id
  cross join lateral (values (l.leg_id), (l.referral_id)) of_leg(id)`;

const LOG = `
select l.id, l.at, l.at::text as exact, a.display_name as "displayName", g.name as agency, l.verb, l.reason
  from intake.access_log($1, $2::uuid[], $3::timestamptz, $4::uuid, $5) l
  left join access.account_window a on a.ambito_id = $1 and a.id = l.account_id
  left join territory.agency_window g on g.ambito_id = $1 and g.id = l.agency_id
 order by l.at desc, l.id desc`;
