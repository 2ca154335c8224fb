// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Tx } from '@soglia/platform';
import { areasOf, type ComunePlace, type NeedFamily, type ScheduleRow } from '@soglia/resources-domain';
import type { Viewer } from './ask';
import { anyLexeme, cardsOf, Values, withinReach, wordsQuery } from './candidates.sql';

/** More than anybody reads. A broad search looks at the most recently verified. */
export const CANDIDATES = 400;

/** What a card must be to be looked at. Words as `to_tsquery` reads them. */
export interface CardFilter {
  readonly words: string | null;
  readonly inName: string | null;
  readonly need: NeedFamily | null;
  readonly area: string | null;
  readonly home: ComunePlace | null;
  readonly language: string | null;
  readonly free: boolean;
  /** Day from which a verification counts. */
  readonly assuredFrom: string | null;
  readonly withCapacity: boolean;
}

/** Which of the heavier columns the ranking of this search needs. */
export interface Looking {
  readonly places: boolean;
  readonly rule: boolean;
  readonly hours: boolean;
  /** Month from which choices count. */
  readonly chosenFrom: string;
}

export interface CardPlace {
  readonly name: string | null;
  readonly belfiore: string | null;
  readonly comune: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly accessible: boolean | null;
}

export interface Candidate {
  readonly id: string;
  readonly status: string;
  readonly needs: readonly string[];
  readonly userAreas: readonly string[];
  readonly areas: readonly string[];
  readonly assuredDate: string | null;
  readonly available: number | null;
  readonly places: readonly CardPlace[];
  readonly rule: unknown;
  readonly hours: readonly ScheduleRow[] | null;
  readonly text: number | null;
  readonly inName: boolean;
  readonly chosen: number;
}

export interface CardDetail {
  readonly id: string;
  readonly name: string;
  readonly nameFr: string | null;
  readonly short: string | null;
  readonly shortFr: string | null;
  readonly organization: string;
  readonly phone: string | null;
  readonly visibility: string;
  readonly free: boolean | null;
  readonly cost: string | null;
  readonly maximum: number | null;
  readonly capacityUpdated: string | null;
  readonly languages: readonly string[];
  readonly places: readonly CardPlace[];
  readonly hours: readonly ScheduleRow[];
}

/** How many of the most recently verified are gone through one by one before the index of words is asked. */
const NEWEST = 2_500;
const IN_ORDER = 'c.assured_date desc nulls last, c.service_id';

/**
 * Cards that fit, within the viewer's reach; the most recently verified first. What is common is found among the newest at once,
 * what is rare through the index of words: each way is quick where it is used, and neither waits on the planner's guess of which it is.
 */
@Injectable()
export class CandidateStore {
  async find(tx: Tx, viewer: Viewer, filter: CardFilter, looking: Looking): Promise<Candidate[]> {
    const newest = await this.look(tx, viewer, filter, looking, (cards, fits, limit) =>
      fits === 'true'
        ? `select * from ${cards} order by ${IN_ORDER} limit ${limit}`
        : `select * from (select * from ${cards} order by ${IN_ORDER} limit ${NEWEST}) c where ${fits} order by ${IN_ORDER} limit ${limit}`,
    );
    if (newest.length > CANDIDATES || isBare(filter)) return newest;
    // Ordered by what no index is ordered by, so that the index of words is the way.
    return this.look(tx, viewer, filter, looking, (cards, fits, limit) => {
      return `select * from ${cards} and ${fits} order by c.assured_date::timestamp desc nulls last, c.service_id limit ${limit}`;
    });
  }

  private look(tx: Tx, viewer: Viewer, filter: CardFilter, looking: Looking, from: From): Promise<Candidate[]> {
    const values = new Values();
    const cards = `${cardsOf(viewer.reader)} c where ${withinReach(viewer, values)}`;
    const fits = conditions(filter, values).join(' and ') || 'true';
    const rank = filter.words === null ? 'null::real' : `ts_rank(c.words, ${wordsQuery(filter.words, values)})`;
    const inName = filter.inName === null ? 'false' : `c.words @@ ${wordsQuery(filter.inName, values)}`;
    return tx.query(
      `select c.service_id as id, c.status, to_jsonb(c.needs) as needs, to_jsonb(c.user_areas) as "userAreas", to_jsonb(c.areas) as areas,
              c.assured_date::text as "assuredDate", c.available,
              ${looking.places ? 'c.places' : "'[]'::jsonb as places"}, ${looking.rule ? 'c.eligibility_rule' : 'null'} as rule,
              ${looking.hours ? 'c.hours' : 'null'} as hours, ${rank} as text, ${inName} as "inName", ${chosen(viewer, looking, values)} as chosen
         from (${from(cards, fits, CANDIDATES + 1)}) c`,
      values.all,
    );
  }

  async details(tx: Tx, viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, CardDetail>> {
    const values = new Values();
    const rows: CardDetail[] = await tx.query(
      `select c.service_id as id, c.name, c.name_fr as "nameFr", c.short, c.short_fr as "shortFr", c.organization_name as organization, c.phone,
              c.visibility, c.free, c.cost, c.maximum, to_char(c.capacity_updated at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "capacityUpdated",
              c.languages, c.places, c.hours
         from ${cardsOf(viewer.reader)} c where ${withinReach(viewer, values)} and c.service_id = any (${values.add(ids, 'uuid[]')})`,
      values.all,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

type From = (cards: string, fits: string, limit: number) => string;

/** Nothing is asked that the index of words could know. */
const isBare = ({ words, need, area, home, language, free, withCapacity }: CardFilter) =>
  words === null && !need && !area && !home && !language && !free && !withCapacity;

function conditions(filter: CardFilter, values: Values): string[] {
  const { words, need, area, home, language, free, assuredFrom, withCapacity } = filter;
  const facets = [
    ...(need ? [anyLexeme([`n:${need.code}`, `u:${need.code}`, ...need.above.map((code) => `n:${code}`)])] : []),
    ...(area ? [anyLexeme([`k:${area}`, 'k:MULBEN', 'k:*'])] : []),
    ...(home ? [anyLexeme(areasOf(home).map((each) => `a:${each}`))] : []),
    ...(language ? [anyLexeme([`l:${language}`])] : []),
    ...(free ? [anyLexeme(['free'])] : []),
    ...(withCapacity ? [anyLexeme(['room'])] : []),
  ];
  return [
    ...(facets.length ? [`c.facets @@ ${values.add(facets.map((each) => `(${each})`).join(' & '), 'tsquery')}`] : []),
    ...(words === null ? [] : [`c.words @@ ${wordsQuery(words, values)}`]),
    ...(assuredFrom ? [`c.assured_date >= ${values.add(assuredFrom, 'date')}`] : []),
  ];
}

/** What was chosen at the desks is nothing that the public's role could read. */
function chosen({ reader }: Viewer, { chosenFrom }: Looking, values: Values): string {
  if (reader === 'public') return '0';
  return `(select count(*)::int from resources.orientation o
            where o.ambito_id = c.ambito_id and o.service_id = c.service_id and o.month >= ${values.add(chosenFrom, 'text')})`;
}
