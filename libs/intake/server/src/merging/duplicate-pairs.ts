// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { duplicateScore, type Likeness, LIKELY } from '@soglia/intake-domain';
import type { Tx } from '@soglia/platform';
import type { Person } from '../persons/person.entities';
import { PersonStore } from '../persons/person.store';
import { ALIKE_PAIRS, TWINS } from './duplicates.sql';

export interface PairOfFiles extends Likeness {
  readonly a: Person;
  readonly b: Person;
}

/** Files that look like one person, as the transaction's actor sees them: up to a thousand pairs, the most alike first. Of what is out of sight, none. */
@Injectable()
export class DuplicatePairs {
  constructor(private readonly persons: PersonStore) {}

  async of(tx: Tx, ambitoId: string): Promise<PairOfFiles[]> {
    const found: { a: string; b: string }[] = [...(await tx.query(TWINS, [ambitoId])), ...(await tx.query(ALIKE_PAIRS, [ambitoId]))];
    const rows = await this.persons.byIds(tx, ambitoId, [...new Set(found.flatMap(({ a, b }) => [a, b]))]);
    const files = new Map(rows.map((row) => [row.id, row]));
    return found
      .flatMap(({ a: one, b: other }) => {
        const [a, b] = [files.get(one), files.get(other)];
        return a && b ? [{ a, b, ...duplicateScore(a, b) }] : [];
      })
      .filter(({ score }) => score >= LIKELY)
      .sort((one, other) => comparePlaces(placeOf(one), placeOf(other)));
  }
}

/** Where a pair stands in the list. */
export const placeOf = ({ score, a, b }: PairOfFiles): string[] => [String(score), a.id, b.id];

/** The most alike first, then by id. */
export function comparePlaces(
  [score = '', a = '', b = '']: readonly string[],
  [otherScore = '', otherA = '', otherB = '']: readonly string[],
): number {
  if (score !== otherScore) return Number(otherScore) - Number(score);
  return a === otherA ? (b < otherB ? -1 : Number(b > otherB)) : a < otherA ? -1 : 1;
}
