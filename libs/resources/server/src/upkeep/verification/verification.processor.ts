// SPDX-License-Identifier: EUPL-1.2
import { WorkerHost } from '@nestjs/bullmq';
import { Runs } from '@soglia/platform';
import { ForgetImportsUseCase } from '../../import/forget-imports.use-case';
import { VerificationRunUseCase } from './verification-run.use-case';

@Runs('resources.verification')
export class VerificationProcessor extends WorkerHost {
  constructor(
    private readonly run: VerificationRunUseCase,
    private readonly forget: ForgetImportsUseCase,
  ) {
    super();
  }

  override async process(): Promise<void> {
    await this.forget.execute();
    await this.run.execute();
  }
}
