// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { RuleViolation } from '@soglia/kernel';
import { AppUnitOfWork } from '@soglia/platform';
import { Place } from '../territory.entities';

/** One place of birth, whether it still exists or not. */
@Injectable()
export class ReadPlaceQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(code: string): Promise<Place> {
    const known = /^[A-Z]\d{3}$/i.test(code) ? await this.unit.dataSource.manager.findOneBy(Place, { code: code.toUpperCase() }) : null;
    if (!known) throw new RuleViolation('not-found');
    return known;
  }
}
