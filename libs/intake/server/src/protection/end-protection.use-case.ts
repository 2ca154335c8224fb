// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { LEAST_REASON, mayChangeProtection, reasonText } from '@soglia/intake-domain';
import { type Actor, type Clock, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, recordAudit, type Tx } from '@soglia/platform';
import { writeSearchKeys } from '../persons/search/write-search-keys';
import { Protection } from './protection.entities';
import { holdProtection, markProtected } from './protection.store';

export interface EndProtection {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
}

/** Ends a protection. The file is found again, unless another one keeps it hidden. Answers the new version. */
@Injectable()
export class EndProtectionUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { id, version, reason: typed }: EndProtection): Promise<number> {
    const { ambitoId, accountId } = actor;
    const reason = reasonText(typed, LEAST_REASON.opening);
    return this.unit.runAs(actor, async (tx) => {
      const protection = await holdProtection(tx, actor, id, version);
      if (!mayChangeProtection(protection, { ...actor, isHead: actor.permissions.has('protection.head') }))
        throw new RuleViolation('not-yours');
      const { subjectKind, subjectId } = protection;
      if (subjectKind === 'person') await refuseTwin(tx, ambitoId, subjectId);
      await tx.update(Protection, { ambitoId, id }, { endedAt: this.clock.now(), endedBy: accountId, version: version + 1 });
      await recordAudit(tx, actor, 'protection.ended', subjectId, reason);
      const held = await markProtected(tx, ambitoId, subjectKind, subjectId);
      if (!held && subjectKind === 'person') await writeSearchKeys(tx, ambitoId, subjectId);
      return version + 1;
    });
  }
}

/** Whoever could not know of the protected file may have made another under the same code: the two must be joined first. */
async function refuseTwin(tx: Tx, ambitoId: string, personId: string): Promise<void> {
  const [twin]: { id: string }[] = await tx.query(
    `select t.id from intake.person p join intake.person t on t.ambito_id = p.ambito_id and t.id <> p.id and t.merged_into is null and not t.protected
        and (t.codice_fiscale = p.codice_fiscale or t.health_code = p.health_code)
      where p.ambito_id = $1 and p.id = $2 limit 1`,
    [ambitoId, personId],
  );
  if (twin) throw new RuleViolation('not-mergeable', { reason: 'unprotected-twin', person: twin.id });
}
