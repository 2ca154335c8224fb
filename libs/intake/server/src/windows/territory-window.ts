// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { CodesInForce } from '@soglia/intake-domain';
import type { AccessPointRow, Clock, CodeRow } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK } from '@soglia/platform';
import { Remembered } from './remembered';

export interface TerritoryView {
  readonly codes: CodesInForce;
  readonly comuni: ReadonlySet<string>;
  readonly accessPoints: ReadonlyMap<string, AccessPointRow>;
}

/** What intake sees of the territory through its windows, remembered for a minute. */
@Injectable()
export class TerritoryWindow {
  private readonly views: Remembered<TerritoryView>;

  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) clock: Clock,
  ) {
    this.views = new Remembered(clock, (ambitoId) => this.read(ambitoId));
  }

  of(ambitoId: string): Promise<TerritoryView> {
    return this.views.of(ambitoId);
  }

  private async read(ambitoId: string): Promise<TerritoryView> {
    const { dataSource } = this.unit;
    const codes: CodeRow[] = await dataSource.query(
      'select ambito_id, list, code, parent from territory.code_window where ambito_id = $1',
      [ambitoId],
    );
    const comuni: { belfiore: string }[] = await dataSource.query('select belfiore from territory.comune_window');
    const points: AccessPointRow[] = await dataSource.query('select * from territory.access_point_window where ambito_id = $1', [ambitoId]);
    const known = new Set(codes.map(({ list, code }) => `${list}/${code}`));
    return {
      codes: { has: (list, code) => known.has(`${list}/${code}`) },
      comuni: new Set(comuni.map(({ belfiore }) => belfiore)),
      accessPoints: new Map(points.map((point) => [point.code, point])),
    };
  }
}
