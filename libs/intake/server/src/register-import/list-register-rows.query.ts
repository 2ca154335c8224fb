// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, decodeCursor, encodeCursor, recordAudit } from '@soglia/platform';
import { RegisterRow } from './register-import.entities';
import { importById } from './register-import.store';

export interface RegisterRowsAsked {
  readonly id: string;
  readonly verdict: RegisterRow['verdict'] | null;
  readonly limit: number;
  readonly cursor: string | null;
}

export interface RegisterRowsPage {
  readonly items: readonly RegisterRow[];
  readonly next: string | null;
}

const NUMBER_FORM = /^\d{1,9}$/;

/** Rows of one import in the order of the file. They tell of people: that they were read is noted. */
@Injectable()
export class ListRegisterRowsQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor, { id, verdict, limit, cursor }: RegisterRowsAsked): Promise<RegisterRowsPage> {
    const [after = '0'] = cursor ? decodeCursor(cursor, [NUMBER_FORM]) : [];
    const rows = await this.unit.runAs(actor, async (tx) => {
      await importById(tx, actor, id);
      await recordAudit(tx, actor, 'register-import.read', id);
      const query = tx.createQueryBuilder(RegisterRow, 'r').where('r.ambitoId = :ambitoId and r.importId = :id and r.line > :after', {
        ...{ ambitoId: actor.ambitoId, id, after: Number(after) },
      });
      if (verdict) query.andWhere('r.verdict = :verdict', { verdict });
      return query
        .orderBy('r.line')
        .limit(limit + 1)
        .getMany();
    });
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, next: rows.length > limit && last ? encodeCursor([String(last.line)]) : null };
  }
}
