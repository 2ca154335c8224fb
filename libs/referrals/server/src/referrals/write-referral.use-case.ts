// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, fieldViolation, romeDay, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, asHouse, CLOCK, noteRefusal, postLetter, recordAudit, takenKey, type Tx } from '@soglia/platform';
import type { ProtocolContent } from '@soglia/referrals-domain';
import { In } from 'typeorm';
import { freezeDisclosures } from '../disclosure/freeze';
import { LegDocuments } from '../files/leg-documents';
import { handOf } from '../journey/hand';
import { type Leg, Referral } from '../journey/leg.entities';
import { LegEngine } from '../journey/leg-engine';
import { writeMessage } from '../journey/leg.store';
import { insertLeg } from '../journey/new-leg';
import { requireInForce } from './require-in-force';
import { Unit } from '../units/unit.entities';
import { checkReferral, checkUnits } from './check-referral';
import { legLines } from './leg-lines';
import { digestOf, lockRequest, nextNumber, requireNotReferred, type WriteReferral, type Written } from './referral-write';
import { readReferredRequest, type ReferredRequest } from './referred-request';

/** A referral that may be written, and all that it is made of. */
interface Ready {
  readonly request: ReferredRequest;
  readonly content: ProtocolContent;
  readonly units: readonly Unit[];
  readonly agencyId: string;
  readonly now: Date;
}

/**
 * Refers a request under a protocol: what the protocol exchanges is copied now, for each recipient, level by level. The same again is
 * harmless. Sent at once, it leaves in ten seconds, or waits for the approval that the protocol wants.
 */
@Injectable()
export class WriteReferralUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly engine: LegEngine,
    private readonly documents: LegDocuments,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, command: WriteReferral): Promise<Written> {
    return noteRefusal(
      this.unit,
      actor,
      command.id,
      (code) => ['leg.refused', code],
      () => this.unit.runAs(actor, (tx) => this.write(tx, actor, command)).catch(refuseTakenId),
    );
  }

  private async write(tx: Tx, actor: Actor, command: WriteReferral): Promise<Written> {
    const { ambitoId } = actor;
    const { id, requestId } = command;
    await lockRequest(tx, requestId);
    const digest = digestOf(command);
    const before = await tx.findOneBy(Referral, { ambitoId, id });
    if (before) return this.sameAgain(tx, before, digest);
    const ready = await this.prepare(tx, actor, command);
    const { referral, legs } = await asHouse(tx, () => this.insert(tx, actor, command, ready, digest));
    await this.documents.attach(tx, actor, legs, command.documents, ready.content);
    if (command.send) await asHouse(tx, () => this.send(tx, actor, legs, ready.content));
    await recordAudit(tx, actor, 'referral.written', id);
    await postLetter(tx, ambitoId, 'referrals.need-answered', referral.contactId);
    const ids = legs.map((leg) => leg.id);
    return { isNew: true, number: referral.number, legs: await legLines(tx, ambitoId, ids) };
  }

  private async sameAgain(tx: Tx, { ambitoId, id, number, digest: kept }: Referral, digest: Buffer): Promise<Written> {
    if (!kept.equals(digest)) throw new RuleViolation('already-registered');
    const first: { id: string }[] = await tx.query('select id from referrals.leg where ambito_id = $1 and referral_id = $2 and hop = 1', [
      ambitoId,
      id,
    ]);
    const ids = first.map((leg) => leg.id);
    return { isNew: false, number, legs: await legLines(tx, ambitoId, ids) };
  }

  /** Everything that can refuse, before anything is written. */
  private async prepare(tx: Tx, { ambitoId, agencyId }: Actor, command: WriteReferral): Promise<Ready> {
    if (agencyId === null) throw fieldViolation('unknown-request', '/request');
    const [now, { requestId, protocolVersion, units: ids }] = [this.clock.now(), command];
    const request = await readReferredRequest(tx, ambitoId, agencyId, requestId);
    const { content, protocolId } = await requireInForce(tx, ambitoId, protocolVersion, romeDay(now), agencyId);
    checkReferral(content, request, command, romeDay(now));
    const units = checkUnits(content, request, ids, await tx.findBy(Unit, { ambitoId, id: In([...ids]) }), romeDay(now));
    await requireNotReferred(tx, ambitoId, requestId, protocolId);
    return { request, content, units, agencyId, now };
  }

  private async insert(
    tx: Tx,
    actor: Actor,
    { id, requestId, protocolVersion, urgency, asked, informed, note }: WriteReferral,
    { request: { first, rows }, content, units, agencyId, now }: Ready,
    digest: Buffer,
  ): Promise<{ readonly referral: Referral; readonly legs: readonly Leg[] }> {
    const { ambitoId, accountId: senderId } = actor;
    const { contact_id: contactId, need, area } = first;
    const what = { requestId, contactId, senderAgencyId: agencyId, senderId, protocolVersionId: protocolVersion, need, area, urgency };
    await tx.insert(Referral, { ambitoId, id, number: await nextNumber(tx, now), ...what, digest, createdAt: now });
    const referral = await tx.findOneByOrFail(Referral, { ambitoId, id });
    const legs: Leg[] = [];
    for (const unit of units) {
      const hand = handOf(actor, { agencyId: unit.agencyId, senderAgencyId: agencyId });
      const place = { previousLeg: null, hop: 1, releaseAt: null, facts: { informed } };
      const leg = await insertLeg(tx, { ...hand, parts: ['SO'] }, { referral, content }, unit, now, place);
      await freezeDisclosures(tx, leg, content, rows, asked, now);
      if (note) await writeMessage(tx, hand, { legId: leg.id, eventId: null, kind: 'note', text: note });
      legs.push(leg);
    }
    return { referral, legs };
  }

  private async send(tx: Tx, actor: Actor, legs: readonly Leg[], { loop }: ProtocolContent): Promise<void> {
    const move = loop.approval ? 'ask-approval' : 'send';
    for (const leg of legs) await this.engine.move(tx, handOf(actor, leg), leg, { id: randomUUID(), move, said: {} });
  }
}

/** A referral of another agency, which nobody here may see, has the id. */
function refuseTakenId(error: unknown): never {
  throw takenKey(error) === 'referral_pk' ? new RuleViolation('already-registered') : error;
}
