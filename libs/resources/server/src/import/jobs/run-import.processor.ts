// SPDX-License-Identifier: EUPL-1.2
import { WorkerHost } from '@nestjs/bullmq';
import type { JobPayload } from '@soglia/kernel';
import { Handles } from '@soglia/platform';
import type { Job } from 'bullmq';
import { RunImportUseCase } from '../run-import.use-case';

@Handles('resources.import-commanded')
export class RunImportProcessor extends WorkerHost {
  constructor(private readonly runImport: RunImportUseCase) {
    super();
  }

  override async process({ data }: Job<JobPayload>): Promise<void> {
    await this.runImport.execute(data.messageId);
  }
}
