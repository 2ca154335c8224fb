// SPDX-License-Identifier: EUPL-1.2
// @ts-check

/** @typedef {{ id: number, callFrame: { functionName: string, url: string } }} Node */
/** @typedef {{ nodes: Node[], samples: number[], timeDeltas: number[] }} Profile */

const IDLE = '(idle)';

/** Whose code it is: a room, a package, Node's own, or a system call. @param {Node} node */
function ownerOf({ callFrame: { functionName, url } }) {
  const [scope = '', name = ''] = url.split('node_modules/').at(-1)?.split('/') ?? [];
  if (url.includes('node_modules/')) return scope.startsWith('@') ? `${scope}/${name}` : scope;
  if (url.startsWith('node:')) return 'node';
  return /(libs|apps)\/.*(?=\/dist\/)/.exec(url)?.[0] ?? functionName;
}

/** The share of each owner in the time that the process was at work. @param {Profile} profile */
export function shares({ nodes, samples, timeDeltas }) {
  const owner = new Map(nodes.map((node) => [node.id, ownerOf(node)]));
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const [index, id] of samples.entries()) {
    const name = owner.get(id) ?? IDLE;
    times.set(name, (times.get(name) ?? 0) + (timeDeltas[index] ?? 0));
  }
  times.delete(IDLE);
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times].map(([name, time]) => ({ name, share: time / total })).sort((a, b) => b.share - a.share);
}
