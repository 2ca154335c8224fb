// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { duplicateScore, type Likeness, LIKELY } from '@soglia/intake-domain';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, decodeCursor, encodeCursor, recordAudit, type Tx, UUID_FORM } from '@soglia/platform';
import { CandidatesStore } from '../persons/search/candidates.store';
import { hitOf, type PersonHit } from '../persons/search/person-hit';
import type { Person } from '../persons/person.entities';
import { PersonStore } from '../persons/person.store';
import { ALIKE_PAIRS, TWINS } from './duplicates.sql';

export interface DuplicatePair extends Likeness {
  readonly a: PersonHit;
  readonly b: PersonHit;
}

export interface DuplicatesPage {
  readonly items: readonly DuplicatePair[];
  readonly next: string | null;
  readonly total: number;
}

interface Pair extends Likeness {
  readonly a: Person;
  readonly b: Person;
}

const SCORE_FORM = /^(0(\.\d{1,2})?|1)$/;

/** Files that look like one person: found by what they share, judged as a new file is, the most alike first. Of what is out of sight, none. */
@Injectable()
export class DuplicatesQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly persons: PersonStore,
    private readonly candidates: CandidatesStore,
  ) {}

  async execute(actor: Actor, limit: number, cursor: string | null): Promise<DuplicatesPage> {
    const after = cursor === null ? null : decodeCursor(cursor, [SCORE_FORM, UUID_FORM, UUID_FORM]);
    return this.unit.runAs(actor, async (tx) => {
      const pairs = await this.pairs(tx, actor.ambitoId);
      const rest = after === null ? pairs : pairs.filter((pair) => compare(placeOf(pair), after) > 0);
      const page = rest.slice(0, limit);
      const facts = await this.candidates.factsOf(
        tx,
        actor,
        page.flatMap(({ a, b }) => [a.id, b.id]),
      );
      await recordAudit(tx, actor, 'person.searched', null);
      const items = page.map(({ a, b, score, reasons }) => {
        const match = reasons[0] === 'same-codice-fiscale' ? 'codice-fiscale' : 'similar-name';
        return { a: hitOf(a, match, facts.get(a.id)), b: hitOf(b, match, facts.get(b.id)), score, reasons };
      });
      const last = page.at(-1);
      return { items, next: last && rest.length > limit ? encodeCursor(placeOf(last)) : null, total: pairs.length };
    });
  }

  /** How many pairs there are to review, up to a thousand, for whoever the transaction is of. */
  async count(tx: Tx, ambitoId: string): Promise<number> {
    return (await this.pairs(tx, ambitoId)).length;
  }

  private async pairs(tx: Tx, ambitoId: string): Promise<Pair[]> {
    const found: { a: string; b: string }[] = [...(await tx.query(TWINS, [ambitoId])), ...(await tx.query(ALIKE_PAIRS, [ambitoId]))];
    const rows = await this.persons.byIds(tx, ambitoId, [...new Set(found.flatMap(({ a, b }) => [a, b]))]);
    const files = new Map(rows.map((row) => [row.id, row]));
    return found
      .flatMap(({ a: one, b: other }) => {
        const [a, b] = [files.get(one), files.get(other)];
        return a && b ? [{ a, b, ...duplicateScore(a, b) }] : [];
      })
      .filter(({ score }) => score >= LIKELY)
      .sort((one, other) => compare(placeOf(one), placeOf(other)));
  }
}

const placeOf = ({ score, a, b }: Pair): string[] => [String(score), a.id, b.id];

/** The most alike first, then by id. */
function compare([score = '', a = '', b = '']: readonly string[], [otherScore = '', otherA = '', otherB = '']: readonly string[]): number {
  if (score !== otherScore) return Number(otherScore) - Number(score);
  return a === otherA ? (b < otherB ? -1 : Number(b > otherB)) : a < otherA ? -1 : 1;
}
