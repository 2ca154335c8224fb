// SPDX-License-Identifier: EUPL-1.2
import { type DynamicModule, Module } from '@nestjs/common';
import { type Clock, systemClock } from '@soglia/kernel';
import type { Config } from './config';

export const CONFIG = Symbol('config');
export const CLOCK = Symbol('clock');

/** The frozen configuration and the clock, for every room of the process. */
@Module({})
export class ConfigModule {
  static with(config: Config, clock: Clock = systemClock): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: CLOCK, useValue: clock },
      ],
      exports: [CONFIG, CLOCK],
    };
  }
}
