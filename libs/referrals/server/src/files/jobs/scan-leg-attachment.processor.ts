// SPDX-License-Identifier: EUPL-1.2
import { WorkerHost } from '@nestjs/bullmq';
import type { JobPayload } from '@soglia/kernel';
import { Handles } from '@soglia/platform';
import type { Job } from 'bullmq';
import { ScanLegAttachmentUseCase } from '../scan-leg-attachment.use-case';

@Handles('referrals.attachment-received')
export class ScanLegAttachmentProcessor extends WorkerHost {
  constructor(private readonly scan: ScanLegAttachmentUseCase) {
    super();
  }

  override async process({ data }: Job<JobPayload>): Promise<void> {
    await this.scan.execute(data.messageId);
  }
}
