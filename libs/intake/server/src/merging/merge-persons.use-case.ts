// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Filled, filledFrom, LEAST_REASON, reasonText } from '@soglia/intake-domain';
import { type Actor, type Clock, fieldViolation, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, recordAudit, type Tx } from '@soglia/platform';
import { detailsOf } from '../persons/person-file';
import { Person } from '../persons/person.entities';
import { PersonStore } from '../persons/person.store';
import { requireOpening } from '../protection/require-opening';
import { PersonMerge } from './merge.entities';
import {
  contactsAbout,
  holdFiles,
  type Moved,
  type MergeReceipt,
  moveEverything,
  receiptOf,
  shareProtection,
  tellTouched,
} from './merge.store';
import { twinTaken } from './twin-taken';

export interface MergePersons {
  /** Made by the caller: the same merge sent twice is made once. */
  readonly id: string;
  /** The file that stays. */
  readonly survivor: string;
  /** The file that is taken in. */
  readonly merged: string;
  readonly survivorVersion: number;
  readonly mergedVersion: number;
  readonly reason: string;
}

/** Two files of one person become one, with everything that they carry; what is moved is remembered, so that it can be moved back. */
@Injectable()
export class MergePersonsUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly persons: PersonStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, sent: MergePersons): Promise<MergeReceipt> {
    const command = { ...sent, reason: reasonText(sent.reason, LEAST_REASON.merge) };
    if (command.survivor === command.merged) throw fieldViolation('not-mergeable', '/merged', { reason: 'same' });
    return this.unit.runAs(actor, async (tx) => {
      const files = await holdFiles(tx, actor.ambitoId, [command.survivor, command.merged]);
      const made = await madeBefore(tx, actor, command);
      if (made) return made;
      const [survivor, merged] = [files.get(command.survivor), files.get(command.merged)];
      if (!survivor) throw fieldViolation('unknown-person', '/survivor');
      if (!merged) throw fieldViolation('unknown-person', '/merged');
      await requireMergeable(tx, actor, survivor, merged);
      if (survivor.version !== command.survivorVersion) throw fieldViolation('stale', '/survivorVersion');
      if (merged.version !== command.mergedVersion) throw fieldViolation('stale', '/mergedVersion');
      const moved = await this.join(tx, actor, survivor, merged);
      return this.remember(tx, actor, command, moved);
    });
  }

  private async join(tx: Tx, { ambitoId }: Actor, survivor: Person, merged: Person): Promise<Moved> {
    const shared = await shareProtection(tx, ambitoId, survivor.id, merged.id);
    const about = shared.length > 0 ? [merged.id, survivor.id] : [merged.id];
    const contacts = [...new Set((await Promise.all(about.map((id) => contactsAbout(tx, id)))).flat())];
    const rows = await moveEverything(tx, ambitoId, merged.id, survivor.id);
    const into = { mergedInto: survivor.id, version: merged.version + 1, changedAt: this.clock.now() };
    await tx.update(Person, { ambitoId, id: merged.id }, into);
    const before = detailsOf(survivor);
    const change = filledFrom(before, detailsOf(merged));
    const kept = { ...survivor, protected: shared.length > 0 };
    await this.persons.update(tx, kept, { ...before, ...change }, survivor.version).catch(twinTaken);
    await tellTouched(tx, ambitoId, contacts, rows);
    const filled = Object.fromEntries(
      Object.entries(change).map(([key, after]) => [key, { before: before[key as keyof typeof before], after }]),
    );
    return { rows, filled: filled as Filled, shared, contacts };
  }

  private async remember(tx: Tx, actor: Actor, { id, survivor, merged, reason }: MergePersons, moved: Moved): Promise<MergeReceipt> {
    const { ambitoId, agencyId, accountId } = actor;
    const kept: unknown[] = await tx.query(
      `insert into intake.person_merge (ambito_id, id, survivor_id, merged_id, agency_id, reason, moved, merged_at, merged_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
      [ambitoId, id, survivor, merged, agencyId, reason, JSON.stringify(moved), this.clock.now(), accountId],
    );
    // Another merge, perhaps out of sight, stands under the id.
    if (kept.length === 0) throw new RuleViolation('already-registered');
    for (const person of [survivor, merged]) await recordAudit(tx, actor, 'person.merged', person, reason);
    return receiptOf(tx, await tx.findOneByOrFail(PersonMerge, { ambitoId, id }), true);
  }
}

/** A file is taken in once; who merges what is under protection answers for it, and has opened both. */
async function requireMergeable(tx: Tx, actor: Actor, survivor: Person, merged: Person): Promise<void> {
  if (survivor.mergedInto !== null) throw fieldViolation('not-mergeable', '/survivor', { reason: 'merged' });
  if (merged.mergedInto !== null) throw fieldViolation('not-mergeable', '/merged', { reason: 'merged' });
  await requireOpened(tx, actor, [survivor, merged]);
}

export async function requireOpened(tx: Tx, actor: Actor, files: readonly Person[]): Promise<void> {
  const protectedOnes = files.filter((file) => file.protected);
  if (protectedOnes.length > 0 && !actor.permissions.has('protection.head')) throw new RuleViolation('forbidden');
  for (const { id } of protectedOnes) await requireOpening(tx, actor, id);
}

async function madeBefore(tx: Tx, { ambitoId }: Actor, { id, survivor, merged, reason }: MergePersons): Promise<MergeReceipt | null> {
  const made = await tx.findOneBy(PersonMerge, { ambitoId, id });
  if (!made) return null;
  const same = made.survivorId === survivor && made.mergedId === merged && made.reason === reason;
  if (!same) throw new RuleViolation('already-registered');
  return receiptOf(tx, made, false);
}
