// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, romeDay, RuleViolation } from '@soglia/kernel';
import { CLOCK, postLetter, type Tx } from '@soglia/platform';
import { at, CLOSE, type ClockKind, isOpen, type Move, type MoveName, rowOf } from '@soglia/referrals-domain';
import { reconcileClocks, type Setting } from '../clocks/reconcile-clocks';
import { changeOf } from './change-of';
import { checkSaid } from './check-said';
import { finishNextSteps, followReferral, leaveNextStep } from './effects';
import { type Moving, requireGuards } from './guards';
import { type Hand, handOfClock } from './hand';
import { Leg } from './leg.entities';
import { legsOf, openDisclosures, wholeLeg, writeEvent, writeMessage } from './leg.store';
import type { MoveCommand, Said } from './move-command';
import { followWithLeg } from './new-leg';

/** Clocks that a fact sets anew. */
const SETS_AGAIN: Partial<Record<MoveName, readonly ClockKind[]>> = { heartbeat: ['T6'], 'still-waiting': ['T4'] };

/** Moves whose words are for one's own agency: a colleague, or the operator whose draft comes back. */
const OWN_WORDS: readonly MoveName[] = ['hand-over', 'return-to-draft'];

/**
 * The one place where a leg moves: by a row of the journey, or not at all. It is called in a transaction that works for the house, on a leg
 * that is locked, for a hand whose parts were looked at before.
 */
@Injectable()
export class LegEngine {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Moves a leg as somebody asked. `digest` tells the same command from another under the same id. */
  async move(tx: Tx, hand: Hand, leg: Leg, command: Pick<MoveCommand, 'id' | 'move' | 'said'>, digest: Buffer | null = null): Promise<Leg> {
    const { id, move, said } = command;
    const row = rowOf(move, leg.state, hand.parts);
    if (!row) throw new RuleViolation('move-refused', { move, state: leg.state });
    const moving: Moving = { ...(await wholeLeg(tx, leg)), tx, hand, row, said, now: this.clock.now() };
    checkSaid(row, said, moving.content, romeDay(moving.now));
    await requireGuards(moving);
    if (isReceipt(moving)) return this.acknowledgeFirst(tx, hand, leg, command, digest);
    return this.step(moving, id, digest);
  }

  /** What the clock brings about. A move that is not to be made any more is not made: true when it was. */
  async moveByClock(tx: Tx, leg: Leg, move: MoveName, said: Said = {}): Promise<boolean> {
    const hand = handOfClock(leg.ambitoId);
    try {
      await this.move(tx, hand, leg, { id: randomUUID(), move, said });
      return true;
    } catch (error) {
      if (error instanceof RuleViolation && ['move-refused', 'move-not-now'].includes(error.code)) return false;
      throw error;
    }
  }

  private async acknowledgeFirst(
    tx: Tx,
    hand: Hand,
    leg: Leg,
    command: Pick<MoveCommand, 'id' | 'move' | 'said'>,
    digest: Buffer | null,
  ): Promise<Leg> {
    const { content } = await wholeLeg(tx, leg);
    // Under a protocol that asks for a receipt alone, that was the answer: it is the command's own event.
    if (content.loop.ends === 'receipt') return this.move(tx, hand, leg, { ...command, move: 'acknowledge', said: {} }, digest);
    const received = await this.move(tx, hand, leg, { id: randomUUID(), move: 'acknowledge', said: {} });
    return this.move(tx, hand, received, command, digest);
  }

  private async step(moving: Moving, id: string, digest: Buffer | null): Promise<Leg> {
    const { tx, leg, row, said, now } = moving;
    const hand = { ...moving.hand, parts: row.by.filter((part) => moving.hand.parts.includes(part)) };
    const change = changeOf(moving);
    await tx.update(Leg, { ambitoId: leg.ambitoId, id: leg.id }, change as never);
    const moved = Object.assign(new Leg(), leg, change);
    const event = { id, legId: leg.id, at: now, name: row.name, fromState: leg.state, toState: moved.state };
    await writeEvent(tx, hand, { ...event, reason: said.reason ?? null, facts: factsOf(said), digest });
    await this.writeWords(moving, id);
    await reconcileClocks(tx, { ...moving, leg: moved }, now, settingOf(row, said));
    await openDisclosures(tx, moved);
    await this.bringAbout({ ...moving, leg: moved }, leg);
    await postLetter(tx, leg.ambitoId, 'referrals.leg-moved', id);
    return this.endLoop(tx, moved);
  }

  private async writeWords({ tx, hand, leg, row, said, now: writtenAt }: Moving, eventId: string): Promise<void> {
    const kind = OWN_WORDS.includes(row.name) ? 'hand-over' : 'note';
    const of = { legId: leg.id, eventId, writtenAt };
    if (said.note) await writeMessage(tx, hand, { ...of, kind, text: said.note });
    if (said.delivered) await writeMessage(tx, hand, { ...of, kind: 'delivered', text: said.delivered });
  }

  /** What a move brings about beside its leg: siblings, the next leg, the next step, the referral. */
  private async bringAbout(moving: Moving, before: Leg): Promise<void> {
    const { tx, leg, row, referral, said, now, content } = moving;
    if (leg.state === 'accepted' && before.state !== 'accepted' && content.loop.recipients === 'first-wins')
      await this.supersedeOthers(moving);
    if (row.newLeg && said.unit) {
      await finishNextSteps(tx, referral, row.name, now);
      await this.sendOn(moving, said.unit);
    }
    if ((row.nextStep || (row.to === 'declined' && !isOpen(leg.state))) && (await this.noneOpen(moving)))
      await leaveNextStep(tx, moving, now);
    if (leg.state !== before.state || row.newLeg) await followReferral(moving);
  }

  /** The next leg leaves by itself, but where the protocol wants an approval that nobody here can give. */
  private async sendOn(moving: Moving, unitId: string): Promise<void> {
    const { tx, hand, now, content } = moving;
    const waits = content.loop.approval && !hand.parts.some((part) => part === 'SS' || part === 'CU');
    const next = await followWithLeg(tx, hand, moving, { unitId, leaves: !waits }, now);
    if (waits) await this.move(tx, hand, next, { id: randomUUID(), move: 'ask-approval', said: {} });
  }

  /** First wins: in the same transaction the others are superseded. */
  private async supersedeOthers({ tx, leg, referral }: Moving): Promise<void> {
    for (const other of await legsOf(tx, referral))
      if (other.id !== leg.id && isOpen(other.state)) await this.moveByClock(tx, other, 'supersede');
  }

  private async noneOpen({ tx, referral }: Moving): Promise<boolean> {
    return !(await legsOf(tx, referral)).some(({ state }) => isOpen(state));
  }

  /** A protocol that asks for no more than a receipt, or a decision, ends there. */
  private async endLoop(tx: Tx, leg: Leg): Promise<Leg> {
    if (!rowOf('end-loop', leg.state, ['SY'])) return leg;
    const ended = await this.moveByClock(tx, leg, 'end-loop');
    return ended ? tx.findOneByOrFail(Leg, { ambitoId: leg.ambitoId, id: leg.id }) : leg;
  }
}

/** From `requested` whoever decides has acknowledged; where the protocol asks for a receipt alone, so has whoever takes it in hand. */
const isReceipt = ({ row, leg, content }: Moving): boolean =>
  leg.state === 'requested' && (row.acknowledges === true || (row.name === 'claim' && content.loop.ends === 'receipt'));

function settingOf({ name }: Move, { day }: Said): Setting {
  const again = SETS_AGAIN[name] ?? [];
  return name === 'hold' && day ? { again, day: { kind: 'T10', dueAt: at(day, CLOSE) } } : { again };
}

/** Codes, days and ids; words have their own place. Where it went on says the leg that follows, which whoever had it before does not see. */
function factsOf({ note: _note, delivered: _delivered, reason: _reason, unit: _unit, ...facts }: Said): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && value !== undefined));
}
