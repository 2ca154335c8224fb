// SPDX-License-Identifier: EUPL-1.2
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { SweepClocksUseCase } from '../sweep-clocks.use-case';

/** A worker that starts fires at once what fell due while none was up, whatever the queue's store still knows. */
@Injectable()
export class SweepAtStart implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('clocks');
  private sweeping: Promise<unknown> = Promise.resolve();

  constructor(private readonly sweep: SweepClocksUseCase) {}

  /** Does not wait: whoever starts has other work too. */
  onApplicationBootstrap(): void {
    this.sweeping = this.sweep.execute().catch((error: Error) => this.log.warn(`the first sweep failed (${error.name})`));
  }

  async beforeApplicationShutdown(): Promise<void> {
    const soon = new Promise<void>((resolve) => setTimeout(resolve, 1_000).unref());
    await Promise.race([this.sweeping, soon]);
  }
}
