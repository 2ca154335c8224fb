// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import {
  type AgencyLoadDto,
  Api,
  type CentraleQueueDto,
  type CentraleView,
  listCentraleQueue,
  listShifts,
  listUnits,
  readAgencyLoads,
  removeShift,
  type ShiftDto,
  type UnitDto,
  writeShift,
  type WriteShiftDto,
} from '@soglia/api-client';

export type { CentraleView } from '@soglia/api-client';
export type Queue = CentraleQueueDto;
export type AgencyLoad = AgencyLoadDto;
export type Shift = ShiftDto;
export type Unit = UnitDto;

/** The calls of the Centrale unica, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class CentraleCalls {
  private readonly api = inject(Api);

  queue(view: CentraleView, cursor?: string): Promise<Queue> {
    return this.api.invoke(listCentraleQueue, { view, ...(cursor ? { cursor } : {}) });
  }

  async loads(): Promise<readonly AgencyLoad[]> {
    return (await this.api.invoke(readAgencyLoads)).items;
  }

  async shifts(from: string, to: string): Promise<readonly Shift[]> {
    return (await this.api.invoke(listShifts, { from, to })).items;
  }

  /** The services whose shifts whoever asks may write: the Centrale's are everybody's. */
  async myUnits(): Promise<readonly Unit[]> {
    const units: Unit[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: Unit[]; next: string | null } = await this.api.invoke(listUnits, cursor ? { cursor } : {});
      units.push(...page.items);
      cursor = page.next;
    } while (cursor);
    return units.filter(({ mine }) => mine);
  }

  async writeShift(id: string, body: WriteShiftDto): Promise<void> {
    await this.api.invoke(writeShift, { id, body });
  }

  async removeShift(id: string): Promise<void> {
    await this.api.invoke(removeShift, { id });
  }
}
