// SPDX-License-Identifier: EUPL-1.2
import { getQueueToken } from '@nestjs/bullmq';
import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Queue } from 'bullmq';
import { type ScheduleSettings, type Schedules, SCHEDULES_IN_USE } from './schedules';

/** An emptied queue store forgets its schedules: how often they are looked for. */
const LOOK_EVERY_MS = 10 * 60_000;
/** A schedule whose next tick is this far in the past has come to a halt. */
const HALTED_MS = 60_000;
const JOB_OPTIONS = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 30_000 },
  removeOnComplete: true,
  removeOnFail: true,
} as const;

/** Sees to it that every tick of the table has its schedule in the queue's store, at boot and for as long as the worker runs. */
@Injectable()
export class TickScheduler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('ticks');
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;

  constructor(
    private readonly modules: ModuleRef,
    @Inject(SCHEDULES_IN_USE) private readonly schedules: Schedules,
  ) {}

  /** Does not wait: a store that is away holds up the first tick, never the worker. */
  onApplicationBootstrap(): void {
    void this.look();
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    const soon = new Promise<void>((resolve) => setTimeout(resolve, 1_000).unref());
    await Promise.race([this.looking, soon]);
  }

  /** One look at a time: a store that is away answers the first one when it comes back. */
  look(): Promise<void> {
    this.looking ??= this.setMissing()
      .catch((error: Error) => this.log.warn(`schedules not set, next try in ${LOOK_EVERY_MS / 60_000} min (${error.name})`))
      .finally(() => (this.looking = null));
    return this.looking;
  }

  private async setMissing(): Promise<void> {
    for (const [tick, settings] of Object.entries(this.schedules)) {
      const queue = this.modules.get<Queue>(getQueueToken(settings.name), { strict: false });
      await setIfMissing(queue, tick, settings);
    }
  }
}

/** A schedule that stands is left alone: setting it again in the instant of a tick could lose that tick. */
async function setIfMissing(queue: Queue, tick: string, { pattern, tz }: ScheduleSettings): Promise<void> {
  const found = await queue.getJobScheduler(tick);
  if (found?.pattern === pattern && found.tz === tz && (found.next ?? 0) > Date.now() - HALTED_MS) return;
  await queue.upsertJobScheduler(tick, { pattern, tz }, { name: tick, data: {}, opts: JOB_OPTIONS });
}
