// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { OpenAPIObject } from '@nestjs/swagger';
import { type Operation, operationsOf, parameterExample } from './support/contract';
import { CANARY, contactBody, HERSELF, request } from './support/protected-bodies';
import { must } from './support/protected-scene';
import { PRIMARY_NEEDS, sendReferral, type SentReferral } from './support/sent-referral';
import { type Client, openApi, type TestApi } from './support/test-api';

const LAVORO = '00000000-0000-4000-9000-0000000000e1';
/** What is told at each level, and what never is: the protocol does not name it. */
const TOLD = { card: 'dueminoriacasa', set: 'nonmangiaglutine', name: 'Zanzarelli', file: 'certificatosegreto' };
const NEVER = { detail: CANARY.detail, note: CANARY.note, code: CANARY.codiceFiscale };

/** Rooms that hold no person and no referral: the databank, places, lists, releases. */
const OTHER_ROOMS =
  /\/v1\/(resource|organization|comuni|places|code-lists|need-tax|card-|curation|import|inclusion|saved|kept|quality|release|map|quarters|choices)/;

let api: TestApi;
let clients: Readonly<Record<'sender' | 'recipient' | 'centrale' | 'stranger', Client>>;
let ids: readonly string[];
let sent: SentReferral;
let gets: readonly Operation[];
beforeAll(async () => {
  api = await openApi();
  for (const [username, role, agency] of [
    ['riceve', 'rete', PRIMARY_NEEDS.agency],
    ['estraneo', 'rete', LAVORO],
    ['flussi', 'centrale', '00000000-0000-4000-9000-0000000000b1'],
  ])
    await api.db.query(
      `insert into access.account (ambito_id, id, username, display_name, role, agency_id, password_hash)
       select ambito_id, $1, $2, 'Prova ' || $2, $3, $4, password_hash from access.account where username = 'sportello'`,
      [randomUUID(), username, role, agency],
    );
  const as = (username: string) => api.as(username);
  clients = { sender: await as('sportello'), recipient: await as('riceve'), centrale: await as('flussi'), stranger: await as('estraneo') };
  await plant();
  gets = operationsOf((await api.nobody.call('GET', '/api/openapi.json')).body as unknown as OpenAPIObject).filter(
    ({ method, path }) => method === 'get' && !OTHER_ROOMS.test(path),
  );
});
afterAll(() => api.close());

async function plant(): Promise<void> {
  const [person, contact, asked, file] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const notes = [{ id: randomUUID(), visibility: 'service', text: NEVER.note }];
  const need = request([person], { id: asked, need: PRIMARY_NEEDS.need, detail: NEVER.detail });
  const body = contactBody([{ id: person, version: null, details: HERSELF }], [need], { notes });
  must(await clients.sender.call('PUT', `/contacts/${contact}`, { body }), 'contact');
  const note = `La signora ${CANARY.familyName} telefona da sé`;
  sent = await sendReferral(api, clients.sender, asked, { note, asked: { minori: TOLD.card, alimentazione: TOLD.set } });
  const headers = { 'content-type': 'text/plain', 'x-file-name': `${TOLD.file}.txt` };
  must(await clients.sender.call('PUT', `/legs/${sent.leg}/attachments/${file}?level=2`, { body: 'prova', headers }), 'attachment');
  await api.db.query("update referrals.leg_attachment set state = 'clean' where leg_id = $1", [sent.leg]);
  ids = [person, contact, asked, file, sent.id, sent.leg];
}

/** Every GET of the contract but theirs, with every id in every place, by somebody who walks. */
function* paths(): Generator<string> {
  for (const { path, parameters } of gets) {
    const query = parameters.filter(({ in: where, required }) => where === 'query' && required);
    const asked = query.map((each) => `${each.name}=${encodeURIComponent(parameterExample(each))}`).join('&');
    const filled = (path.match(/\{\w+\}/g) ?? []).reduce<string[]>(
      (all, hole) => all.flatMap((each) => ids.map((id) => each.replace(hole, id))),
      [path.replace('/api/v1', '')],
    );
    for (const each of filled) yield asked ? `${each}?${asked}` : each;
  }
  for (const box of ['to-me', 'from-me', 'team-in', 'team-out'])
    for (const show of ['undecided', 'all', 'ended']) yield `/legs?box=${box}&show=${show}`;
}

async function readBy(who: keyof typeof clients): Promise<string[]> {
  const said: string[] = [];
  for (const path of paths()) {
    const { status, text } = await clients[who].call('GET', path);
    expect([path, status < 500]).toEqual([path, true]);
    said.push(text.toLowerCase());
  }
  const all = said.join('\n');
  return Object.entries({ ...TOLD, ...NEVER }).flatMap(([name, secret]) => (all.includes(secret.toLowerCase()) ? [name] : []));
}
const everybody = async () => ({
  recipient: await readBy('recipient'),
  centrale: await readBy('centrale'),
  stranger: await readBy('stranger'),
});

async function move(name: string, by: Client, said: object = {}): Promise<void> {
  const { headers } = must(await by.call('GET', `/legs/${sent.leg}`), 'leg');
  const body = { move: name, ...NOTHING, ...said };
  const answer = await by.call('PUT', `/legs/${sent.leg}/moves/${randomUUID()}`, {
    body,
    headers: { 'if-match': String(headers['etag']) },
  });
  must(answer, name);
}
const NOTHING = {
  ...{ reason: null, note: null, question: null, addressee: null, owner: null, alternatives: null, day: null, personTold: null },
  ...{ outcome: null, delivered: null, answer: null, declaredBy: null, approvedBy: null, unit: null },
};

describe('a referral, by every GET of the contract that could tell of it, and with every id', () => {
  it('tells the recipient its card, then the protocol’s set, then nothing again; the sender all; others never more', async () => {
    expect(await everybody()).toEqual({ recipient: ['card'], centrale: ['card'], stranger: [] });
    await move('accept', clients.recipient);
    expect(await everybody()).toEqual({ recipient: ['card', 'set', 'name', 'file'], centrale: ['card'], stranger: [] });
    expect(await readBy('sender')).toEqual(['card', 'set', 'name', 'file', 'detail', 'note', 'code']);
    await move('report-outcome', clients.recipient, { outcome: 'delivered', day: '2026-09-15' });
    await move('review', clients.sender, { answer: 'met' });
    expect(await everybody()).toEqual({ recipient: [], centrale: [], stranger: [] });
  }, 120_000);

  it('leaves nothing of it in the log, the audit, letters and mails', async () => {
    const rows = async (table: string) => JSON.stringify(await api.db.query(`select * from platform.${table}`));
    const quiet = [api.logged(), await rows('audit'), await rows('outbox'), await rows('outgoing_mail')].join('\n').toLowerCase();
    expect(Object.values({ ...TOLD, ...NEVER }).filter((secret) => quiet.includes(secret.toLowerCase()))).toEqual([]);
  });
});
