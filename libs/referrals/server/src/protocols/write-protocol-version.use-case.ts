// SPDX-License-Identifier: EUPL-1.2
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type Actor, fieldViolation, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit, type Tx } from '@soglia/platform';
import { type ProtocolContent, readProtocol } from '@soglia/referrals-domain';
import { protocolInvalid } from './protocol-invalid';
import { ProtocolVersion } from './protocol.entities';
import { lockProtocol } from './protocol.store';

export interface WriteProtocolVersion {
  readonly id: string;
  readonly protocolId: string;
  readonly code: string;
  readonly content: object;
  readonly changeNote: string | null;
  /** Null for a new one. */
  readonly seenVersion: number | null;
}

type Written = Omit<WriteProtocolVersion, 'content'> & { readonly content: ProtocolContent };

/** Writes a draft: its form must be that of a protocol, its gaps may be filled later. The same again is harmless. */
@Injectable()
export class WriteProtocolVersionUseCase {
  constructor(private readonly unit: AppUnitOfWork) {}

  /** Answers whether it is new. */
  async execute(actor: Actor, command: WriteProtocolVersion): Promise<boolean> {
    const { content, problems } = readProtocol(command.content);
    if (!content) throw protocolInvalid(problems);
    return this.unit.run(actor.ambitoId, (tx) => this.write(tx, actor, { ...command, content }));
  }

  private async write(tx: Tx, actor: Actor, command: Written): Promise<boolean> {
    const { ambitoId } = actor;
    const { id, protocolId, code, seenVersion } = command;
    await tx.query('insert into referrals.protocol (ambito_id, id, code) values ($1, $2, $3) on conflict do nothing', [
      ambitoId,
      protocolId,
      code,
    ]);
    const protocol = await lockProtocol(tx, ambitoId, protocolId);
    if (protocol?.code !== code) throw fieldViolation('already-registered', '/code');
    const there = await tx.findOneBy(ProtocolVersion, { ambitoId, id });
    if (!there) {
      if (seenVersion !== null) throw new RuleViolation('stale');
      await this.create(tx, actor, command);
    } else if (!(await this.change(tx, there, command))) return false;
    await recordAudit(tx, actor, 'protocol.written', id);
    return !there;
  }

  private async create(tx: Tx, { ambitoId, accountId }: Actor, { id, protocolId, content, changeNote }: Written): Promise<void> {
    const draft = await tx.findOneBy(ProtocolVersion, { ambitoId, protocolId, state: 'draft' });
    if (draft) throw new RuleViolation('already-registered', { draft: draft.id });
    const number = ((await tx.maximum(ProtocolVersion, 'number', { ambitoId, protocolId })) ?? 0) + 1;
    await tx.insert(ProtocolVersion, { ambitoId, id, protocolId, number, content, changeNote, writtenBy: accountId } as never);
  }

  /** Answers whether anything is otherwise than it was. */
  private async change(tx: Tx, there: ProtocolVersion, { protocolId, content, changeNote, seenVersion }: Written): Promise<boolean> {
    const { ambitoId, id } = there;
    if (there.protocolId !== protocolId) throw fieldViolation('already-registered', '/protocolId');
    if (there.state !== 'draft') throw new RuleViolation('protocol-in-force');
    if (there.changeNote === changeNote && isDeepStrictEqual(there.content, content)) return false;
    if (seenVersion === null) throw new RuleViolation('precondition-required');
    if (seenVersion !== there.version) throw new RuleViolation('stale');
    await tx.update(ProtocolVersion, { ambitoId, id }, { content, changeNote, version: there.version + 1 } as never);
    return true;
  }
}
