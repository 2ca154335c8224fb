// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { RuleViolation } from '@soglia/kernel';
import { PublicUnitOfWork, UUID_FORM } from '@soglia/platform';
import type { HsdsDocument } from '@soglia/resources-domain';
import { documentsOf } from './documents';
import type { Listing } from './listings';
import { type Ask } from './parameters';
import { PortalAmbito } from './portal-ambito';

/** One document with all that hangs on it. What is not public, what is not there and what cannot be an id answer alike. */
@Injectable()
export class ReadHsdsQuery {
  constructor(
    private readonly unit: PublicUnitOfWork,
    private readonly portal: PortalAmbito,
  ) {}

  async execute({ entity }: Listing, id: string, ask: Ask): Promise<HsdsDocument> {
    if (!UUID_FORM.test(id)) throw new RuleViolation('not-found');
    const ambitoId = await this.portal.id();
    const detail = { full: true, fullService: ask.full_service ?? false };
    const [document] = await this.unit.run(ambitoId, (tx) => documentsOf(tx, ambitoId, entity, [id.toLowerCase()], detail));
    if (!document) throw new RuleViolation('not-found');
    return document;
  }
}
