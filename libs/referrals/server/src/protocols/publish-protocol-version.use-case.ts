// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, romeDay, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, recordAudit, type Tx } from '@soglia/platform';
import { checkProtocol } from '@soglia/referrals-domain';
import { ambitoProblems } from './ambito-problems';
import { dayInvalid, protocolInvalid } from './protocol-invalid';
import { ProtocolVersion } from './protocol.entities';
import { lockVersion } from './protocol.store';

export interface PublishProtocolVersion {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly seenVersion: number;
}

/** Puts a draft in force from a day on, today or later. It never changes again; the version before ends on that day. */
@Injectable()
export class PublishProtocolVersionUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { id, from, seenVersion }: PublishProtocolVersion): Promise<void> {
    const { ambitoId, accountId } = actor;
    const now = this.clock.now();
    await this.unit.run(ambitoId, async (tx) => {
      const version = await lockVersion(tx, ambitoId, id, seenVersion);
      if (version.state !== 'draft') throw new RuleViolation('protocol-in-force');
      const earliest = await earliestDay(tx, version, romeDay(now));
      if (from < earliest) throw dayInvalid('/from', 'too-early', earliest);
      const problems = [...checkProtocol(version.content), ...(await ambitoProblems(tx, ambitoId, version.content, from))];
      if (problems.length) throw protocolInvalid(problems);
      await endBefore(tx, version, from);
      await tx.update(
        ProtocolVersion,
        { ambitoId, id },
        { state: 'in-force', inForceFrom: from, publishedBy: accountId, publishedAt: now, version: version.version + 1 },
      );
      await recordAudit(tx, actor, 'protocol.published', id, from);
    });
  }
}

/** Not in the past, and not before a version that comes into force later still: that one would have to be ended first. */
async function earliestDay(tx: Tx, { ambitoId, protocolId }: ProtocolVersion, today: string): Promise<string> {
  const [last]: { day: string | null }[] = await tx.query(
    `select max(in_force_from)::text as day from referrals.protocol_version
      where ambito_id = $1 and protocol_id = $2 and state = 'in-force' and (in_force_to is null or in_force_to > in_force_from)`,
    [ambitoId, protocolId],
  );
  return last?.day && last.day > today ? last.day : today;
}

async function endBefore(tx: Tx, { ambitoId, protocolId }: ProtocolVersion, from: string): Promise<void> {
  await tx.query(
    `update referrals.protocol_version set in_force_to = $3, version = version + 1
      where ambito_id = $1 and protocol_id = $2 and state = 'in-force' and (in_force_to is null or in_force_to > $3)`,
    [ambitoId, protocolId, from],
  );
}
