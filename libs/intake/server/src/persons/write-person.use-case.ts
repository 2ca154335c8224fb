// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { PersonDetails } from '@soglia/intake-domain';
import { type Actor } from '@soglia/kernel';
import { AppUnitOfWork, noteRefusal } from '@soglia/platform';
import { TerritoryWindow } from '../windows/territory-window';
import { personRefused } from './person-refused';
import { PersonWriter, type WrittenPerson } from './person-writer';
import { PersonStore } from './person.store';

export interface WritePerson {
  readonly id: string;
  readonly details: PersonDetails;
  /** The version that was seen; null when none was, because the person is new. */
  readonly seenVersion: number | null;
}

export interface PersonReceipt {
  readonly id: string;
  readonly outcome: WrittenPerson['outcome'];
  readonly version: number;
  readonly temporaryCode: string | null;
}

/** Makes or changes the file of a person. The same again changes nothing and is harmless. */
@Injectable()
export class WritePersonUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly persons: PersonStore,
    private readonly writer: PersonWriter,
    private readonly territory: TerritoryWindow,
  ) {}

  async execute(actor: Actor, command: WritePerson): Promise<PersonReceipt> {
    const { id } = command;
    // Read before the transaction holds its connection.
    await this.territory.of(actor.ambitoId);
    return noteRefusal(this.unit, actor, id, personRefused, () =>
      this.unit.runAs(actor, async (tx) => {
        const { outcome, row } = await this.writer.file(tx, actor, command, await this.persons.byId(tx, actor.ambitoId, id));
        return { id, outcome, version: row.version, temporaryCode: row.temporaryCode };
      }),
    );
  }
}
