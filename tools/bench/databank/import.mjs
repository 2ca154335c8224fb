// SPDX-License-Identifier: EUPL-1.2
// @ts-check
import { createHash, randomUUID } from 'node:crypto';
import { residentMb } from '../measure/processes.mjs';

const SAMPLE_MS = 50;
const PIECE = 8 * 1024 * 1024;

/** @typedef {{ cards: number, megabytes: number, sendSeconds: number, seconds: number, readSeconds: number, rows: number, rowsPerSecond: number, cardsPerSecond: number, peakMb: number, state: string, again: number }} ImportFigures */

/** The same words give the same id. @param {...(string | number)} parts */
function id(...parts) {
  const hash = createHash('md5').update(parts.join('/')).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20)}`;
}

/** An invented card as the API of HSDS gives it, with its organisation and its terms told again. @param {number} n */
function card(n) {
  const organization = {
    id: id('o', n % 500),
    name: `Ente dimostrativo ${n % 500}`,
    description: 'Inventato per misurare',
    website: 'https://misura.example',
  };
  const term = {
    id: id('t', n % 60),
    code: `M${n % 60}`,
    name: `Bisogno ${n % 60}`,
    description: 'Inventato',
    taxonomy: 'misura',
    taxonomy_detail: { id: id('v'), name: 'misura', description: 'x' },
  };
  const address = {
    id: id('i', n),
    address_1: `Via della Misura ${n}`,
    city: 'Misura',
    state_province: 'AO',
    postal_code: '11100',
    country: 'IT',
    address_type: 'physical',
  };
  return {
    id: id('s', n),
    name: `Servizio dimostrativo ${n}`,
    status: 'active',
    short_description: 'Un servizio inventato per misurare quanto ci vuole',
    description: `Descrizione del servizio dimostrativo numero ${n}. `.repeat(8),
    application_process: 'Telefonare o presentarsi allo sportello. '.repeat(3),
    assured_date: '2026-03-01',
    organization,
    phones: [{ id: id('p', n), number: `0165 555 ${String(n % 1000).padStart(3, '0')}` }],
    schedules: ['MO,TH', 'TU', 'WE'].map((byday) => ({
      id: id('h', n, byday),
      freq: 'WEEKLY',
      byday,
      opens_at: '08:30',
      closes_at: '12:30',
    })),
    service_at_locations: [
      { id: id('x', n), location: { id: id('l', n), location_type: 'physical', name: `Sede ${n}`, addresses: [address] } },
    ],
    service_areas: [{ id: id('a', n), extent_type: 'ambito', extent: 'VDA' }],
    required_documents: [{ id: id('d', n), document: 'Documento di identità' }],
    cost_options: [{ id: id('c', n), option: 'Gratuito', amount: 0, currency: 'EUR' }],
    attributes: [{ id: id('b', n), taxonomy_term: term }],
  };
}

/** The file in pieces: it is never whole in this process either. @param {number} cards */
function* pieces(cards) {
  let text = '[';
  for (let n = 1; n <= cards; n++) {
    text += `${n > 1 ? ',' : ''}${JSON.stringify(card(n))}`;
    if (text.length < PIECE && n < cards) continue;
    yield Buffer.from(n === cards ? `${text}]` : text);
    text = '';
  }
}

/** @param {string} url @returns {Promise<(method: string, path: string, body?: string | Buffer, headers?: Record<string, string>) => Promise<any>>} */
async function signedIn(url) {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'bancadati', password: 'soglia-demo' }),
  });
  if (!answer.ok) throw new Error(`signing in answers ${answer.status}`);
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return async (method, path, body, headers = {}) => {
    const told = await fetch(`${url}/api/v1/${path}`, {
      method,
      headers: { cookie, ...headers },
      ...(body === undefined ? {} : { body: /** @type {any} */ (body) }),
    });
    if (!told.ok) throw new Error(`${method} ${path} answers ${told.status}: ${await told.text()}`);
    return told.json();
  };
}

/**
 * One import, from the first byte sent to the last card searchable, and the same file again.
 * @param {{ url: string, pid: () => number | undefined, cards: number }} house
 * @returns {Promise<ImportFigures>}
 */
export async function measureImport({ url, pid, cards }) {
  const call = await signedIn(url);
  const first = await bring(call, cards, pid);
  const second = await bring(call, cards, pid);
  const rows = first.end.counts.rows ?? 0;
  return {
    cards,
    megabytes: Math.round(first.bytes / 1e5) / 10,
    sendSeconds: first.sendSeconds,
    seconds: first.seconds,
    readSeconds: first.readSeconds,
    rows,
    rowsPerSecond: Math.round(rows / first.seconds),
    cardsPerSecond: Math.round(cards / first.seconds),
    peakMb: Math.max(first.peakMb, second.peakMb),
    state: first.end.state,
    again: second.seconds,
  };
}

/** @param {Awaited<ReturnType<typeof signedIn>>} call @param {number} cards @param {() => number | undefined} pid */
async function bring(call, cards, pid) {
  const at = `imports/${randomUUID()}`;
  const json = { 'content-type': 'application/json' };
  const asked = { name: 'misura.json', source: 'misura', format: 'auto', mode: 'all-or-nothing', dryRun: false };
  await call('PUT', at, JSON.stringify(asked), json);
  let bytes = 0;
  const begun = performance.now();
  for (const piece of pieces(cards)) {
    await call('PUT', `${at}/file?offset=${bytes}`, piece, { 'content-type': 'application/octet-stream' });
    bytes += piece.length;
  }
  const since = performance.now();
  let [peakMb, read] = [residentMb(pid()), 0];
  const watch = setInterval(() => (peakMb = Math.max(peakMb, residentMb(pid()))), SAMPLE_MS);
  let end = await call('POST', `${at}/start`, undefined, { 'if-match': '"1"' });
  while (['queued', 'running'].includes(end.state)) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    end = await call('GET', at);
    if (!read && end.phase && end.phase !== 'stage') read = performance.now();
  }
  clearInterval(watch);
  const seconds = (/** @type {number} */ from, /** @type {number} */ to) => Math.round((to - from) / 10) / 100;
  return {
    end,
    bytes,
    peakMb,
    sendSeconds: seconds(begun, since),
    readSeconds: seconds(since, read || since),
    seconds: seconds(since, performance.now()),
  };
}
