// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Letter, NeedSourceRow } from '@soglia/kernel';
import { generalise, type NeedFact } from '@soglia/planning-domain';
import { AnonymiserUnitOfWork, openLetter, type Tx } from '@soglia/platform';
import { FactStore } from './fact.store';
import { TraceKeys } from './trace-keys';

type SourceRow = NeedSourceRow & { readonly sub_ambito: string | null };

/** Rebuilds the facts of one contact from the window as it is now: the order in which letters arrive does not matter. */
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
    const facts: NeedFact[] = [];
    for (const source of sources) facts.push(generalise(source, source.sub_ambito, await this.keys.tracesOf(source)));
    await this.facts.replace(tx, ambitoId, await this.keys.contactTrace(ambitoId, subjectId), facts);
  }
}
