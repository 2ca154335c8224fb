// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { createLogger, describeError } from '@soglia/platform';
import { openApi, type TestApi } from './support/test-api';
import { nobody, wholeContact } from './support/whole-contact';

const CANARIES = ['RSSMRA80A01H501U', 'Ca-nary-name', 'canary@example.org', 'soglia-demo', '1980-01-01'];
let api: TestApi;
beforeAll(async () => {
  api = await openApi({ LOG_LEVEL: 'trace' });
});
afterAll(() => api.close());

describe('the log', () => {
  it('says which route, how and how long, and nothing of what was sent, asked or answered', async () => {
    const operator = await api.as('sportello');
    const id = randomUUID();
    const person = randomUUID();
    const whole = wholeContact(person);
    const details = {
      ...nobody,
      identification: 'codice-fiscale',
      codiceFiscale: CANARIES[0],
      familyName: CANARIES[1],
      givenName: 'Mario',
    };
    const contact = { ...whole, people: [{ id: person, version: null, details: { ...details, email: CANARIES[2], comune: 'C294' } }] };
    const other = wholeContact();
    const answer = await operator.call('PUT', `/contacts/${id}`, {
      body: contact,
      headers: { 'x-note': CANARIES[1]!, 'user-agent': CANARIES[2]! },
    });
    await operator.call('GET', `/contacts/${id}`);
    await operator.call('GET', `/contacts?day=${CANARIES[4]}&name=${CANARIES[1]}`);
    await operator.call('GET', `/comuni?q=${CANARIES[1]}`);
    await operator.call('POST', '/person-searches', { body: { q: `${CANARIES[1]} ${CANARIES[0]}` } });
    await operator.call('GET', `/${CANARIES[0]}/${CANARIES[2]}`);
    await operator.call('PUT', `/contacts/${randomUUID()}`, { body: { ...contact, [CANARIES[1]!]: CANARIES[2] } });
    await api.db.query("alter table intake.contact add constraint canary check (channel <> 'EMAIL') not valid");
    expect((await operator.call('PUT', `/contacts/${randomUUID()}`, { body: { ...other, channel: 'EMAIL' } })).status).toBe(500);
    const log = api.logged();
    expect(answer.status).toBe(201);
    expect(log).toContain('"route":"/api/v1/contacts/:id"');
    expect(log).toContain('"code":"23514"');
    for (const canary of [...CANARIES, id, operator.cookie.split('=')[1]!]) expect(log).not.toContain(canary);
  });

  it('keeps of an error its kind, its code and where it happened', () => {
    const error = Object.assign(new TypeError(`Key (codice_fiscale)=(${CANARIES[0]}) already exists`), {
      code: '23505',
      detail: CANARIES[1],
    });
    const described = describeError(error);
    expect(described).toMatchObject({ type: 'TypeError', code: '23505', frames: expect.arrayContaining([expect.stringMatching(/^at /)]) });
    expect(JSON.stringify(described)).not.toMatch(/RSSMRA|Ca-nary/);
    const lines: string[] = [];
    createLogger('test', 'info', { write: (line: string) => void lines.push(line) }).error({ err: error }, 'failed');
    expect(lines.join('')).not.toMatch(/RSSMRA|Ca-nary/);
  });
});
