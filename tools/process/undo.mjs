// SPDX-License-Identifier: EUPL-1.2
// @ts-check

/** @typedef {(step: () => unknown) => void} LaterUndo remembers how to undo what was just done */

/**
 * Does a piece of work that leaves something running. Its result stops all of it, the last thing first; so does its failure, half-way.
 * @template T
 * @param {(later: LaterUndo) => Promise<T>} work
 * @returns {Promise<T & { stop: () => Promise<void> }>}
 */
export async function undoable(work) {
  /** @type {(() => unknown)[]} */
  const steps = [];
  const stop = async () => {
    for (let step = steps.pop(); step; step = steps.pop()) await step();
  };
  try {
    return { ...(await work((step) => steps.push(step))), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
