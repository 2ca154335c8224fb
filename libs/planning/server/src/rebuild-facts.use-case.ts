// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Letter, NeedAnswerRow, NeedSourceRow } from '@soglia/kernel';
import { generalise, type NeedFact } from '@soglia/planning-domain';
import { AnonymiserUnitOfWork, openLetter, type Tx } from '@soglia/platform';
import { FactStore } from './fact.store';
import { TraceKeys } from './trace-keys';

type SourceRow = NeedSourceRow & { readonly sub_ambito: string | null };

/** Rebuilds the facts of one contact from the windows as they are now: the order in which letters arrive does not matter. */
@Injectable()
export class RebuildFactsUseCase {
  constructor(
    private readonly unit: AnonymiserUnitOfWork,
    private readonly keys: TraceKeys,
    private readonly facts: FactStore,
  ) {}

  async execute(messageId: string): Promise<void> {
    await openLetter(this.unit, 'planning.need-facts', messageId, (tx, letter) => this.rebuild(tx, letter));
  }

  private async rebuild(tx: Tx, { ambitoId, subjectId }: Letter): Promise<void> {
    // One rebuild of a contact at a time: whoever comes second looks through the window after the first has finished.
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [subjectId]);
    const sources: SourceRow[] = await tx.query(
      `select s.*, c.sub_ambito from intake.need_source s
         left join territory.comune_window c on c.belfiore = s.comune and c.ambito_id = s.ambito_id
        where s.ambito_id = $1 and s.contact_id = $2`,
      [ambitoId, subjectId],
    );
    const answers = await answersOf(tx, ambitoId, sources);
    const facts: NeedFact[] = [];
    for (const source of sources)
      facts.push(generalise(source, source.sub_ambito, await this.keys.tracesOf(source), answers.get(source.request_id) ?? null));
    await this.facts.replace(tx, ambitoId, await this.keys.contactTrace(ambitoId, subjectId), facts);
  }
}

/** What came of these requests, by request. */
async function answersOf(tx: Tx, ambitoId: string, sources: readonly SourceRow[]): Promise<Map<string, NeedAnswerRow>> {
  const rows: NeedAnswerRow[] = await tx.query('select * from referrals.need_answer where ambito_id = $1 and request_id = any ($2)', [
    ambitoId,
    sources.map(({ request_id }) => request_id),
  ]);
  return new Map(rows.map((row) => [row.request_id, row]));
}
