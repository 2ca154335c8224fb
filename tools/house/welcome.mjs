// SPDX-License-Identifier: EUPL-1.2
// @ts-check

const PASSWORD = 'soglia-demo';

const ACCOUNTS = {
  sportello: 'registers contacts at the counter of Châtillon',
  sportello2: 'the same, beside the first',
  sportello3: 'the same, at another agency',
  responsabile: 'heads the service of that counter',
  piano: 'prepares the planners’ tables',
  garante: 'checks and publishes them',
  bancadati: 'keeps the databank of services true',
  rete: 'searches the databank, proposes changes',
  centrale: 'searches the databank',
  admin: 'decides on disposals that somebody else proposed',
  revisore: 'reads who opened a record, when and why',
};
const WIDEST = Math.max(...Object.keys(ACCOUNTS).map((name) => name.length));

/** @param {string} url */
export const welcome = (url) =>
  [
    '',
    `  Soglia is open: ${url}   (this machine only; Ctrl-C stops everything)`,
    '',
    `  Demo accounts, password ${PASSWORD}:`,
    ...Object.entries(ACCOUNTS).map(([name, does]) => `    ${name.padEnd(WIDEST)}  ${does}`),
    '',
    `  Without an account: ${url}/portale (the citizens’ portal), ${url}/demo/posta (mail that a demo does not send)`,
    '',
  ].join('\n');
