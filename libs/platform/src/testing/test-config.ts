// SPDX-License-Identifier: EUPL-1.2
import { type Config, parseConfig } from '../config/config';
import type { TestDatabase } from './test-database';

/** The configuration of a demo house on a test's own database. The queue is there in name: rooms are tested without a worker. */
export function testConfig(db: TestDatabase, more: Readonly<Record<string, string>> = {}): Config {
  return parseConfig({
    SOGLIA_MODE: 'demo',
    SESSION_SECRET: 'only for tests, thirty-two characters long',
    QUEUE_BACKEND: 'postgres',
    DATABASE_URL_APP: db.app,
    DATABASE_URL_ANONYMISER: db.anonymiser,
    DATABASE_URL_PLANNER: db.planner,
    DATABASE_URL_PUBLIC: db.public,
    DATABASE_URL_QUEUE: db.queue,
    LOG_LEVEL: 'silent',
    ...more,
  });
}
