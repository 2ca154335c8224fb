// SPDX-License-Identifier: EUPL-1.2
// @ts-check

const PASSWORD = 'soglia-demo';

const ACCOUNTS = {
  sportello: 'registers contacts at the counter of Châtillon',
  piano: 'prepares the planners’ tables',
  garante: 'checks and publishes them',
  bancadati: 'keeps the databank of services true',
  rete: 'searches the databank, proposes changes',
};
const WITHOUT_DESK = ['admin', 'revisore'];

/** @param {string} url */
export const welcome = (url) =>
  [
    '',
    `  Soglia is open: ${url}   (this machine only; Ctrl-C stops everything)`,
    '',
    `  Demo accounts, password ${PASSWORD}:`,
    ...Object.entries(ACCOUNTS).map(([name, does]) => `    ${name.padEnd(10)} ${does}`),
    `    ${WITHOUT_DESK.join(', ')} may sign in, but have no desk in this version`,
    '',
    `  Without an account: ${url}/portale (the citizens’ portal), ${url}/demo/posta (mail that a demo does not send)`,
    '',
  ].join('\n');
