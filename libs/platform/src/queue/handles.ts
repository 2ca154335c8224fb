// SPDX-License-Identifier: EUPL-1.2
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { Processor } from '@nestjs/bullmq';
import type { Topic } from '@soglia/kernel';
import { QUEUES } from './queues';

export const HANDLED_TOPIC = 'soglia:handled-topic';

/** Makes a class the one handler of a topic, with the settings that the table of queues gives. */
export function Handles(topic: Topic): ClassDecorator {
  const { name, concurrency } = QUEUES[topic];
  // A killed worker's jobs are found stalled and taken by another within about 15 s.
  return applyDecorators(
    SetMetadata(HANDLED_TOPIC, topic),
    Processor({ name }, { concurrency, lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 10 }),
  );
}
