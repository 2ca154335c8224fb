// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { CodesInForce } from '@soglia/intake-domain';
import { type AccessPointRow, type Clock, type CodeDaysRow, romeDay } from '@soglia/kernel';
import { AppUnitOfWork, CLOCK } from '@soglia/platform';
import { Remembered } from './remembered';

export interface TerritoryView {
  /** In force today. */
  readonly codes: CodesInForce;
  /** In force at some time from a day until today: what was right when it was said may be registered later. */
  readonly codesSince: (day: string) => CodesInForce;
  readonly comuni: ReadonlySet<string>;
  readonly accessPoints: ReadonlyMap<string, AccessPointRow>;
}

/** What intake sees of the territory through its windows, remembered for a minute. */
@Injectable()
export class TerritoryWindow {
  private readonly views: Remembered<TerritoryView>;

  constructor(
    private readonly unit: AppUnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.views = new Remembered(clock, (ambitoId) => this.read(ambitoId));
  }

  of(ambitoId: string): Promise<TerritoryView> {
    return this.views.of(ambitoId);
  }

  private async read(ambitoId: string): Promise<TerritoryView> {
    const { dataSource } = this.unit;
    const codes: CodeDaysRow[] = await dataSource.query(
      'select ambito_id, list, code, valid_from::text as valid_from, valid_to::text as valid_to from territory.code_days_window where ambito_id = $1',
      [ambitoId],
    );
    const comuni: { belfiore: string }[] = await dataSource.query('select belfiore from territory.comune_window');
    const points: AccessPointRow[] = await dataSource.query('select * from territory.access_point_window where ambito_id = $1', [ambitoId]);
    const known = new Map(codes.map((row) => [`${row.list}/${row.code}`, row]));
    const today = () => romeDay(this.clock.now());
    const codesSince = (day: string): CodesInForce => ({ has: (list, code) => isInForce(known.get(`${list}/${code}`), day, today()) });
    return {
      codes: { has: (list, code) => codesSince(today()).has(list, code) },
      codesSince,
      comuni: new Set(comuni.map(({ belfiore }) => belfiore)),
      accessPoints: new Map(points.map((point) => [point.code, point])),
    };
  }
}

/** `valid_to` is the first day without it. */
function isInForce(code: CodeDaysRow | undefined, since: string, today: string): boolean {
  return code !== undefined && (code.valid_from ?? '') <= today && (code.valid_to === null || code.valid_to > since);
}
