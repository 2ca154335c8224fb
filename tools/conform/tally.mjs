// SPDX-License-Identifier: EUPL-1.2
// @ts-check

/** @typedef {ReturnType<typeof openTally>} Tally */

/** Counts what was checked and says at once what is wrong. */
export function openTally(tell = console.log) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  return {
    counts,
    /** @param {string} name @param {() => Promise<readonly string[]> | readonly string[]} problems what is wrong; nothing when all is well */
    async check(name, problems) {
      /** @type {readonly string[]} */
      let found;
      try {
        found = await problems();
      } catch (error) {
        found = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
      }
      counts[found.length ? 'failed' : 'passed'] += 1;
      tell(`${found.length ? 'FAIL' : 'ok  '} ${name}`);
      for (const problem of found) tell(`       ${problem}`);
    },
    /** @param {string} name @param {string} why */
    skip(name, why) {
      counts.skipped += 1;
      tell(`skip ${name}: ${why}`);
    },
  };
}

/** @param {unknown} found @param {unknown} wanted @param {string} what @returns {string[]} */
export function differs(found, wanted, what) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  return a === b ? [] : [`${what} is ${a?.slice(0, 300)}, not ${b?.slice(0, 300)}`];
}
