// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { LegFilesModule } from '../files/files.module';
import { JourneyModule } from '../journey/journey.module';
import { ReferralsController } from './http/referrals.controller';
import { ListReferralsOfRequestQuery } from './list-referrals-of-request.query';
import { ReadReferralQuery } from './read-referral.query';
import { SettleReferralUseCase } from './settle-referral.use-case';
import { WriteReferralUseCase } from './write-referral.use-case';

/** Requests that are referred, and what they come to. */
@Module({
  imports: [JourneyModule, LegFilesModule],
  controllers: [ReferralsController],
  providers: [WriteReferralUseCase, ReadReferralQuery, SettleReferralUseCase, ListReferralsOfRequestQuery],
  exports: [WriteReferralUseCase, ReadReferralQuery],
})
export class WritingModule {}
