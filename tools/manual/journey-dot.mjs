// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { grouped } from './journey-arrows.mjs';

/** @typedef {import('./journey-arrows.mjs').Domain} Domain @typedef {import('./journey-arrows.mjs').Words} Words */

/** Lines from more states than this are told in words. */
const MOST_LINES = 3;
const SHORT = 'font color="#475a6d" point-size="11"';
/** Graphviz knows its letters' widths; the browser shows it, or one as wide. */
const FONT = 'Helvetica';
/** Letters in a line. */
const LINE = 38;

const html = (/** @type {string} */ text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const id = (/** @type {string} */ state) => JSON.stringify(state);

/** What no line leads to stands below what ends the journey otherwise. */
const FINAL_ROWS = ['closed', 'rejected', 'returned', 'failed'].map(
  (state, i) => `${id(state)} -> ${id(['withdrawn', 'declined-by-person', 'superseded', 'entered-in-error'][i] ?? '')} [style=invis]`,
);

/** The drawing's source for Graphviz. @param {Domain} domain @param {import('./journey-arrows.mjs').Arrow[]} arrows @param {Words} words */
export function journeyDot(domain, arrows, words) {
  const groups = grouped(arrows);
  const lines = groups.filter(({ from }) => from.length <= MOST_LINES);
  const told = groups.filter(({ from }) => from.length > MOST_LINES);
  const toldIn = (/** @type {string} */ to) => told.filter((group) => group.to === to).map((group) => saidOf(group, domain, words));
  const states = domain.LEG_STATES.map((state) => node(state, words.state[state] ?? state, clocksOf(state, domain), toldIn(state), domain));
  return `digraph {
  graph [rankdir=TB, nodesep=0.35, ranksep=0.45, bgcolor="white"]
  node [shape=box, style="rounded,filled", fillcolor="#e6f0fa", color="#0059b3", fontname="${FONT}", fontsize=14, margin="0.3,0.1"]
  edge [fontname="${FONT}", fontsize=11, color="#5c6f82", fontcolor="#30475e"]
  ${states.join('\n  ')}
  ${node('new-leg', 'nuova tratta', [], toldIn('new-leg'), domain)}
  ${joined(lines, words).join('\n  ')}
  ${FINAL_ROWS.join('\n  ')}
  legend [shape=plaintext, style="", label=<${Object.entries(words.part)
    .map(([part, name]) => `<b>${part}</b> ${html(name)}`)
    .join('<br align="left"/>')}<br align="left"/>>]
}`;
}

/** One line for each pair of states, with all that leads along it. @param {ReturnType<typeof grouped>} groups @param {Words} words */
function joined(groups, { move }) {
  /** @type {Map<string, string[]>} */
  const labels = new Map();
  for (const { from, to, name, by } of groups)
    for (const each of from) {
      const pair = `${id(each)} -> ${id(to)}`;
      labels.set(pair, [...(labels.get(pair) ?? []), `${move[name]} · ${by.join(' ')}`]);
    }
  return [...labels].map(([pair, said]) => `${pair} [label=${JSON.stringify(said.join('\\n')).replaceAll('\\\\n', '\\n')}]`);
}

/** @param {string} state @param {Domain} domain @returns {readonly string[]} */
const clocksOf = (state, { CLOCKS_IN }) => CLOCKS_IN[/** @type {keyof typeof CLOCKS_IN} */ (state)]?.run ?? [];

/** @param {string} state @param {string} name @param {readonly string[]} clocks @param {string[]} told @param {Domain} domain */
function node(state, name, clocks, told, { OPEN_STATES }) {
  const open = /** @type {readonly string[]} */ (OPEN_STATES).includes(state);
  const small = [...(clocks.length ? [`orologi: ${clocks.join(' ')}`] : []), ...told].flatMap(wrapped);
  const label = [`<b>${html(name)}</b>`, ...small.map((line) => `<${SHORT}>${html(line)}</font>`)].join('<br/>');
  const look = state === 'new-leg' ? ', style="rounded,dashed"' : open ? '' : ', fillcolor="#f2f2f2", color="#5c6f82"';
  return `${id(state)} [label=<${label}>${look}]`;
}

/** @param {ReturnType<typeof grouped>[number]} group @param {Domain} domain @param {Words} words */
function saidOf({ from, name, by }, { OPEN_STATES, TERMINAL_STATES, BEFORE_ACCEPTANCE, IN_CHARGE }, { state, move }) {
  const sets = /** @type {[readonly string[], string][]} */ ([
    [OPEN_STATES, 'ogni stato aperto'],
    [TERMINAL_STATES.filter((each) => each !== 'entered-in-error'), 'ogni stato finale'],
    [BEFORE_ACCEPTANCE, 'ogni stato prima di «accettato»'],
    [IN_CHARGE, 'ogni stato in carico'],
  ]);
  let left = [...from];
  const whence = [];
  for (const [set, called] of sets) {
    if (!set.every((each) => left.includes(each))) continue;
    whence.push(called);
    left = left.filter((each) => !set.includes(each));
  }
  return `${move[name]} · ${by.join(' ')}: da ${[...whence, ...left.map((each) => state[each])].join(', ')}`;
}

/** @param {string} text */
function wrapped(text) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (`${last} ${word}`.length > LINE) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`.trim();
  }
  return lines;
}
