// SPDX-License-Identifier: EUPL-1.2
import { getQueueToken, WorkerHost } from '@nestjs/bullmq';
import { Inject } from '@nestjs/common';
import type { Clock as Watch } from '@soglia/kernel';
import { CLOCK, Handles, QUEUES } from '@soglia/platform';
import type { Job, Queue } from 'bullmq';
import { ReadWakeQuery } from '../read-wake.query';
import { SweepClocksUseCase } from '../sweep-clocks.use-case';

const TOPIC = 'referrals.clock-armed';
const WAKE = 'wake';
const ONCE = { attempts: 3, backoff: { type: 'exponential', delay: 500 }, removeOnComplete: true, removeOnFail: true } as const;

/**
 * A short clock wakes the sweeper when it is due, sooner than the minute's tick would. All clocks of one second share one wake, and a wake
 * that is lost costs no more than the wait for the tick.
 */
@Handles(TOPIC)
export class WakeProcessor extends WorkerHost {
  constructor(
    private readonly wakeOf: ReadWakeQuery,
    private readonly sweep: SweepClocksUseCase,
    @Inject(getQueueToken(QUEUES[TOPIC].name)) private readonly queue: Queue,
    @Inject(CLOCK) private readonly watch: Watch,
  ) {
    super();
  }

  override async process({ name, data }: Job<{ readonly messageId?: string }>): Promise<void> {
    if (name === WAKE) return void (await this.sweep.execute());
    const at = data.messageId ? await this.wakeOf.execute(data.messageId) : null;
    if (!at) return;
    const second = Math.ceil(at.getTime() / 1000);
    const delay = second * 1000 - this.watch.now().getTime();
    if (delay <= 0) await this.sweep.execute();
    else await this.queue.add(WAKE, {}, { ...ONCE, jobId: `${WAKE}-${second}`, delay });
  }
}
