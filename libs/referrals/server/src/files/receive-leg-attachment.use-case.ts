// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import {
  type Actor,
  attachmentTypeOf,
  type Clock,
  cleanFileName,
  MOST_ATTACHMENTS,
  requireNameOfType,
  RuleViolation,
} from '@soglia/kernel';
import {
  AppUnitOfWork,
  CLOCK,
  type Config,
  CONFIG,
  type KeptFile,
  noteRefusal,
  postLetter,
  recordAudit,
  type SentFile,
  type Tx,
} from '@soglia/platform';
import { requireVoice, type Side } from '../desks/voice';
import { Leg } from '../journey/leg.entities';
import { LegAttachment } from './leg-attachment.entities';
import { fileRefused } from './open-leg-attachment.use-case';
import { LegFiles } from './leg-files';

export interface ReceiveLegAttachment extends SentFile {
  readonly id: string;
  readonly legId: string;
  /** Null = as usual for the side that sends it. */
  readonly level: 2 | 3 | null;
}

export interface ReceivedLegAttachment {
  readonly isNew: boolean;
  readonly row: LegAttachment;
}

/** Takes in a file that goes with a leg: name, type and bytes agree, and nobody opens it before it was looked at. */
@Injectable()
export class ReceiveLegAttachmentUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly files: LegFiles,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: ReceiveLegAttachment): Promise<ReceivedLegAttachment> {
    return noteRefusal(this.unit, actor, command.legId, fileRefused, () => this.receive(actor, command));
  }

  private async receive(actor: Actor, command: ReceiveLegAttachment): Promise<ReceivedLegAttachment> {
    const name = cleanFileName(command.name);
    const limit = this.config.attachments.maxBytes;
    if (command.size > limit) throw new RuleViolation('payload-too-large', { limit });
    // Before the bytes, so that who may not send need not.
    await this.unit.runAs(actor, (tx) => sideOf(tx, actor, command.legId));
    requireNameOfType(name, command.type);
    const kept = await this.files.receive(command.bytes);
    let taken = false;
    try {
      const type = attachmentTypeOf(name, command.type, kept.sample);
      const received = await this.unit.runAs(actor, (tx) => this.keep(tx, actor, command, { name, type, kept }));
      taken = received.isNew;
      return received;
    } finally {
      if (!taken) await this.files.remove([kept.file]);
    }
  }

  private async keep(
    tx: Tx,
    actor: Actor,
    { id, legId, level }: ReceiveLegAttachment,
    { name, type, kept }: { readonly name: string; readonly type: string; readonly kept: KeptFile },
  ): Promise<ReceivedLegAttachment> {
    const side = await sideOf(tx, actor, legId);
    const { ambitoId, accountId, agencyId } = actor;
    const there = await tx.findBy(LegAttachment, { ambitoId, legId });
    const before = there.find((each) => each.id === id);
    if (before && before.sha256.equals(kept.sha256) && before.name === name) return { isNew: false, row: before };
    if (before) throw new RuleViolation('already-registered');
    if (there.length >= MOST_ATTACHMENTS) throw new RuleViolation('too-many', { limit: MOST_ATTACHMENTS });
    const state = this.config.attachments.scan ? ('waiting' as const) : ('unchecked' as const);
    const { file, bytes, sha256 } = kept;
    const whose = { ambitoId, id, legId, accountId, agencyId, receivedAt: this.clock.now() };
    const row = { ...whose, level: levelFor(side, level), code: null, file, name, type, bytes, sha256, state };
    const made = await tx.createQueryBuilder().insert().into(LegAttachment).values(row).orIgnore().returning('id').execute();
    if ((made.raw as unknown[]).length === 0) throw new RuleViolation('already-registered');
    await recordAudit(tx, actor, 'leg-attachment.received', legId);
    if (state === 'waiting') await postLetter(tx, ambitoId, 'referrals.attachment-received', id);
    return { isNew: true, row: Object.assign(new LegAttachment(), row) };
  }
}

async function sideOf(tx: Tx, actor: Actor, legId: string): Promise<Side> {
  const leg = await tx.findOneBy(Leg, { ambitoId: actor.ambitoId, id: legId });
  if (!leg) throw new RuleViolation('not-found');
  return requireVoice(actor, leg);
}

/** What the sender adds is read once the leg is accepted, unless it says otherwise; the recipient's own as long as anything is open to it. */
const levelFor = (side: Side, level: 2 | 3 | null): 1 | 2 | 3 => (side === 'sender' ? (level ?? 2) : 1);
