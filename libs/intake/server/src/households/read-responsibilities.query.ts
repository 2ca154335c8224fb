// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, romeDay } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, noteRefusal, recordAudit } from '@soglia/platform';
import { personRefused } from '../persons/person-refused';
import { requireFile } from './people-in-hand';
import { RESPONSIBILITIES_OF, type ResponsibilityView } from './responsibility.sql';

/** Who answers for a minor, today and before. */
@Injectable()
export class ReadResponsibilitiesQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, minorId: string): Promise<readonly ResponsibilityView[]> {
    return noteRefusal(this.unit, actor, minorId, personRefused, () =>
      this.unit.runAs(actor, async (tx) => {
        await requireFile(tx, actor, minorId);
        const items: ResponsibilityView[] = await tx.query(RESPONSIBILITIES_OF, [actor.ambitoId, minorId, romeDay(this.clock.now())]);
        await recordAudit(tx, actor, 'person.read', minorId);
        return items;
      }),
    );
  }
}
