// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import { REFERRAL_OF_REQUEST } from '../windows/referrals-window';
import type { HistoryItem, PersonFile } from './person-file';

export interface HistoryPage {
  readonly limit: number;
  /** Only contacts older than this one. */
  readonly before: { readonly occurredAt: string; readonly id: string } | null;
}

export interface HistoryRow extends HistoryItem {
  /** With microseconds, as the cursor needs it. */
  readonly exactly: string;
}

const ITEMS = `
select c.id, c.occurred_at, c.occurred_at::text as exactly, o.display_name, c.access_point, a.name,
       (select coalesce(json_agg(json_build_object('need', r.need, 'outcome', r.outcome, 'referral', ${REFERRAL_OF_REQUEST}) order by r.position), '[]')
          from intake.request_person rp
          join intake.request r on r.ambito_id = rp.ambito_id and r.contact_id = rp.contact_id and r.id = rp.request_id
         where rp.ambito_id = c.ambito_id and rp.contact_id = c.id and rp.person_id = $2) as requests
  from intake.contact_person cp
  join intake.contact c on c.ambito_id = cp.ambito_id and c.id = cp.contact_id
  join territory.access_point_window a on a.ambito_id = c.ambito_id and a.code = c.access_point
  left join access.account_window o on o.ambito_id = c.ambito_id and o.id = c.operator_id
 where cp.ambito_id = $1 and cp.person_id = $2 and c.agency_id = $3
   and ($4::timestamptz is null or (c.occurred_at, c.id) < ($4::timestamptz, $5::uuid))
 order by c.occurred_at desc, c.id desc
 limit $6`;

const COUNTS = `
select (select count(*)::int from intake.contact_person cp join intake.contact c on c.ambito_id = cp.ambito_id and c.id = cp.contact_id
         where cp.ambito_id = $1 and cp.person_id = $2 and c.agency_id = $3 and c.occurred_at > $4::timestamptz - interval '12 months') as contacts,
       (select count(*)::int from intake.request_person rp
          join intake.request r on r.ambito_id = rp.ambito_id and r.contact_id = rp.contact_id and r.id = rp.request_id
          join intake.contact c on c.ambito_id = rp.ambito_id and c.id = rp.contact_id
         where rp.ambito_id = $1 and rp.person_id = $2 and c.agency_id = $3 and r.outcome = 'IN_CORSO') as open`;

const NOTICE = `
select version, language, given_at from intake.notice_given where ambito_id = $1 and person_id = $2 order by given_at desc, version desc limit 1`;

const PROTECTION = `
select p.id, p.ground, p.since, p.version,
       (select coalesce(json_agg(json_build_object('id', w.id, 'displayName', a.display_name) order by a.display_name, w.id), '[]')
          from unnest(p.workers) as w(id) left join access.account_window a on a.ambito_id = p.ambito_id and a.id = w.id) as workers
  from intake.protection p where p.ambito_id = $1 and p.subject_id = $2 and p.subject_kind = 'person' and p.ended_at is null
 order by p.since desc limit 1`;

interface ItemRow {
  readonly id: string;
  readonly occurred_at: Date;
  readonly exactly: string;
  readonly display_name: string | null;
  readonly access_point: string;
  readonly name: string;
  readonly requests: HistoryItem['requests'];
}

/** What hangs on a file: contacts of the actor's agency, notices, protection. */
@Injectable()
export class PersonHistoryStore {
  /** Newest first, one more than `limit` so that the caller knows whether there is a next page. */
  async contacts(tx: Tx, { ambitoId, agencyId }: Actor, personId: string, { limit, before }: HistoryPage): Promise<HistoryRow[]> {
    const values = [ambitoId, personId, agencyId, before?.occurredAt ?? null, before?.id ?? null, limit + 1];
    const rows: ItemRow[] = await tx.query(ITEMS, values);
    return rows.map((row) => ({
      contactId: row.id,
      occurredAt: row.occurred_at,
      exactly: row.exactly,
      operatorName: row.display_name,
      accessPoint: { code: row.access_point, name: row.name },
      requests: row.requests,
    }));
  }

  async counts(tx: Tx, { ambitoId, agencyId }: Actor, personId: string, now: Date): Promise<{ contacts: number; open: number }> {
    const [row]: { contacts: number; open: number }[] = await tx.query(COUNTS, [ambitoId, personId, agencyId, now]);
    return row ?? { contacts: 0, open: 0 };
  }

  async lastNotice(tx: Tx, ambitoId: string, personId: string): Promise<PersonFile['notice']> {
    const [row]: { version: string; language: string; given_at: Date }[] = await tx.query(NOTICE, [ambitoId, personId]);
    return row ? { version: row.version, language: row.language, givenOn: row.given_at } : null;
  }

  async protection(tx: Tx, ambitoId: string, personId: string): Promise<PersonFile['protection']> {
    const [row]: NonNullable<PersonFile['protection']>[] = await tx.query(PROTECTION, [ambitoId, personId]);
    return row ?? null;
  }

  async comuneName(tx: Tx, code: string): Promise<string | null> {
    const [row]: { name: string }[] = await tx.query('select name from territory.comune_window where belfiore = $1 limit 1', [code]);
    return row?.name ?? null;
  }

  /** Of a comune that may be no more, or of a state. */
  async placeName(tx: Tx, code: string): Promise<string | null> {
    const [row]: { name: string }[] = await tx.query('select name from territory.place_window where code = $1', [code]);
    return row?.name ?? null;
  }
}
