// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { LinksModule } from '@soglia/platform';
import { CardsModule } from '../cards/cards.module';
import { AnswerVerificationUseCase } from './verification/answer-verification.use-case';
import { CurationQueueQuery } from './curation-queue.query';
import { DecideProposalUseCase } from './decide-proposal.use-case';
import { CriteriaController } from './http/criteria.controller';
import { ProposalsController } from './http/proposals.controller';
import { UpkeepController } from './http/upkeep.controller';
import { VerificationController } from './http/verification.controller';
import { ProposeChangeUseCase } from './propose-change.use-case';
import { PublishCriteriaUseCase } from './publish-criteria.use-case';
import { QualityBoardQuery } from './quality-board.query';
import { ReadCampaignsQuery } from './read-campaigns.query';
import { ReadCriteriaQuery } from './read-criteria.query';
import { ReadProposalsQuery } from './read-proposals.query';
import { ReportProblemUseCase } from './report-problem.use-case';
import { SendVerifications } from './verification/send-verifications';
import { StartCampaignUseCase } from './start-campaign.use-case';
import { WithdrawProposalUseCase } from './withdraw-proposal.use-case';

const PROPOSALS = [ProposeChangeUseCase, DecideProposalUseCase, WithdrawProposalUseCase, ReadProposalsQuery, ReportProblemUseCase];
const VERIFICATIONS = [AnswerVerificationUseCase, SendVerifications, StartCampaignUseCase, ReadCampaignsQuery];
const CURATION = [CurationQueueQuery, QualityBoardQuery, ReadCriteriaQuery, PublishCriteriaUseCase];

/** For the api: what keeps cards true. */
@Module({
  imports: [CardsModule, LinksModule],
  controllers: [ProposalsController, UpkeepController, CriteriaController, VerificationController],
  providers: [...PROPOSALS, ...VERIFICATIONS, ...CURATION],
  exports: [ReportProblemUseCase, ReadCriteriaQuery],
})
export class UpkeepModule {}
