// SPDX-License-Identifier: EUPL-1.2
// @ts-check

/** @typedef {typeof import('@soglia/referrals-domain')} Domain */
/** @typedef {{ from: string, to: string, name: string, by: readonly string[] }} Arrow from a state to another by a move, and who may make it */
/** @typedef {{ state: Record<string, string>, move: Record<string, string>, part: Record<string, string> }} Words */

/** Where a row leads; what stays leads nowhere, unless a new leg follows. @param {import('@soglia/referrals-domain').Move} row @returns {string[]} */
function targetsOf({ to, newLeg }) {
  const next = newLeg ? ['new-leg'] : [];
  if (to === 'stays') return next;
  if (to === 'declined') return ['decline-review', 'rejected'];
  if (to === 'as-before') return ['accepted', 'in-progress'];
  return [to, ...next];
}

/** Every arrow of the table. @param {Domain} domain @returns {Arrow[]} */
export const arrowsOf = ({ JOURNEY }) =>
  JOURNEY.flatMap((row) =>
    row.from.flatMap((from) =>
      targetsOf(row)
        .filter((to) => to !== from)
        .map((to) => ({ from, to, name: row.name, by: row.by })),
    ),
  );

/** Arrows of one move into one state by the same people: from many states they are told in words there, for nobody could follow the lines. @param {Arrow[]} arrows */
export function grouped(arrows) {
  /** @type {Map<string, { to: string, name: string, by: readonly string[], from: string[] }>} */
  const groups = new Map();
  for (const { from, to, name, by } of arrows) {
    const key = [to, name, ...by].join(' ');
    const group = groups.get(key) ?? { to, name, by, from: [] };
    group.from.push(from);
    groups.set(key, group);
  }
  return [...groups.values()];
}
