// SPDX-License-Identifier: EUPL-1.2
export const AGE_BANDS = ['0-17', '18-34', '35-49', '50-64', '65-74', '75-84', '85+'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

const UPPER_AGES = [17, 34, 49, 64, 74, 84];

/** The band of an age in whole years, as the difference of two calendar years. */
export function ageBandOf(age: number): AgeBand {
  const band = UPPER_AGES.findIndex((upper) => age <= upper);
  return AGE_BANDS[band < 0 ? AGE_BANDS.length - 1 : band] ?? '85+';
}
