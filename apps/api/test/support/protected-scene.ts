// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { CANARY, contactBody, HERSELF, herLikeness, member, PERSON, request } from './protected-bodies';
import { PRIMARY_NEEDS, sendReferral } from './sent-referral';
import type { Answer, Client, TestApi } from './test-api';

const PEOPLE = ['her', 'husband', 'child', 'former', 'alike'] as const;
const CONTACTS = ['hers', 'shared', 'amended', 'his'] as const;
const REST = ['household', 'responsibility', 'merge', 'protection', 'attachment', 'export', 'draft'] as const;
const SENT = ['request', 'referral', 'leg', 'step'] as const;
const NAMES = [...PEOPLE, ...CONTACTS, ...REST, ...SENT];

export interface Scene {
  readonly id: Readonly<Record<(typeof NAMES)[number], string>>;
  /** Who may not know: at the same agency, at another, its head, and the ambito's own accounts. */
  readonly hidden: Readonly<Record<string, Client>>;
  readonly author: Client;
  readonly head: Client;
  readonly named: Client;
}

/** Whoever sets the scene, and what it is made of. */
interface Stage extends Pick<Scene, 'id' | 'author' | 'head'> {
  put(path: string, body: unknown, client?: Client, headers?: Record<string, string>): Promise<Answer>;
}

/** A household of three; one of them, with all that hangs on her, goes under protection for violence. */
export async function protectedScene(api: TestApi): Promise<Scene> {
  const id = Object.fromEntries(NAMES.map((name) => [name, randomUUID()])) as Record<(typeof NAMES)[number], string>;
  const worker = await clone(api, 'sportello2', 'nominata', 'sportello2');
  await clone(api, 'responsabile', 'responsabile3', 'sportello3');
  const [author, head, named] = [await api.as('sportello'), await api.as('responsabile'), await api.as('nominata')];
  const put: Stage['put'] = async (path, body, client = author, headers = {}) =>
    must(await client.call('PUT', path, { body, headers }), path);
  const stage: Stage = { id, author, head, put };
  await herFamily(stage);
  await herFormerFile(stage);
  await herContacts(stage);
  await herDraftAndFile(stage);
  id.leg = await herReferral(api, stage);
  await put(`/protections/${id.protection}`, { subjectKind: 'person', subjectId: id.her, ground: 'violence', workers: [worker] });
  const hidden: Record<string, Client> = {};
  for (const name of ['sportello2', 'sportello3', 'responsabile3', 'revisore', 'admin']) hidden[name] = await api.as(name);
  return { id, hidden, author, head, named };
}

async function herFamily({ id, put }: Stage): Promise<void> {
  const mariti = { ...PERSON, familyName: 'Mariti' };
  await put(`/persons/${id.her}`, HERSELF);
  await put(`/persons/${id.husband}`, { ...mariti, givenName: 'Ugo', sex: 'M', birthDate: '1978-03-03', birthYear: 1978 });
  await put(`/persons/${id.child}`, { ...mariti, givenName: 'Pia', birthDate: '2018-03-03', birthYear: 2018 });
  await put(`/households/${id.household}`, { members: [member(id.husband, '1'), member(id.her, '2'), member(id.child, '3')] });
  const holders = [id.her, id.husband].map((person) => ({ person, name: null, relation: 'PARENT', suspended: false }));
  const both = { minor: id.child, kind: 'both', holders, since: '2018-03-03', until: null, decree: null };
  await put(`/responsibilities/${id.responsibility}`, both);
}

/** Two more files like hers: one becomes part of hers, one stays alone. */
async function herFormerFile({ id, head, put }: Stage): Promise<void> {
  await put(`/persons/${id.former}`, herLikeness({ identification: 'declared', codiceFiscale: null, givenName: 'Quinta' }));
  const alike = { ...PERSON, familyName: 'Zanzarella', givenName: 'Quinta', birthDate: '1980-01-01', birthYear: 1980 };
  await put(`/persons/${id.alike}`, alike);
  const merge = { survivor: id.her, merged: id.former, survivorVersion: 1, mergedVersion: 1, reason: 'Stessa persona' };
  await put(`/person-merges/${id.merge}`, merge, head);
}

/** One of hers alone, one of both, one from which she was taken by an amendment, one of his. */
async function herContacts({ id, author, put }: Stage): Promise<void> {
  const asTheyStand = async (person: string) => ({ id: person, version: await version(author, person), details: null });
  const [she, he] = [await asTheyStand(id.her), await asTheyStand(id.husband)];
  const detail = { detail: CANARY.detail };
  const notes = [{ id: randomUUID(), visibility: 'service', text: CANARY.note }];
  const sent = { ...detail, id: id.request, need: PRIMARY_NEEDS.need };
  await put(`/contacts/${id.hers}`, contactBody([she], [request([id.her], sent)], { notes }));
  await put(`/contacts/${id.shared}`, contactBody([he, she], [request([id.husband]), request([id.her, id.husband], detail)]));
  const his = request([id.husband]);
  await put(`/contacts/${id.amended}`, contactBody([he, she], [his, request([id.her], detail)]));
  const amendment = { reason: 'Persona indicata per errore', contact: contactBody([he], [his]) };
  await put(`/contacts/${id.amended}/amendments/${randomUUID()}`, amendment, author, { 'if-match': '"1"' });
  await put(`/contacts/${id.his}`, contactBody([he], [request([id.husband])]));
}

async function herDraftAndFile({ id, author, put }: Stage): Promise<void> {
  const draft = { form: { words: CANARY.detail }, people: [id.her, id.husband], accessPoint: 'VDA-S6', label: CANARY.givenName };
  await put(`/contact-drafts/${id.draft}`, draft);
  const named = { 'content-type': 'text/plain', 'x-file-name': CANARY.attachment };
  await put(`/contacts/${id.hers}/attachments/${id.attachment}`, 'prova', author, named);
}

/** Sent to another agency, and waiting for a word of her own: answers the leg. */
async function herReferral(api: TestApi, { id, author }: Stage): Promise<string> {
  const { leg } = await sendReferral(api, author, id.request, { note: CANARY.note, asked: { alimentazione: CANARY.detail } }, id.referral);
  await api.db.query(
    `insert into referrals.next_step (ambito_id, id, referral_id, leg_id, kind, agency_id, owner_id)
     select ambito_id, $2, referral_id, id, 'decide', sender_agency_id, sender_id from referrals.leg where id = $1`,
    [leg, id.step],
  );
  return leg;
}

/** An account like another's, at the agency of a third. */
async function clone(api: TestApi, like: string, username: string, at: string): Promise<string> {
  const id = randomUUID();
  await api.db.query(
    `insert into access.account (ambito_id, id, username, display_name, role, agency_id, password_hash)
     select a.ambito_id, $1, $2, 'Prova ' || $2, a.role, b.agency_id, a.password_hash from access.account a, access.account b where a.username = $3 and b.username = $4`,
    [id, username, like, at],
  );
  return id;
}

export async function version(client: Client, person: string): Promise<number> {
  return Number(must(await client.call('GET', `/persons/${person}`), person).body['version']);
}

export function must(answer: Answer, what: string): Answer {
  if (answer.status >= 300) throw new Error(`${what}: ${answer.status} ${answer.text}`);
  return answer;
}
