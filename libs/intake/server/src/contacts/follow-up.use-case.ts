// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, RuleViolation } from '@soglia/kernel';
import { CLOCK, recordAudit } from '@soglia/platform';
import { ContactGate } from './contact-gate';
import { ContactStore } from './contact.store';

export interface FollowUp {
  readonly id: string;
  readonly done: boolean;
  readonly seenVersion: number;
}

/** A contact leaves the list of those to come back to, or goes back on it. */
@Injectable()
export class FollowUpUseCase {
  constructor(
    private readonly gate: ContactGate,
    private readonly contacts: ContactStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers the new version. */
  async execute(actor: Actor, { id, done, seenVersion }: FollowUp): Promise<number> {
    return this.gate.open(actor, id, async (tx) => {
      const at = done ? this.clock.now() : null;
      if (!(await this.contacts.setFollowedUp(tx, actor, id, seenVersion, at))) throw new RuleViolation('stale');
      await recordAudit(tx, actor, 'contact.followed-up', id);
      return seenVersion + 1;
    });
  }
}
