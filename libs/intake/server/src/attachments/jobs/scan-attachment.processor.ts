// SPDX-License-Identifier: EUPL-1.2
import { WorkerHost } from '@nestjs/bullmq';
import type { JobPayload } from '@soglia/kernel';
import { Handles } from '@soglia/platform';
import type { Job } from 'bullmq';
import { ScanAttachmentUseCase } from '../scan-attachment.use-case';

@Handles('intake.attachment-received')
export class ScanAttachmentProcessor extends WorkerHost {
  constructor(private readonly scan: ScanAttachmentUseCase) {
    super();
  }

  override async process({ data }: Job<JobPayload>): Promise<void> {
    await this.scan.execute(data.messageId);
  }
}
