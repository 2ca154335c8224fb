// SPDX-License-Identifier: EUPL-1.2
/** The present moment, asked for and never assumed, so that a test can stand at midnight of a DST change. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
