// SPDX-License-Identifier: EUPL-1.2
import { WorkerHost } from '@nestjs/bullmq';
import type { JobPayload } from '@soglia/kernel';
import { Handles } from '@soglia/platform';
import type { Job } from 'bullmq';
import { RunRegisterImportUseCase } from '../run-register-import.use-case';

@Handles('intake.register-import-commanded')
export class RunRegisterImportProcessor extends WorkerHost {
  constructor(private readonly runImport: RunRegisterImportUseCase) {
    super();
  }

  override async process({ data }: Job<JobPayload>): Promise<void> {
    await this.runImport.execute(data.messageId);
  }
}
