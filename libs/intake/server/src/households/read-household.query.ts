// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { AppUnitOfWork, noteRefusal, recordAudit } from '@soglia/platform';
import { personRefused } from '../persons/person-refused';
import { HOUSEHOLDS_OF, type HouseholdView } from './household.sql';
import { requireFile } from './people-in-hand';

export interface HouseholdsOfPerson {
  readonly current: HouseholdView | null;
  readonly past: readonly HouseholdView[];
}

/** Whom somebody lives and lived with. A protected member is simply not among them for whoever may not know. */
@Injectable()
export class ReadHouseholdQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(actor: Actor, personId: string): Promise<HouseholdsOfPerson> {
    return noteRefusal(this.unit, actor, personId, personRefused, () =>
      this.unit.runAs(actor, async (tx) => {
        await requireFile(tx, actor, personId);
        const rows: (HouseholdView & { readonly current: boolean })[] = await tx.query(HOUSEHOLDS_OF, [actor.ambitoId, personId]);
        await recordAudit(tx, actor, 'person.read', personId);
        const current = rows.find((row) => row.current) ?? null;
        return { current, past: rows.filter((row) => row !== current) };
      }),
    );
  }
}
