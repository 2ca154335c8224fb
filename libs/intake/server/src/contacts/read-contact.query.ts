// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '@soglia/kernel';
import { recordAudit } from '@soglia/platform';
import { ContactGate } from './contact-gate';
import type { ContactRow } from './contact.sql';

/** Opens one contact, and leaves a trace of who did. */
@Injectable()
export class ReadContactQuery {
  constructor(private readonly gate: ContactGate) {}

  async execute(actor: Actor, id: string): Promise<ContactRow> {
    return this.gate.open(actor, id, async (tx, contact) => {
      await recordAudit(tx, actor, 'contact.read', id);
      return contact;
    });
  }
}
