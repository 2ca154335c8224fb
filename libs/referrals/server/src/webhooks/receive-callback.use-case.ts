// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, fieldViolation, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK, recordAudit, recordRefusal, takenKey, type Tx } from '@soglia/platform';
import { type LegState, rowOf } from '@soglia/referrals-domain';
import type { Hand } from '../journey/hand';
import type { Leg } from '../journey/leg.entities';
import { LegEngine } from '../journey/leg-engine';
import { lockLeg } from '../journey/leg.store';
import type { Said } from '../journey/move-command';
import { type CallbackMove, isLate } from './callback-moves';
import { WebhookSeal } from './seal';
import { isSigned, type Signed } from './signature';
import { Callback, Webhook } from './webhook.entities';

export interface CallbackCommand {
  readonly id: string;
  readonly legId: string;
  readonly move: CallbackMove;
  readonly at: Date;
  readonly said: Said;
}

export interface CallbackReceipt {
  readonly state: LegState;
  readonly moved: boolean;
}

/** A clock over there may be ahead of ours by so much. */
const AHEAD_MS = 5 * 60_000;

/**
 * Moves a leg as the recipient's own system says, once for each callback. What came late, or twice, is absorbed: the leg stays as it is.
 * The signature is the right: it is looked at before anything else, and then the leg must be that agency's.
 */
@Injectable()
export class ReceiveCallbackUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly engine: LegEngine,
    private readonly seal: WebhookSeal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `unknown`: no webhook of ours has signed it. */
  async execute(webhookId: string, signed: Signed, command: CallbackCommand): Promise<CallbackReceipt | 'unknown'> {
    const webhook = await this.signer(webhookId, signed);
    if (!webhook) return 'unknown';
    const { ambitoId, agencyId } = webhook;
    try {
      return await this.unit.run(ambitoId, (tx) => asHouse(tx, () => this.receive(tx, webhook, command))).catch(refuseTakenId);
    } catch (error) {
      if (error instanceof RuleViolation)
        await recordRefusal(this.unit, { ambitoId, agencyId, accountId: null }, 'leg.refused', command.legId, error.code);
      throw error;
    }
  }

  private async signer(id: string, signed: Signed): Promise<Webhook | null> {
    const [found]: { ambitoId: string | null }[] = await this.unit.dataSource.query(
      'select referrals.ambito_of_webhook($1) as "ambitoId"',
      [id],
    );
    const ambitoId = found?.ambitoId;
    if (!ambitoId) return null;
    const webhook = await this.unit.run(ambitoId, (tx) => asHouse(tx, () => tx.findOneBy(Webhook, { ambitoId, id })));
    const now = this.clock.now();
    return webhook?.active && isSigned(signed, this.seal.secretsOf(webhook, now), now) ? webhook : null;
  }

  private async receive(tx: Tx, { ambitoId, agencyId, id: webhookId }: Webhook, command: CallbackCommand): Promise<CallbackReceipt> {
    const now = this.clock.now();
    if (command.at.getTime() > now.getTime() + AHEAD_MS) throw fieldViolation('webhook-invalid', '/at');
    const leg = await lockLeg(tx, ambitoId, command.legId);
    if (leg.agencyId !== agencyId || !leg.requestedAt) throw new RuleViolation('not-found');
    const digest = digestOf(webhookId, command);
    const before = await tx.findOneBy(Callback, { ambitoId, id: command.id });
    if (before && !before.digest.equals(digest)) throw new RuleViolation('already-registered');
    if (before) return { state: leg.state, moved: false };
    const { id, legId, move, at } = command;
    const hand: Hand = { ambitoId, accountId: null, agencyId, parts: ['RT', 'RW'] };
    const moved = (await this.isOld(tx, leg, at)) ? null : await this.move(tx, hand, leg, command);
    await tx.insert(Callback, { ambitoId, id, webhookId, legId, move, at, receivedAt: now, moved: moved !== null, digest });
    await recordAudit(tx, hand, 'callback.received', legId, move);
    return { state: (moved ?? leg).state, moved: moved !== null };
  }

  /** Null: there is nothing left to move. */
  private async move(tx: Tx, hand: Hand, leg: Leg, { move, said }: CallbackCommand): Promise<Leg | null> {
    if (!rowOf(move, leg.state, hand.parts) && isLate(move, leg.state)) return null;
    return this.engine.move(tx, hand, leg, { id: randomUUID(), move, said });
  }

  /** Something that happened over there later has been called back already. */
  private async isOld(tx: Tx, { ambitoId, id }: Leg, at: Date): Promise<boolean> {
    const later: unknown[] = await tx.query('select 1 from referrals.callback where ambito_id = $1 and leg_id = $2 and at > $3 limit 1', [
      ambitoId,
      id,
      at,
    ]);
    return later.length > 0;
  }
}

/** A callback about another leg came at the same time under the same id. */
function refuseTakenId(error: unknown): never {
  throw takenKey(error) === 'callback_pk' ? new RuleViolation('already-registered') : error;
}

const digestOf = (webhookId: string, { legId, move, at, said }: CallbackCommand): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([webhookId, legId, move, at.toISOString(), Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1))]))
    .digest();
