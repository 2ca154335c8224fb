// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { AppUnitOfWork, likePattern } from '@soglia/platform';
import { Place } from '../territory.entities';

/** Places whose name starts with what was typed (then those that hold it), those that still exist first; a Belfiore code finds its place. */
@Injectable()
export class SearchPlacesQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  async execute(typed: string, limit: number): Promise<Place[]> {
    const plain = plainName(typed);
    if (plain === '') return [];
    return this.unit.dataSource.manager
      .createQueryBuilder(Place, 'p')
      .where("p.plain like '%' || :pattern || '%' or p.code = upper(:typed)", { pattern: likePattern(plain), typed })
      .orderBy("(p.code <> upper(:typed) and p.plain not like :pattern || '%')")
      .addOrderBy('(p.valid_to is not null and p.valid_to <= current_date)')
      .addOrderBy('p.name')
      .limit(limit)
      .getMany();
  }
}

/** As the column `plain` holds it: lower case, without accents, apostrophes as one kind. */
export function plainName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’`´]/g, "'").toLowerCase().trim();
}
