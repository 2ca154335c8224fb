// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, decodeCursor, encodeCursor } from '@soglia/platform';
import { RegisterImport, RegisterMapping, RegisterRow } from './register-import.entities';
import { importById } from './register-import.store';

export interface RegisterRowsAsked {
  readonly id: string;
  readonly verdict: RegisterRow['verdict'] | null;
  readonly limit: number;
  readonly cursor: string | null;
}

const NUMBER_FORM = /^\d{1,9}$/;
const SAMPLE = 5;
const MOST = 100;

/** Imports of the actor's agency, the rows of one, and the mappings that were kept. */
@Injectable()
export class ReadRegisterImportsQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  /** The newest first. */
  all(actor: Actor): Promise<RegisterImport[]> {
    const { ambitoId, agencyId } = actor;
    if (!agencyId) return Promise.resolve([]);
    return this.unit.runAs(actor, (tx) =>
      tx.find(RegisterImport, { where: { ambitoId, agencyId }, order: { createdAt: 'DESC' }, take: MOST }),
    );
  }

  /** One import and its first rows, as they stand in the file. */
  one(actor: Actor, id: string): Promise<{ found: RegisterImport; sample: readonly RegisterRow[] }> {
    return this.unit.runAs(actor, async (tx) => {
      const found = await importById(tx, actor, id);
      const sample = await tx.find(RegisterRow, {
        where: { ambitoId: found.ambitoId, importId: id },
        order: { line: 'ASC' },
        take: SAMPLE,
      });
      return { found, sample };
    });
  }

  async rows(actor: Actor, { id, verdict, limit, cursor }: RegisterRowsAsked): Promise<{ items: RegisterRow[]; next: string | null }> {
    const [after = '0'] = cursor ? decodeCursor(cursor, [NUMBER_FORM]) : [];
    const rows = await this.unit.runAs(actor, async (tx) => {
      await importById(tx, actor, id);
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

  mappings(actor: Actor): Promise<RegisterMapping[]> {
    const { ambitoId, agencyId } = actor;
    if (!agencyId) return Promise.resolve([]);
    return this.unit.runAs(actor, (tx) => tx.find(RegisterMapping, { where: { ambitoId, agencyId }, order: { name: 'ASC' }, take: MOST }));
  }
}
