// SPDX-License-Identifier: EUPL-1.2
import { WorkerHost } from '@nestjs/bullmq';
import type { JobPayload } from '@soglia/kernel';
import type { Job } from 'bullmq';
import { Handles } from '../queue/handles';
import { SendMailUseCase } from './send-mail.use-case';

@Handles('platform.mail-posted')
export class SendMailProcessor extends WorkerHost {
  constructor(private readonly sendMail: SendMailUseCase) {
    super();
  }

  override async process({ data }: Job<JobPayload>): Promise<void> {
    await this.sendMail.execute(data.messageId);
  }
}
