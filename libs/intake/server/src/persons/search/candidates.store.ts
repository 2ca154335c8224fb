// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { AskPart, PersonAsk } from '@soglia/intake-domain';
import type { Actor } from '@soglia/kernel';
import type { Tx } from '@soglia/platform';
import type { HitFacts, SearchedRow } from './person-hit';

/** How many candidates each way of looking brings: what a search costs does not grow with those who bear a name. */
const EACH = 100;
const MOST_PROTECTED = 1000;

type Way = 'whole' | 'typed' | 'heard' | 'slipped';

interface Look {
  readonly parts: readonly AskPart[];
  readonly way: Way;
}

const COLUMNS = `p.id, p.version, p.identification, p.family_name as "familyName", p.given_name as "givenName", p.alias, p.sex,
  p.birth_date::text as "birthDate", p.birth_year as "birthYear", p.comune, p.address, p.codice_fiscale as "codiceFiscale",
  p.health_code as "healthCode", p.temporary_code as "temporaryCode", p.phones, p.protected`;

/** Few rows by a few keys: the planner cannot know how rare a name is, and would now and then read the whole table instead. */
export const BY_INDEX = "select set_config('enable_seqscan', 'off', true)";

/** Whoever is under protection and known to the actor: row security says which. */
const PROTECTED = `
select ${COLUMNS} from intake.person p
 where p.ambito_id = $1 and p.merged_into is null and p.protected and p.id in (
   select subject_id from intake.protection where ambito_id = $1 and subject_kind = 'person' and ended_at is null
   union select subject_id from intake.opening where ambito_id = $1 and account_id = $2 and emergency and until > now())
 limit ${MOST_PROTECTED}`;

const FACTS = `
select p.id, m.name as "comuneName",
       (select to_char(max(c.occurred_at) at time zone 'Europe/Rome', 'YYYY-MM-DD')
          from intake.contact_person cp join intake.contact c on c.ambito_id = cp.ambito_id and c.id = cp.contact_id
         where cp.ambito_id = p.ambito_id and cp.person_id = p.id and c.agency_id = $3) as "lastContactOn"
  from intake.person p
  left join lateral (select name from territory.comune_window where belfiore = p.comune limit 1) m on true
 where p.ambito_id = $1 and p.id = any ($2::uuid[])`;

/** Who may be meant: through the keys, a bounded number of files, none of them protected. */
@Injectable()
export class CandidatesStore {
  /** Those who bear just that name first, then what it may be the beginning of, then what sounds like it. */
  async asked(tx: Tx, ambitoId: string, { readings }: PersonAsk): Promise<SearchedRow[]> {
    const [asTyped = [], ...joined] = readings;
    const ways = (['typed', 'heard'] as const).filter((way) => differs(readings, way));
    const whole = { parts: asTyped, way: 'whole' as const };
    return this.look(tx, ambitoId, [whole, ...ways.flatMap((way) => [asTyped, ...joined].map((parts) => ({ parts, way })))]);
  }

  /** Those whom a slip of one letter would find. */
  async slipped(tx: Tx, ambitoId: string, { readings }: PersonAsk): Promise<SearchedRow[]> {
    return differs(readings, 'slipped') ? this.likely(tx, ambitoId, readings) : [];
  }

  /** Each reading for itself, so that a common name crowds nobody out who has the same code. */
  async likely(tx: Tx, ambitoId: string, readings: PersonAsk['readings']): Promise<SearchedRow[]> {
    const looks = readings.map((parts) => ({ parts, way: 'slipped' as const }));
    return this.look(tx, ambitoId, looks);
  }

  private async look(tx: Tx, ambitoId: string, looks: readonly Look[]): Promise<SearchedRow[]> {
    if (looks.every(({ parts }) => parts.length === 0)) return [];
    await tx.query(BY_INDEX);
    const { sql, values } = candidatesSql(ambitoId, looks);
    return tx.query(sql, values);
  }

  async protectedOnes(tx: Tx, { ambitoId, accountId }: Actor): Promise<SearchedRow[]> {
    return tx.query(PROTECTED, [ambitoId, accountId]);
  }

  /** What the few that are shown show besides their row. */
  async factsOf(tx: Tx, { ambitoId, agencyId }: Actor, ids: readonly string[]): Promise<Map<string, HitFacts>> {
    const rows: (HitFacts & { id: string })[] = ids.length === 0 ? [] : await tx.query(FACTS, [ambitoId, [...ids], agencyId]);
    return new Map(rows.map(({ id, comuneName, lastContactOn }) => [id, { comuneName, lastContactOn }]));
  }
}

/** Codes, days and numbers are looked for in one way only. */
const differs = (readings: PersonAsk['readings'], way: Way) => readings.some((parts) => parts.some((part) => part[way] !== part.whole));

/**
 * Each look is bounded for itself, and asks all its conditions of one index: its collation is that of the index of keys and of no other, and an
 * «or» would let the planner read the whole ambito first and compare keys afterwards.
 */
export function candidatesSql(ambitoId: string, looks: readonly Look[]): { sql: string; values: unknown[] } {
  const values: unknown[] = [ambitoId];
  const among = (keys: readonly string[]) => `s.keys && $${values.push([...keys])}::text[]`;
  const found = looks.map(
    ({ parts, way }) => `(select s.person_id from intake.person_search s
  where s.ambito_id = $1 collate "C" and ${parts.map((part) => among(part[way])).join(' and ')} limit ${EACH})`,
  );
  const sql = `
with found as materialized (${found.join('\n union ')})
select ${COLUMNS} from found join intake.person p on p.ambito_id = $1 and p.id = found.person_id
 where p.merged_into is null and not p.protected`;
  return { sql, values };
}
