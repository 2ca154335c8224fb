// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { LEAST_REASON, reasonText } from '@soglia/intake-domain';
import { type Actor, type Clock, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, type Noted, noteRefusal, recordAudit, type Tx } from '@soglia/platform';
import { HandOut, type Requester } from './hand-out';
import { SubjectExport } from './rights.entities';

export interface ExportSubject extends Requester {
  readonly id: string;
  readonly person: string;
  /** As on the document that was shown. */
  readonly name: string;
  readonly reason: string;
}

/** How long an export can be downloaded: it is made afresh each time, and never kept. */
const DOWNLOAD_MS = 86_400_000;

/** Answers a request for access (GDPR art. 15): notes who asked and why, and lets whoever answered download it for a day. */
@Injectable()
export class ExportSubjectUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly handOut: HandOut,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, command: ExportSubject): Promise<{ readonly isNew: boolean; readonly until: Date }> {
    const reason = reasonText(command.reason, LEAST_REASON.opening);
    return noteRefusal(this.unit, actor, command.person, exportRefused, () =>
      this.unit.runAs(actor, (tx) => this.note(tx, actor, { ...command, reason })),
    );
  }

  private async note(tx: Tx, actor: Actor, { id, person, kind, holder, name, reason }: ExportSubject) {
    const { ambitoId, agencyId, accountId } = actor;
    await this.handOut.require(tx, actor, person, { kind, holder });
    const until = new Date(this.clock.now().getTime() + DOWNLOAD_MS);
    const added: unknown[] = await tx.query(
      `insert into intake.subject_export (ambito_id, id, person_id, agency_id, account_id, requester_kind, requester_id, requester_name, reason, made_at, until)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning id`,
      [ambitoId, id, person, agencyId, accountId, kind, holder, name.trim(), reason, this.clock.now(), until],
    );
    if (added.length > 0) {
      await recordAudit(tx, actor, 'subject-data.exported', person, reason);
      return { isNew: true, until };
    }
    const before = await tx.findOneBy(SubjectExport, {
      ambitoId,
      id,
      accountId,
      personId: person,
      requesterKind: kind,
      requesterName: name.trim(),
    });
    if (!before || before.requesterId !== holder) throw new RuleViolation('already-registered');
    return { isNew: false, until: before.until };
  }
}

const exportRefused: Noted = (code) => ['protected.refused', `export: ${code}`];
