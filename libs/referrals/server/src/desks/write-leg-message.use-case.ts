// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, noteRefusal, recordAudit, type Tx } from '@soglia/platform';
import { veilWords } from '../disclosure/veil-words';
import { handOf } from '../journey/hand';
import { Leg, LegMessage } from '../journey/leg.entities';
import { requireVoice } from './voice';
import { legRefused } from './read-leg.query';

export interface WriteLegMessage {
  readonly id: string;
  readonly legId: string;
  readonly text: string;
  readonly kind: 'message' | 'hand-over';
}

/** Writes to the other side, or to one's own agency alone. A side that may not read what is written to it may not write either. */
@Injectable()
export class WriteLegMessageUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: WriteLegMessage): Promise<{ isNew: boolean; writtenAt: Date }> {
    return noteRefusal(this.unit, actor, command.legId, legRefused, () => this.unit.runAs(actor, (tx) => this.write(tx, actor, command)));
  }

  private async write(tx: Tx, actor: Actor, { id, legId, text, kind }: WriteLegMessage): Promise<{ isNew: boolean; writtenAt: Date }> {
    const { ambitoId, accountId, agencyId } = actor;
    const leg = await tx.findOneBy(Leg, { ambitoId, id: legId });
    if (!leg) throw new RuleViolation('not-found');
    requireVoice(actor, leg);
    const writtenAt = this.clock.now();
    const said = kind === 'message' ? await veilWords(tx, handOf(actor, leg), legId, text) : text;
    const row = { ambitoId, id, legId, eventId: null, kind, accountId, agencyId, text: said, writtenAt };
    const made = await tx.createQueryBuilder().insert().into(LegMessage).values(row).orIgnore().returning('id').execute();
    if ((made.raw as unknown[]).length > 0) {
      await recordAudit(tx, actor, 'leg-message.written', legId);
      return { isNew: true, writtenAt };
    }
    const before = await tx.findOneBy(LegMessage, { ambitoId, id });
    const same =
      before?.legId === legId && (before.text === said || before.text === text) && before.kind === kind && before.accountId === accountId;
    if (!before || !same) throw new RuleViolation('already-registered');
    return { isNew: false, writtenAt: before.writtenAt };
  }
}
