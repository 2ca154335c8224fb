// SPDX-License-Identifier: EUPL-1.2
import { inject, Injectable } from '@angular/core';
import {
  Api,
  type CampaignDto,
  type CampaignScopeDto,
  type CriteriaDto,
  listVerificationCampaigns,
  publishInclusionCriteria,
  type QualityBoardDto,
  type QualityLineDto,
  readInclusionCriteria,
  readQualityBoard,
  startVerificationCampaign,
} from '@soglia/api-client';

export type Campaign = CampaignDto;
export type Criteria = CriteriaDto;
export type QualityBoard = QualityBoardDto;
export type QualityLine = QualityLineDto;

/** The calls about how true the databank is as a whole, gathered so that a test can stand in for the server. */
@Injectable({ providedIn: 'root' })
export class UpkeepCalls {
  private readonly api = inject(Api);

  board(): Promise<QualityBoard> {
    return this.api.invoke(readQualityBoard);
  }

  async campaigns(): Promise<Campaign[]> {
    return (await this.api.invoke(listVerificationCampaigns)).items;
  }

  async startCampaign(id: string, body: CampaignScopeDto): Promise<void> {
    await this.api.invoke(startVerificationCampaign, { id, body });
  }

  criteria(): Promise<Criteria> {
    return this.api.invoke(readInclusionCriteria);
  }

  publishCriteria({ version }: Pick<Criteria, 'version'>, body: Pick<Criteria, 'textIt' | 'textFr'>): Promise<Criteria> {
    return this.api.invoke(publishInclusionCriteria, { 'If-Match': `"${version}"`, body });
  }
}
