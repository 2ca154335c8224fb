// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { RuleViolation } from '@soglia/kernel';
import { postLetter, recordAudit, type Tx } from '@soglia/platform';
import { isBasis, type ProtocolContent } from '@soglia/referrals-domain';
import { veilWords } from '../disclosure/veil-words';
import { ProtocolVersion } from '../protocols/protocol.entities';
import { Unit } from '../units/unit.entities';
import type { Hand } from './hand';
import { Leg, LegEvent, LegMessage, Referral } from './leg.entities';

/** A leg with all that its moves are judged by. */
export interface WholeLeg {
  readonly leg: Leg;
  readonly referral: Referral;
  readonly unit: Unit;
  readonly content: ProtocolContent;
}

/** Whoever acts on a referral, or on a leg of it, holds this first. */
export const lockReferral = (tx: Tx, referralId: string): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 7))', [referralId]);

/** A referral that nobody else acts on while this transaction lasts. */
export async function lockedReferral(tx: Tx, ambitoId: string, id: string): Promise<Referral> {
  await lockReferral(tx, id);
  const referral = await tx.findOneBy(Referral, { ambitoId, id });
  if (!referral) throw new RuleViolation('not-found');
  return referral;
}

/** Locks the referral first, then its leg: of two who act at once on one referral the second waits, whichever leg they meant. */
export async function lockLeg(tx: Tx, ambitoId: string, id: string): Promise<Leg> {
  const found = await tx.findOneBy(Leg, { ambitoId, id });
  if (!found) throw new RuleViolation('not-found');
  await lockReferral(tx, found.referralId);
  const leg = await tx.findOne(Leg, { where: { ambitoId, id }, lock: { mode: 'pessimistic_write' } });
  if (!leg) throw new RuleViolation('not-found');
  return leg;
}

export async function wholeLeg(tx: Tx, leg: Leg): Promise<WholeLeg> {
  const { ambitoId } = leg;
  const referral = await tx.findOneByOrFail(Referral, { ambitoId, id: leg.referralId });
  const unit = await tx.findOneByOrFail(Unit, { ambitoId, id: leg.unitId });
  const { content } = await tx.findOneByOrFail(ProtocolVersion, { ambitoId, id: referral.protocolVersionId });
  return { leg, referral, unit, content };
}

export const legsOf = (tx: Tx, { ambitoId, id }: Pick<Referral, 'ambitoId' | 'id'>): Promise<Leg[]> =>
  tx.find(Leg, { where: { ambitoId, referralId: id }, order: { hop: 'ASC', createdAt: 'ASC' } });

type NewEvent = Pick<LegEvent, 'id' | 'legId' | 'at' | 'name' | 'fromState' | 'toState'> &
  Partial<Pick<LegEvent, 'reason' | 'facts' | 'digest'>>;

/** Writes what happened, and its audit entry. */
export async function writeEvent(tx: Tx, hand: Hand, event: NewEvent): Promise<void> {
  const { ambitoId, accountId, agencyId, parts } = hand;
  await tx.insert(LegEvent, { ...event, ambitoId, accountId, agencyId, part: parts[0] ?? 'SY' } as never);
  await recordAudit(tx, hand, 'leg.moved', event.legId, event.name);
}

type NewMessage = Pick<LegMessage, 'legId' | 'eventId' | 'kind' | 'text'> & Partial<Pick<LegMessage, 'writtenAt'>>;

export async function writeMessage(tx: Tx, hand: Hand, message: NewMessage): Promise<string> {
  const { ambitoId, accountId, agencyId } = hand;
  const id = randomUUID();
  const text = await veilWords(tx, hand, message.legId, message.text);
  await tx.insert(LegMessage, { ...message, text, ambitoId, id, accountId, agencyId });
  return id;
}

/** What happened beside the journey: in codes, when, and in the words of whoever did it. */
interface Fact extends Pick<LegEvent, 'name' | 'facts' | 'at'> {
  readonly words: string | null;
}

/** A fact that is no move: changes the leg but not its state, opens or shuts its copies, and is told like a move. */
export async function changeLeg(
  tx: Tx,
  hand: Hand,
  leg: Leg,
  change: Pick<Partial<Leg>, 'level' | 'legalBasis'>,
  { words, ...fact }: Fact,
): Promise<Leg> {
  const { ambitoId, id: legId, state } = leg;
  const changed = Object.assign(new Leg(), leg, change, { version: leg.version + 1 });
  await tx.update(Leg, { ambitoId, id: legId }, { ...change, version: changed.version });
  const id = randomUUID();
  await writeEvent(tx, hand, { ...fact, id, legId, fromState: state, toState: state });
  if (words) await writeMessage(tx, hand, { legId, eventId: id, kind: 'note', text: words });
  await openDisclosures(tx, changed);
  await postLetter(tx, ambitoId, 'referrals.leg-moved', id);
  return changed;
}

/** Opens and shuts the frozen copies of a leg as its level says. */
export async function openDisclosures(tx: Tx, { ambitoId, id, level, legalBasis }: Leg): Promise<void> {
  const holds = isBasis(legalBasis) ? level : 0;
  await tx.query('update referrals.disclosure set open = (level <= $3) where ambito_id = $1 and leg_id = $2 and open <> (level <= $3)', [
    ambitoId,
    id,
    holds,
  ]);
}
