// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import {
  Api,
  finishNextStep,
  type FinishNextStepDto,
  listLegs,
  listNextSteps,
  listUnits,
  readLegBoxes,
  readReferral,
  type ReferralDto,
  settleReferral,
  type SettleReferralDto,
  type UnitDto,
  writeUnitCapacity,
} from '@soglia/api-client';
import type { ListPage } from '@soglia/ui';
import type { Box, Boxes, LegLine, NextStep, Shown, Sort } from '../referral-shapes';

export type Referral = ReferralDto;
export type Unit = UnitDto;
export type StepEnd = FinishNextStepDto['how'];

/** The calls of the lists of the desk, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class DeskCalls {
  private readonly api = inject(Api);

  boxes(): Promise<Boxes> {
    return this.api.invoke(readLegBoxes);
  }

  legs(ask: { box: Box; show: Shown; sort: Sort }, cursor?: string): Promise<ListPage<LegLine>> {
    return this.api.invoke(listLegs, { ...ask, ...(cursor ? { cursor } : {}) });
  }

  nextSteps(cursor?: string): Promise<ListPage<NextStep>> {
    return this.api.invoke(listNextSteps, cursor ? { cursor } : {});
  }

  async finishStep({ id, tries }: Pick<NextStep, 'id' | 'tries'>, how: StepEnd, note: string | null): Promise<void> {
    await this.api.invoke(finishNextStep, { id, 'If-Match': `"${tries}"`, body: { how, note } });
  }

  referral(id: string): Promise<Referral> {
    return this.api.invoke(readReferral, { id });
  }

  async settle({ id, version }: Pick<Referral, 'id' | 'version'>, body: SettleReferralDto): Promise<void> {
    await this.api.invoke(settleReferral, { id, 'If-Match': `"${version}"`, body });
  }

  async myUnits(): Promise<readonly Unit[]> {
    return (await this.api.invoke(listUnits, { agency: 'mine' })).items;
  }

  writeCapacity({ id, version }: Pick<Unit, 'id' | 'version'>, body: { freePlaces: number | null; waiting: number | null }): Promise<Unit> {
    return this.api.invoke(writeUnitCapacity, { id, 'If-Match': `"${version}"`, body });
  }
}
