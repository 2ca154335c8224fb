// SPDX-License-Identifier: EUPL-1.2
import { monthsOf, OUTCOME_GROUPS, outcomeGroup, type Quarter } from '@soglia/kernel';
import type { Placed } from './cross-table';
import { pool5, type PooledTable } from './pool-5';

/**
 * What is counted: requests (domande) of contacts that took place in the quarter; whether a cell is small is decided on distinct
 * persons. All tables of a release count the same requests, so that no two of their totals can be subtracted.
 */
export const COUNTING_RULE = 'requests-v1';

export const TABLE_CODES = ['sub-ambito-area', 'need-outcome', 'month-channel'] as const;
export type TableCode = (typeof TABLE_CODES)[number];

/** Residence outside the ambito, without fixed abode or not given. */
export const ELSEWHERE = 'ELSEWHERE';

/** A fact as the tables of a release see it. */
export interface CountedFact {
  readonly month: string;
  readonly subAmbito: string | null;
  readonly area: string;
  readonly needCode: string;
  readonly channel: string;
  readonly outcome: string;
  readonly person: string | null;
}

/** The codes that a table shows even when nobody fell there. */
export interface KnownCodes {
  readonly subAmbiti: readonly string[];
  readonly areas: readonly string[];
  readonly needs: readonly string[];
  readonly channels: readonly string[];
}

/** The three tables of a quarter, each made safe by itself under *pool-5*. */
export function releaseTables(quarter: Quarter, facts: readonly CountedFact[], known: KnownCodes): Record<TableCode, PooledTable> {
  const place = (row: (fact: CountedFact) => string, column: (fact: CountedFact) => string): Placed[] =>
    facts.map((fact) => ({ row: row(fact), column: column(fact), person: fact.person }));
  return {
    'sub-ambito-area': pool5(
      place(
        ({ subAmbito }) => subAmbito ?? ELSEWHERE,
        ({ area }) => area,
      ),
      [...known.subAmbiti, ELSEWHERE],
      known.areas,
    ),
    'need-outcome': pool5(
      place(
        ({ needCode }) => firstLevel(needCode),
        ({ outcome }) => groupOf(outcome),
      ),
      known.needs,
      Object.keys(OUTCOME_GROUPS),
    ),
    'month-channel': pool5(
      place(
        ({ month }) => month,
        ({ channel }) => channel,
      ),
      monthsOf(quarter),
      known.channels,
    ),
  };
}

/** An outcome that no group holds would be counted where it does not belong: better no release. */
function groupOf(outcome: string): string {
  const group = outcomeGroup(outcome);
  if (!group) throw new Error(`outcome ${outcome} has no group`);
  return group;
}

const firstLevel = (needCode: string) => needCode.split('.')[0] ?? needCode;
