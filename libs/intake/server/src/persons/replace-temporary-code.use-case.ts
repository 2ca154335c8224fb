// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { cleanCode } from '@soglia/intake-domain';
import { type Actor, fieldViolation, RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork, noteRefusal } from '@soglia/platform';
import { TerritoryWindow } from '../windows/territory-window';
import { personRefused } from './person-refused';
import { detailsOf } from './person-file';
import { PersonWriter } from './person-writer';
import { PersonStore } from './person.store';
import type { PersonReceipt } from './write-person.use-case';

export interface ReplaceTemporaryCode {
  readonly id: string;
  readonly codiceFiscale: string;
  readonly seenVersion: number;
}

/**
 * The codice fiscale takes the place of a temporary, STP or ENI code: contacts hang on the file, so it is replaced wherever the person stands.
 * The earlier code stays on the file and finds it, as it may stand on paper.
 */
@Injectable()
export class ReplaceTemporaryCodeUseCase {
  constructor(
    private readonly unit: AppUnitOfWork,
    private readonly persons: PersonStore,
    private readonly writer: PersonWriter,
    private readonly territory: TerritoryWindow,
  ) {}

  async execute(actor: Actor, { id, codiceFiscale, seenVersion }: ReplaceTemporaryCode): Promise<PersonReceipt> {
    await this.territory.of(actor.ambitoId);
    const code = cleanCode(codiceFiscale);
    if (code === null) throw fieldViolation('codice-fiscale-invalid', '/codiceFiscale');
    return noteRefusal(this.unit, actor, id, personRefused, () =>
      this.unit.runAs(actor, async (tx) => {
        const kept = await this.persons.byId(tx, actor.ambitoId, id);
        if (!kept) throw new RuleViolation('not-found');
        if (kept.codiceFiscale !== null && kept.codiceFiscale !== code) throw fieldViolation('already-registered', '/codiceFiscale');
        const details = { ...detailsOf(kept), identification: 'codice-fiscale' as const, codiceFiscale: code };
        const { outcome, row } = await this.writer.file(tx, actor, { id, details, seenVersion }, kept);
        return { id, outcome, version: row.version, temporaryCode: row.temporaryCode };
      }),
    );
  }
}
