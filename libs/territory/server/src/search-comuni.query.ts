// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor, ComuneRow } from '@soglia/kernel';
import { AppUnitOfWork, likePattern } from '@soglia/platform';

/** Comuni whose name starts with what was typed (then those that hold it), the ambito's own first. Accents are typed as one can. */
@Injectable()
export class SearchComuniQuery {
  constructor(private readonly unit: AppUnitOfWork) {}

  execute({ ambitoId }: Pick<Actor, 'ambitoId'>, typed: string, limit: number): Promise<ComuneRow[]> {
    const pattern = likePattern(typed.normalize('NFC'));
    return this.unit.dataSource.query(
      `select belfiore, name, province, ambito_id, sub_ambito
         from (select *, translate(lower(name), 'àáâäèéêëìíîïòóôöùúûüç', 'aaaaeeeeiiiioooouuuuc') as plain from territory.comune_window
                where ambito_id is null or ambito_id = $1) c
        where plain like '%' || translate(lower($2), 'àáâäèéêëìíîïòóôöùúûüç', 'aaaaeeeeiiiioooouuuuc') || '%'
           or belfiore = upper($2)
        order by (ambito_id is null), (plain not like translate(lower($2), 'àáâäèéêëìíîïòóôöùúûüç', 'aaaaeeeeiiiioooouuuuc') || '%'), name
        limit $3`,
      [ambitoId, pattern, limit],
    );
  }
}
