// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, decodeCursor, encodeCursor, TIMESTAMP_FORM, UUID_FORM } from '@soglia/platform';
import type { ProblemCode, ProblemFacts, Severity } from '@soglia/resources-domain';
import { Import } from './import.entities';

export interface ProblemCount {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly count: number;
}

export interface ProblemRow {
  readonly id: string;
  readonly severity: Severity;
  readonly code: ProblemCode;
  readonly file: string;
  readonly line: number;
  readonly column_name: string;
  readonly facts: ProblemFacts;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

interface ProblemPage {
  readonly importId: string;
  readonly severity: Severity | null;
  readonly limit: number;
  readonly cursor: string | null;
}

/** Imports and what is wrong with them, in the order of the file. */
@Injectable()
export class ReadImportsQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async one({ ambitoId }: Actor, id: string): Promise<{ found: Import; problems: ProblemCount[] }> {
    return this.unit.run(ambitoId, async (tx) => {
      const found = await tx.findOneBy(Import, { ambitoId, id });
      if (!found) throw new RuleViolation('not-found');
      const problems: ProblemCount[] = await tx.query(
        `select code, severity, count(*)::int as count from resources.import_problem where ambito_id = $1 and import_id = $2
          group by code, severity order by severity, count desc, code`,
        [ambitoId, id],
      );
      return { found, problems };
    });
  }

  async page({ ambitoId }: Actor, limit: number, cursor: string | null): Promise<Page<Import>> {
    const [at = null, id = null] = cursor ? decodeCursor(cursor, [TIMESTAMP_FORM, UUID_FORM]) : [];
    return this.unit.run(ambitoId, async (tx) => {
      const places: { id: string; at: string }[] = await tx.query(
        `select id, created_at::text as at from resources.import
          where ambito_id = $1 and ($2::timestamptz is null or (created_at, id) < ($2::timestamptz, $3::uuid))
          order by created_at desc, id desc limit $4`,
        [ambitoId, at, id, limit + 1],
      );
      const shown = places.slice(0, limit);
      const rows = await tx
        .createQueryBuilder(Import, 'i')
        .where('i.ambitoId = :ambitoId and i.id = any (:ids)', { ambitoId, ids: shown.map((each) => each.id) })
        .getMany();
      const last = shown.at(-1);
      return {
        items: shown.flatMap((each) => rows.filter((row) => row.id === each.id)),
        next: places.length > limit && last ? encodeCursor([last.at, last.id]) : null,
      };
    });
  }

  async problems({ ambitoId }: Actor, { importId, severity, limit, cursor }: ProblemPage): Promise<Page<ProblemRow>> {
    const [after = null] = cursor ? decodeCursor(cursor, [UUID_FORM]) : [];
    const rows = await this.unit.run(ambitoId, async (tx): Promise<ProblemRow[]> => {
      if (!(await tx.existsBy(Import, { ambitoId, id: importId }))) throw new RuleViolation('not-found');
      return tx.query(
        `select id, severity, code, file, line, column_name, facts from resources.import_problem
          where ambito_id = $1 and import_id = $2 and ($3::text is null or severity = $3)
            and ($4::uuid is null or (file, line, column_name, id) > (
                  select p.file, p.line, p.column_name, p.id from resources.import_problem p where p.ambito_id = $1 and p.import_id = $2 and p.id = $4::uuid))
          order by file, line, column_name, id limit $5`,
        [ambitoId, importId, severity, after, limit + 1],
      );
    });
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, next: rows.length > limit && last ? encodeCursor([last.id]) : null };
  }

  /** Every problem, page by page: a report of any length passes in little memory. */
  async *everyProblem(actor: Actor, importId: string): AsyncGenerator<ProblemRow> {
    for (let cursor: string | null = null; ; ) {
      const page: Page<ProblemRow> = await this.problems(actor, { importId, severity: null, limit: 1_000, cursor });
      yield* page.items;
      if (!page.next) return;
      cursor = page.next;
    }
  }
}
