// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { monthsOf, type Quarter } from '@soglia/kernel';
import type { NeedFact } from '@soglia/planning-domain';
import type { Tx } from '@soglia/platform';

export interface QuarterFactRow {
  readonly factKey: string;
  readonly sourceVersion: number;
  readonly month: string;
  readonly subAmbito: string | null;
  readonly area: string;
  readonly needCode: string;
  readonly channel: string;
  readonly outcome: string;
  readonly person: string | null;
}

/**
 * One statement: facts in, older versions of the same fact overwritten, newer ones left, facts that no longer exist removed. A person may
 * become another's file, and a referral move, while the contact stays as it is, so the same version is written again then.
 */
const REPLACE = `
with incoming as (
  select * from jsonb_to_recordset($3::jsonb) as f("factKey" text, "contactTrace" text, "personTrace" text, "personPosition" smallint, month text, "accessPoint" text, comune text,
    "subAmbito" text, area text, "needCode" text, "ageBand" text, sex text, interlocutor text, channel text, urgency text, outcome text, "gapReason" text,
    referral text, "needAnswer" text, "unmetMeaning" text, "sourceVersion" integer)
), gone as (
  delete from planning.need_fact where ambito_id = $1 and contact_trace = $2 and fact_key not in (select "factKey" from incoming)
)
insert into planning.need_fact as known (ambito_id, fact_key, contact_trace, person_trace, person_position, month, access_point, comune, sub_ambito, area, need_code,
  age_band, sex, interlocutor, channel, urgency, outcome, gap_reason, referral, need_answer, unmet_meaning, source_version)
select $1, "factKey", "contactTrace", "personTrace", "personPosition", month, "accessPoint", comune, "subAmbito", area, "needCode",
  "ageBand", sex, interlocutor, channel, urgency, outcome, "gapReason", referral, "needAnswer", "unmetMeaning", "sourceVersion" from incoming
on conflict (ambito_id, fact_key) do update set
  contact_trace = excluded.contact_trace, person_trace = excluded.person_trace, person_position = excluded.person_position, month = excluded.month, access_point = excluded.access_point,
  comune = excluded.comune, sub_ambito = excluded.sub_ambito, area = excluded.area, need_code = excluded.need_code, age_band = excluded.age_band,
  sex = excluded.sex, interlocutor = excluded.interlocutor, channel = excluded.channel, urgency = excluded.urgency, outcome = excluded.outcome,
  gap_reason = excluded.gap_reason, referral = excluded.referral, need_answer = excluded.need_answer, unmet_meaning = excluded.unmet_meaning,
  source_version = excluded.source_version
where known.source_version < excluded.source_version
   or (known.source_version = excluded.source_version and (known.person_trace, known.referral, known.need_answer, known.unmet_meaning)
         is distinct from (excluded.person_trace, excluded.referral, excluded.need_answer, excluded.unmet_meaning))`;

/** Pseudonymous facts. Only the anonymiser's role gets this far. */
@Injectable()
export class FactStore {
  async replace(tx: Tx, ambitoId: string, contactTrace: string, facts: readonly NeedFact[]): Promise<void> {
    await tx.query(REPLACE, [ambitoId, contactTrace, JSON.stringify(facts)]);
  }

  /** Whether a contact registered before that moment has not become facts yet: figures made now would lack it for ever. */
  async areBehind(tx: Tx, ambitoId: string, moment: Date): Promise<boolean> {
    const rows: { behind: boolean }[] = await tx.query(
      `select exists (select 1 from platform.outbox
                       where settled_at is null and ambito_id = $1 and topic = 'intake.contact-changed' and created_at <= $2) as behind`,
      [ambitoId, moment],
    );
    return rows[0]?.behind ?? false;
  }

  /**
   * The requests of a quarter in the order of their keys, each on the person that it names first: a family's one request is one, and hides
   * behind other families, never behind its own members.
   */
  async ofQuarter(tx: Tx, ambitoId: string, quarter: Quarter): Promise<QuarterFactRow[]> {
    return tx.query(
      `select fact_key as "factKey", source_version as "sourceVersion", month, sub_ambito as "subAmbito", area, need_code as "needCode", channel, outcome,
              person_trace as person
         from planning.need_fact where ambito_id = $1 and month = any($2) and person_position = 0 order by fact_key`,
      [ambitoId, monthsOf(quarter)],
    );
  }
}
