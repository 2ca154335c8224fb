// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, type Quarter, RuleViolation } from '@soglia/kernel';
import { checkPreparable, checkSignable, type RefusalReason } from '@soglia/planning-domain';
import { CLOCK, PlannerUnitOfWork, type Tx } from '@soglia/platform';
import { Release } from './release.entities';

const INSERT_COMMAND = `insert into planning.release_command (ambito_id, id, kind, release_id, quarter, seen_version, reason, account_id)
values ($1, $2, $3, $4, $5, $6, $7, $8)`;

interface Signature {
  readonly releaseId: string;
  readonly seenVersion: number;
  readonly refusal: RefusalReason | null;
}

/** Puts a command beside the releases; the worker carries it out. All of it under the planners' role. */
@Injectable()
export class CommandReleaseUseCase {
  constructor(
    private readonly unit: PlannerUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Asks for the tables of a closed quarter, under an id made by the caller; the same again is harmless. */
  async prepare(actor: Actor, releaseId: string, quarter: Quarter): Promise<void> {
    checkPreparable(quarter, this.clock.now());
    const known = await this.unit.run(actor.ambitoId, (tx) => this.find(tx, actor, releaseId));
    if (known?.quarter === quarter) return;
    if (known) throw new RuleViolation('already-registered');
    await this.unit
      .run(actor.ambitoId, (tx) =>
        tx.query(INSERT_COMMAND, [actor.ambitoId, releaseId, 'prepare', releaseId, quarter, null, null, actor.accountId]),
      )
      .catch((error: { constraint?: unknown }) => {
        if (error.constraint === 'release_live') throw new RuleViolation('quarter-already-released', { quarter });
        // The same command at the same moment: the other one is on its way.
        if (error.constraint !== 'release_command_pk') throw error;
      });
  }

  /** Signs a prepared release, or refuses it with a reason. */
  async sign(actor: Actor, { releaseId, seenVersion, refusal }: Signature): Promise<void> {
    await this.unit.run(actor.ambitoId, async (tx) => {
      const release = await this.find(tx, actor, releaseId);
      if (!release) throw new RuleViolation('not-found');
      checkSignable(release, actor, seenVersion);
      const kind = refusal === null ? 'publish' : 'refuse';
      await tx.query(INSERT_COMMAND, [actor.ambitoId, randomUUID(), kind, releaseId, null, seenVersion, refusal, actor.accountId]);
    });
  }

  private find(tx: Tx, { ambitoId }: Actor, id: string): Promise<Release | null> {
    return tx.findOneBy(Release, { ambitoId, id });
  }
}
