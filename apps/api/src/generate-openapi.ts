// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';
import { parseConfig } from '@soglia/platform';
import { ApiModule } from './api.module';
import { API_PREFIX, OUTSIDE_THE_API } from './build-api';
import { describeApi } from './openapi';

/** Writes openapi.json from the controllers; no database is needed. Usage: node generate-openapi.js FILE */
async function main(file: string): Promise<void> {
  const nowhere = 'postgres://none:none@127.0.0.1:1/none';
  const config = parseConfig({
    SOGLIA_MODE: 'demo',
    SESSION_SECRET: 'not served',
    QUEUE_BACKEND: 'postgres',
    DATABASE_URL_APP: nowhere,
    DATABASE_URL_ANONYMISER: nowhere,
    DATABASE_URL_PLANNER: nowhere,
    DATABASE_URL_PUBLIC: nowhere,
    DATABASE_URL_QUEUE: nowhere,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(config, { connect: false }), new FastifyAdapter(), {
    logger: ['error'],
    preview: true,
    abortOnError: false,
  });
  app.setGlobalPrefix(API_PREFIX, { exclude: OUTSIDE_THE_API });
  writeFileSync(file, JSON.stringify(describeApi(app), null, 2) + '\n');
  await app.close();
}

void main(process.argv[2] ?? 'openapi.json');
