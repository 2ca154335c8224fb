// SPDX-License-Identifier: EUPL-1.2
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { TOPICS } from '@soglia/kernel';
import { HANDLED_TOPIC } from './handles';

/** Boot fails unless every topic has exactly one handler: a letter that nobody opens is a request that died in silence. */
@Injectable()
export class HandlerCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const handled = this.discovery
      .getProviders()
      .filter(({ metatype }) => typeof metatype === 'function')
      .map(({ metatype }) => this.reflector.get<string | undefined>(HANDLED_TOPIC, metatype as () => unknown));
    for (const topic of TOPICS) {
      const count = handled.filter((each) => each === topic).length;
      if (count !== 1) throw new Error(`topic ${topic} has ${count} handlers: it must have exactly one`);
    }
  }
}
