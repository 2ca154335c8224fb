// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, recordAudit, recordRefusal } from '@soglia/platform';
import type { ContactRow } from './contact.sql';
import { ContactStore } from './contact.store';

/** Opens one contact, and leaves a trace of who did. One of another agency is not there. */
@Injectable()
export class ReadContactQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly contacts: ContactStore,
  ) {}

  async execute(actor: Actor, id: string): Promise<ContactRow> {
    const contact = await this.unit.run(actor.ambitoId, async (tx) => {
      const found = await this.contacts.byId(tx, actor, id);
      if (found) await recordAudit(tx, actor, 'contact.read', id);
      return found;
    });
    if (!contact) {
      await recordRefusal(this.unit, actor, 'contact.refused', id, 'not found for this agency');
      throw new RuleViolation('not-found');
    }
    return contact;
  }
}
