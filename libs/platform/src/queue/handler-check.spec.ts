// SPDX-License-Identifier: EUPL-1.2
import { type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { type Topic, TOPICS } from '@soglia/kernel';
import { Runs } from '../schedule/runs';
import { SCHEDULES, type Tick } from '../schedule/schedules';
import { HandlerCheck } from './handler-check';
import { Handles } from './handles';
import { QUEUES } from './queues';

const TICKS = Object.keys(SCHEDULES) as Tick[];

function handlerOf(topic: Topic): Type {
  @Handles(topic)
  class Handler {}
  return Handler;
}

function runnerOf(tick: Tick): Type {
  @Runs(tick)
  class Runner {}
  return Runner;
}

async function boot(handlers: Type[], runners: Type[] = TICKS.map(runnerOf)): Promise<void> {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule],
    providers: [HandlerCheck, ...handlers, ...runners],
  }).compile();
  await module.init();
  await module.close();
}

describe('the table of queues', () => {
  it('gives every topic and every tick a queue of its own', () => {
    expect(Object.keys(QUEUES).sort()).toEqual([...TOPICS].sort());
    const names = [...Object.values(QUEUES), ...Object.values(SCHEDULES)].map(({ name }) => name);
    expect(new Set(names).size).toBe(TOPICS.length + TICKS.length);
  });

  it('lets a worker boot with exactly one handler for each topic and one runner for each tick', async () => {
    await expect(boot(TOPICS.map(handlerOf))).resolves.toBeUndefined();
  });

  it.each(TOPICS)('stops the boot when nobody handles %s, or two do', async (topic) => {
    const others = TOPICS.filter((each) => each !== topic).map(handlerOf);
    await expect(boot(others)).rejects.toThrow(`topic ${topic} has 0 handlers`);
    await expect(boot([...others, handlerOf(topic), handlerOf(topic)])).rejects.toThrow(`topic ${topic} has 2 handlers`);
  });

  it.each(TICKS)('stops the boot when nobody runs %s, or two do', async (tick) => {
    const [handlers, others] = [TOPICS.map(handlerOf), TICKS.filter((each) => each !== tick).map(runnerOf)];
    await expect(boot(handlers, others)).rejects.toThrow(`tick ${tick} has 0 runners`);
    await expect(boot(handlers, [...others, runnerOf(tick), runnerOf(tick)])).rejects.toThrow(`tick ${tick} has 2 runners`);
  });
});
