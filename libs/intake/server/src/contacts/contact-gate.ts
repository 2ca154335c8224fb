// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, type RuleCode, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, type Noted, noteRefusal, type Tx } from '@soglia/platform';
import { requireContactOpened } from '../protection/require-contact-opened';
import type { ContactRow } from './contact.sql';
import { ContactStore } from './contact.store';

/** The door to one whole contact. What is not of the actor's agency, or hidden, is not there; what is protected wants a reason first. */
@Injectable()
export class ContactGate {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly contacts: ContactStore,
  ) {}

  /** In a transaction of the actor's: the contact, with all that the actor may see of it. */
  open<T>(actor: Actor, id: string, work: (tx: Tx, contact: ContactRow) => Promise<T>): Promise<T> {
    return noteRefusal(this.unit, actor, id, contactRefused, () =>
      this.unit.runAs(actor, async (tx) => {
        const contact = await this.contacts.byId(tx, actor, id);
        if (!contact) throw new RuleViolation('not-found');
        // Only the few that are asked for a reason cost a look at the openings.
        if (contact.shielded || contact.requests.some((request) => request.protected)) await requireContactOpened(tx, actor, id);
        return work(tx, contact);
      }),
    );
  }
}

const REFUSALS: Partial<Record<RuleCode, string>> = {
  'not-found': 'not found for this agency',
  'opening-required': 'protected and not opened',
};

const contactRefused: Noted = (code) => {
  const reason = REFUSALS[code];
  return reason === undefined ? undefined : ['contact.refused', reason];
};
