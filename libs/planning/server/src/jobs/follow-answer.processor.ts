// SPDX-License-Identifier: EUPL-1.2
import { WorkerHost } from '@nestjs/bullmq';
import type { JobPayload } from '@soglia/kernel';
import { Handles } from '@soglia/platform';
import type { Job } from 'bullmq';
import { RebuildFactsUseCase } from '../rebuild-facts.use-case';

/** What came of a need is a fact of its contact too: it is rebuilt whole, whichever letter comes first. */
@Handles('referrals.need-answered')
export class FollowAnswerProcessor extends WorkerHost {
  constructor(private readonly rebuildFacts: RebuildFactsUseCase) {
    super();
  }

  override async process({ data }: Job<JobPayload>): Promise<void> {
    await this.rebuildFacts.execute(data.messageId);
  }
}
