// SPDX-License-Identifier: EUPL-1.2
import { WorkerHost } from '@nestjs/bullmq';
import type { JobPayload } from '@soglia/kernel';
import { Handles } from '@soglia/platform';
import type { Job } from 'bullmq';
import { ExecuteReleaseCommandUseCase } from '../execute-release-command.use-case';

@Handles('planning.release-commanded')
export class ExecuteReleaseCommandProcessor extends WorkerHost {
  constructor(private readonly executeReleaseCommand: ExecuteReleaseCommandUseCase) {
    super();
  }

  override async process({ data }: Job<JobPayload>): Promise<void> {
    await this.executeReleaseCommand.execute(data.messageId);
  }
}
