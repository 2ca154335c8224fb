// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK, noteRefusal, recordAudit, type Tx } from '@soglia/platform';
import { requireOpening } from '../protection/require-opening';
import { personRefused } from './person-refused';
import { detailsOf, type PersonFile } from './person-file';
import { PersonHistoryStore } from './person-history.store';
import type { Person } from './person.entities';
import { PersonStore } from './person.store';

const SHOWN = 10;

/** Opens the file of a person, and leaves a trace of who did. One out of sight is not there; a protected one wants a reason first. */
@Injectable()
export class ReadPersonQuery {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly persons: PersonStore,
    private readonly history: PersonHistoryStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, id: string): Promise<PersonFile> {
    return noteRefusal(this.unit, actor, id, personRefused, () =>
      this.unit.runAs(actor, async (tx) => {
        const row = await this.persons.byId(tx, actor.ambitoId, id);
        if (!row) throw new RuleViolation('not-found');
        if (row.protected) await requireOpening(tx, actor, id);
        await recordAudit(tx, actor, 'person.read', id);
        return this.fileOf(tx, actor, row);
      }),
    );
  }

  private async fileOf(tx: Tx, actor: Actor, row: Person): Promise<PersonFile> {
    const { ambitoId, id, version, mergedInto, createdAt, changedAt } = row;
    const items = await this.history.contacts(tx, actor, id, { limit: SHOWN, before: null });
    const { contacts, open } = await this.history.counts(tx, actor, id, this.clock.now());
    return {
      ...{ id, version, details: detailsOf(row), isProtected: row.protected, mergedInto, createdAt, changedAt },
      comune: row.comune === null ? null : { code: row.comune, name: (await this.history.comuneName(tx, row.comune)) ?? row.comune },
      birthplace:
        row.birthplace === null
          ? null
          : { code: row.birthplace, name: (await this.history.placeName(tx, row.birthplace)) ?? row.birthplace },
      protection: row.protected ? await this.history.protection(tx, ambitoId, id) : null,
      notice: await this.history.lastNotice(tx, ambitoId, id),
      history: { contactsIn12Months: contacts, openRequests: open, items: items.slice(0, SHOWN) },
    };
  }
}
