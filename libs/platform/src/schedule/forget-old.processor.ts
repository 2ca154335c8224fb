// SPDX-License-Identifier: EUPL-1.2
import { WorkerHost } from '@nestjs/bullmq';
import { ForgetOldUseCase } from './forget-old.use-case';
import { Runs } from './runs';

@Runs('platform.housekeeping')
export class ForgetOldProcessor extends WorkerHost {
  constructor(private readonly forgetOld: ForgetOldUseCase) {
    super();
  }

  override async process(): Promise<void> {
    await this.forgetOld.execute();
  }
}
