// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, recordRefusal, type Tx } from '@soglia/platform';
import { requireOpening } from '../protection/require-opening';
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
  async open<T>(actor: Actor, id: string, work: (tx: Tx, contact: ContactRow) => Promise<T>): Promise<T> {
    try {
      return await this.unit.runAs(actor, async (tx) => {
        const contact = await this.contacts.byId(tx, actor, id);
        if (!contact) throw new RuleViolation('not-found');
        for (const subject of protectedSubjects(contact)) await requireOpening(tx, actor, subject);
        return work(tx, contact);
      });
    } catch (error) {
      const reason = error instanceof RuleViolation ? REFUSALS.get(error.code) : undefined;
      if (reason) await recordRefusal(this.unit, actor, 'contact.refused', id, reason);
      throw error;
    }
  }
}

const REFUSALS: ReadonlyMap<string, string> = new Map([
  ['not-found', 'not found for this agency'],
  ['opening-required', 'protected and not opened'],
]);

/** What must have been opened before a contact is shown: itself, the persons in it, its requests, each if protected. */
function protectedSubjects({ id, protected: isProtected, people, requests }: ContactRow): string[] {
  const parts = [...people, ...requests].filter((part) => part.protected).map((part) => part.id);
  return isProtected ? [id, ...parts] : parts;
}
