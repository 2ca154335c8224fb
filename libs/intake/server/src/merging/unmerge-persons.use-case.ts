// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { LEAST_REASON, reasonText, unfilled } from '@soglia/intake-domain';
import { type Actor, type Clock, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, type Noted, noteRefusal, recordAudit, type Tx } from '@soglia/platform';
import { detailsOf } from '../persons/person-file';
import { Person } from '../persons/person.entities';
import { PersonStore } from '../persons/person.store';
import { writeSearchKeys } from '../persons/search/write-search-keys';
import { PersonMerge } from './merge.entities';
import { requireOpened } from './merge-persons.use-case';
import { contactsAbout, holdFiles, type MergeReceipt, moveEverythingBack, receiptOf, tellTouched } from './merge.store';
import { twinTaken } from './twin-taken';

export interface UnmergePersons {
  /** The merge. */
  readonly id: string;
  readonly reason: string;
}

/** The two files are two again, each with what it carried. What was said after the merge was said of the survivor, and stays there. */
@Injectable()
export class UnmergePersonsUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly persons: PersonStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, { id, reason: sent }: UnmergePersons): Promise<MergeReceipt> {
    const reason = reasonText(sent, LEAST_REASON.merge);
    return noteRefusal(this.unit, actor, id, mergeRefused, () =>
      this.unit.runAs(actor, async (tx) => {
        const merge = await tx.findOne(PersonMerge, { where: { ambitoId: actor.ambitoId, id }, lock: { mode: 'pessimistic_write' } });
        if (!merge) throw new RuleViolation('not-found');
        if (merge.undoneAt !== null && merge.undoneReason === reason) return receiptOf(tx, merge, false);
        if (merge.undoneAt !== null) throw new RuleViolation('already-undone');
        return this.part(tx, actor, merge, reason);
      }),
    );
  }

  /** While both files are still seen by whoever sees the survivor: what the survivor took, all that was moved, and that it is undone; then protection. */
  private async part(tx: Tx, actor: Actor, merge: PersonMerge, reason: string): Promise<MergeReceipt> {
    const { ambitoId, survivorId, mergedId, moved } = merge;
    const { survivor, merged } = await this.files(tx, actor, merge);
    await this.persons.update(tx, survivor, unfilled(detailsOf(survivor), moved.filled), survivor.version).catch(twinTaken);
    await moveEverythingBack(tx, moved.rows, mergedId, survivorId);
    const back = { mergedInto: null, version: merged.version + 1, changedAt: this.clock.now() };
    await tx.update(Person, { ambitoId, id: mergedId }, back).catch(twinTaken);
    const undone = { undoneAt: this.clock.now(), undoneBy: actor.accountId, undoneReason: reason };
    await tx.update(PersonMerge, { ambitoId, id: merge.id }, undone);
    const receipt = await receiptOf(tx, { ...merge, ...undone }, true);
    const contacts = [...moved.contacts];
    if (moved.shared.length > 0) {
      for (const id of [survivorId, mergedId]) contacts.push(...(await contactsAbout(tx, id)));
      await tx.query('select intake.unshare_protection($1, $2, $3)', [moved.shared, survivorId, mergedId]).catch(twinTaken);
    }
    for (const person of [survivorId, mergedId]) await writeSearchKeys(tx, ambitoId, person);
    await tellTouched(tx, ambitoId, [...new Set(contacts)], moved.rows);
    for (const person of [survivorId, mergedId]) await recordAudit(tx, actor, 'person.unmerged', person, reason);
    return receipt;
  }

  private async files(tx: Tx, actor: Actor, { survivorId, mergedId }: PersonMerge): Promise<Record<'survivor' | 'merged', Person>> {
    const files = await holdFiles(tx, actor.ambitoId, [survivorId, mergedId]);
    const [survivor, merged] = [files.get(survivorId), files.get(mergedId)];
    if (!survivor || !merged) throw new RuleViolation('not-found');
    // The later merge is undone first: everything is found where the earlier one had put it.
    if (survivor.mergedInto !== null) throw new RuleViolation('not-mergeable', { reason: 'merged-since' });
    if (merged.mergedInto !== survivorId) throw new RuleViolation('not-mergeable', { reason: 'changed' });
    await requireOpened(tx, actor, [survivor]);
    return { survivor, merged };
  }
}

const mergeRefused: Noted = (code) => (code === 'not-found' ? ['person.refused', 'no such merge'] : undefined);
