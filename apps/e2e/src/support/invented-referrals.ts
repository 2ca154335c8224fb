// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { type Answer, type Desk, signIn } from './desk';
import { inventContact } from './invented-contacts';
import { openFile, serve } from './invented-files';
import { until } from './until';

/** What a tour of the net finds there: a leg that waits for a decision, one that was declined, and the referral of that. */
export interface NetFiles {
  readonly leg: string;
  readonly declined: string;
  readonly referral: string;
}

interface Match {
  readonly versionId: string;
  readonly code: string;
  readonly recipients: readonly { readonly id: string; readonly agencyName: string }[];
  readonly fields: readonly { readonly field: string; readonly label: string; readonly required: boolean }[];
  readonly involvement: { readonly informed: string };
}

const OLD = { familyName: 'Anzianelli', givenName: 'Lia', birthDate: '1941-03-12', phone: '347 5550177' };
const NEED = { need: 'D04.03', area: 'ELD' };

function accepted(what: string, { status, body }: Answer): Answer['body'] {
  if (status >= 300) throw new Error(`${what} was answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

/** Sends the need of an invented old woman to the service that the first protocol of its kind names. */
export async function sendReferral(desk: Desk, protocol: string, person: string): Promise<{ referral: string; leg: string }> {
  const [usual] = inventContact(2).body.requests;
  const request = { ...usual, id: randomUUID(), people: [person], ...NEED };
  await serve(desk, person, { requests: [request] });
  const ask = { need: NEED.need, area: NEED.area, comune: 'C294', birthYear: 1941, urgency: 'normal' };
  const { items } = accepted('matches', await desk.post('/protocol-matches', ask)) as unknown as { items: Match[] };
  const match = items.find(({ code }) => code === protocol);
  if (!match) throw new Error(`no protocol ${protocol} among ${items.map(({ code }) => code).join(', ')}`);
  const asked = match.fields.filter(({ field, required }) => required && field.startsWith('asked:'));
  const referral = randomUUID();
  const sent = await desk.put(`/referrals/${referral}`, {
    request: request.id,
    protocolVersion: match.versionId,
    units: [match.recipients[0]!.id],
    urgency: 'normal',
    asked: asked.map(({ field, label }) => ({ field, value: `Inventato: ${label}` })),
    documents: [],
    informed: match.involvement.informed,
    note: null,
    send: true,
  });
  const { legs } = accepted('a referral', sent) as unknown as { legs: { id: string }[] };
  return { referral, leg: legs[0]!.id };
}

/** Until the ten seconds are over in which it can be undone. */
export async function untilSent(desk: Desk, leg: string): Promise<number> {
  const sent = await until('the referral has left', async () => {
    const { body } = await desk.get(`/legs/${leg}`);
    return body['state'] === 'requested' || body['state'] === 'received' ? body : null;
  });
  return Number(sent['version']);
}

/** One leg that nobody has decided on, and one that was declined: somebody must say where that goes next. */
export async function fillNet(url: string): Promise<NetFiles> {
  const [counter, service] = [await signIn(url, 'sportello'), await signIn(url, 'asl2')];
  const person = await openFile(counter, OLD);
  const open = await sendReferral(counter, 'PUA-UVM', person);
  const refused = await sendReferral(counter, 'PUA-UVM', person);
  await untilSent(counter, open.leg);
  const version = await untilSent(service, refused.leg);
  const decline = { move: 'decline', reason: 'no-capacity', note: 'Posti di nuovo da gennaio.' };
  accepted('a refusal', await service.put(`/legs/${refused.leg}/moves/${randomUUID()}`, decline, { 'if-match': `"${version}"` }));
  return { leg: open.leg, declined: refused.leg, referral: refused.referral };
}
