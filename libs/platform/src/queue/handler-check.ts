// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { TOPICS } from '@soglia/kernel';
import { RUN_TICK } from '../schedule/runs';
import { SCHEDULES } from '../schedule/schedules';
import { HANDLED_TOPIC } from './handles';

/**
 * Boot fails unless every topic has exactly one handler and every tick one runner: a letter that nobody opens is a request that
 * died in silence.
 */
@Injectable()
export class HandlerCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const classes = this.discovery.getProviders().filter(({ metatype }) => typeof metatype === 'function');
    const saidBy = (key: string) => classes.map(({ metatype }) => this.reflector.get<string | undefined>(key, metatype as () => unknown));
    refuseUnlessOne('topic', TOPICS, saidBy(HANDLED_TOPIC), 'handlers');
    refuseUnlessOne('tick', Object.keys(SCHEDULES), saidBy(RUN_TICK), 'runners');
  }
}

function refuseUnlessOne(what: string, names: readonly string[], taken: readonly (string | undefined)[], takers: string): void {
  for (const name of names) {
    const count = taken.filter((each) => each === name).length;
    if (count !== 1) throw new Error(`${what} ${name} has ${count} ${takers}: it must have exactly one`);
  }
}
