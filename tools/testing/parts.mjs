// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { redisServer } from '../embedded/redis.mjs';
import { findOnPath } from '../process/find-on-path.mjs';

/** @typedef {{ name: string, found: string | undefined, without: string }} Part what a machine may lack, and what is then skipped */

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export const findChromium = () => process.env['CHROME_PATH'] ?? BROWSERS.map(findOnPath).find(Boolean);

/** @returns {Part[]} */
export const parts = () => [
  {
    name: 'redis',
    found: process.env['REDIS_URL'] ?? redisServer(),
    without: 'no REDIS_URL and no redis-server on PATH: queue tests run on PostgreSQL alone, those on Redis are skipped',
  },
  {
    name: 'chromium',
    found: findChromium(),
    without: 'no Chromium or Chrome on PATH and no CHROME_PATH: the journeys in the browser are skipped',
  },
];

/** Parts that this run must not do without, as CI says in SOGLIA_REQUIRE=redis,chromium. @param {Part[]} all */
export function missingThough(all) {
  const required = (process.env['SOGLIA_REQUIRE'] ?? '').split(',').filter(Boolean);
  return required.filter((name) => !all.find((part) => part.name === name)?.found);
}
