// SPDX-License-Identifier: EUPL-1.2
import { type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { type Topic, TOPICS } from '@soglia/kernel';
import { HandlerCheck } from './handler-check';
import { Handles } from './handles';
import { QUEUES } from './queues';

function handlerOf(topic: Topic): Type {
  @Handles(topic)
  class Handler {}
  return Handler;
}

async function boot(handlers: Type[]): Promise<void> {
  const module = await Test.createTestingModule({ imports: [DiscoveryModule], providers: [HandlerCheck, ...handlers] }).compile();
  await module.init();
  await module.close();
}

describe('the table of queues', () => {
  it('gives every topic a queue of its own', () => {
    expect(Object.keys(QUEUES)).toEqual([...TOPICS]);
    expect(new Set(Object.values(QUEUES).map(({ name }) => name)).size).toBe(TOPICS.length);
  });

  it('lets a worker boot with exactly one handler for each topic', async () => {
    await expect(boot(TOPICS.map(handlerOf))).resolves.toBeUndefined();
  });

  it.each(TOPICS)('stops the boot when nobody handles %s, or two do', async (topic) => {
    const others = TOPICS.filter((each) => each !== topic).map(handlerOf);
    await expect(boot(others)).rejects.toThrow(`topic ${topic} has 0 handlers`);
    await expect(boot([...others, handlerOf(topic), handlerOf(topic)])).rejects.toThrow(`topic ${topic} has 2 handlers`);
  });
});
