// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK, noteRefusal, recordAudit, type Tx } from '@soglia/platform';
import { isBasis, type LegalBasis, levelIn } from '@soglia/referrals-domain';
import { handOf } from './hand';
import type { Leg } from './leg.entities';
import { changeLeg, lockLeg } from './leg.store';

export interface ChangeLegalBasis {
  readonly legId: string;
  readonly state: LegalBasis;
  readonly note: string | null;
  readonly seenVersion: number;
}

/** Says that a leg's legal basis holds no more, or holds again. Without one its card shuts in the same moment. */
@Injectable()
export class ChangeLegalBasisUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, command: ChangeLegalBasis): Promise<{ readonly version: number }> {
    return noteRefusal(
      this.unit,
      actor,
      command.legId,
      (code) => ['leg.refused', code],
      () => this.unit.runAs(actor, (tx) => this.change(tx, actor, command)),
    );
  }

  private async change(tx: Tx, actor: Actor, { legId, state, note, seenVersion }: ChangeLegalBasis): Promise<{ version: number }> {
    const leg = await lockLeg(tx, actor.ambitoId, legId);
    const hand = handOf(actor, leg);
    if (!hand.parts.includes('SS')) throw new RuleViolation('not-found');
    if (leg.legalBasis === state) return { version: leg.version };
    if (leg.version !== seenVersion) throw new RuleViolation('stale');
    if (!leg.open && leg.level === 0) throw new RuleViolation('move-refused', { state: leg.state });
    return asHouse(tx, async () => {
      const fact = { name: 'basis-changed', facts: { basis: state }, at: this.clock.now(), words: note };
      const change = { legalBasis: state, level: levelUnder(state, leg) };
      const changed = await changeLeg(tx, { ...hand, parts: ['SS'] }, leg, change, fact);
      await recordAudit(tx, actor, 'leg.basis-changed', legId, state);
      return { version: changed.version };
    });
  }
}

/** Nothing without a basis; with one again, what the state discloses; of a leg that ended, what stayed open. `limited` shuts the extended set. */
function levelUnder(basis: LegalBasis, { state, level, open }: Leg): Leg['level'] {
  if (!isBasis(basis)) return 0;
  if (level === 3 && basis === 'valid') return 3;
  return open ? levelIn(state) : level === 3 ? 2 : level;
}
