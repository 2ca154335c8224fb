// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { checkCharacter } from '@soglia/kernel';
import type { Answer, Client, TestApi } from './test-api';

const codice = (first15: string) => first15 + checkCharacter(first15);
const ids = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, randomUUID()])) as Record<Name, string>;

/** What nobody may meet who may not know of her. */
export const CANARY = {
  familyName: 'Zanzarelli',
  givenName: 'Quintiliana',
  codiceFiscale: codice('ZNZQTL80A41C294'),
  phone: '347 555 0987',
  address: 'vicolo delle Canarine 77',
  detail: 'teme ilmaritonascosto',
  note: 'dorme dallacuginasegreta',
  attachment: 'denunciariservata.txt',
};
export const CANARY_TEXTS = [
  ...[
    'zanzarelli',
    'quintiliana',
    CANARY.codiceFiscale.toLowerCase(),
    '5550987',
    '555 0987',
    'canarine',
    'ilmaritonascosto',
    'dallacuginasegreta',
    'denunciariservata',
  ],
];

export const PERSON = {
  ...{
    identification: 'declared',
    codiceFiscale: null,
    healthCode: null,
    temporaryCode: null,
    familyName: null,
    givenName: null,
    alias: null,
    sex: 'F',
  },
  ...{
    birthDate: null,
    birthYear: null,
    birthplace: null,
    citizenship: null,
    language: null,
    comune: 'C294',
    address: null,
    homeless: false,
  },
  ...{ phones: [] as object[], email: null, safeContact: null },
};
const HERSELF = {
  ...PERSON,
  ...{ identification: 'codice-fiscale', codiceFiscale: CANARY.codiceFiscale, familyName: CANARY.familyName, givenName: CANARY.givenName },
  ...{
    birthDate: '1980-01-01',
    birthYear: 1980,
    birthplace: 'C294',
    address: CANARY.address,
    phones: [{ number: CANARY.phone, note: null }],
  },
};
export const herLikeness = (change: object = {}) => ({ ...HERSELF, ...change });

export const request = (people: readonly string[], change: object = {}) => ({
  ...{
    id: randomUUID(),
    people,
    need: 'D04.01',
    detail: 'x',
    area: 'FAM',
    economic: false,
    urgency: 'ORDINARY',
    outcome: 'INFO',
    gapReason: null,
  },
  ...{ resource: null, followUpOn: null, isProtected: false, ...change },
});
export const contactBody = (people: readonly object[], requests: readonly object[], change: object = {}) => ({
  ...{
    accessPoint: 'VDA-S6',
    occurredAt: '2026-09-15T10:31:00+02:00',
    channel: 'IN_PERSON',
    motive: 'SPONTANEO',
    motiveDetail: null,
    sender: null,
  },
  interlocutor: { kind: 'SELF', relation: null, name: null, body: null, phone: null, informed: null, accompaniedBy: null },
  ...{ minutes: null, followUpOn: null, isProtected: false, people, requests, notes: [], notices: [], ...change },
});
export const member = (person: string, kinship: string) => ({ person, kinship, since: '2020-03-01', until: null });

export interface Scene {
  readonly id: Record<
    | 'her'
    | 'husband'
    | 'child'
    | 'former'
    | 'alike'
    | 'hers'
    | 'shared'
    | 'amended'
    | 'his'
    | 'household'
    | 'responsibility'
    | 'merge'
    | 'protection'
    | 'attachment'
    | 'export'
    | 'draft',
    string
  >;
  /** Who may not know: at the same agency, at another, its head, and the ambito's own accounts. */
  readonly hidden: Readonly<Record<string, Client>>;
  readonly author: Client;
  readonly head: Client;
  readonly named: Client;
}

/** A household of three; one of them, with all that hangs on her, goes under protection for violence. */
export async function protectedScene(api: TestApi): Promise<Scene> {
  const id = ids(
    ...([
      'her',
      'husband',
      'child',
      'former',
      'alike',
      'hers',
      'shared',
      'amended',
      'his',
      'household',
      'responsibility',
      'merge',
    ] as const),
    ...(['protection', 'attachment', 'export', 'draft'] as const),
  );
  const worker = await clone(api, 'sportello2', 'nominata', 'sportello2');
  await clone(api, 'responsabile', 'responsabile3', 'sportello3');
  const [author, head, named] = [await api.as('sportello'), await api.as('responsabile'), await api.as('nominata')];
  const put = async (path: string, body: unknown, client = author, headers: Record<string, string> = {}) =>
    must(await client.call('PUT', path, { body, headers }), path);
  const file = (person: string, details: object) => put(`/persons/${person}`, details);
  await file(id.her, HERSELF);
  await file(id.husband, { ...PERSON, familyName: 'Mariti', givenName: 'Ugo', sex: 'M', birthDate: '1978-03-03', birthYear: 1978 });
  await file(id.child, { ...PERSON, familyName: 'Mariti', givenName: 'Pia', birthDate: '2018-03-03', birthYear: 2018 });
  await file(id.former, herLikeness({ identification: 'declared', codiceFiscale: null, givenName: 'Quinta' }));
  await file(id.alike, { ...PERSON, familyName: 'Zanzarella', givenName: 'Quinta', birthDate: '1980-01-01', birthYear: 1980 });
  await put(`/households/${id.household}`, { members: [member(id.husband, '1'), member(id.her, '2'), member(id.child, '3')] });
  const holders = [id.her, id.husband].map((person) => ({ person, name: null, relation: 'PARENT', suspended: false }));
  await put(`/responsibilities/${id.responsibility}`, {
    minor: id.child,
    kind: 'both',
    holders,
    since: '2018-03-03',
    until: null,
    decree: null,
  });
  await put(
    `/person-merges/${id.merge}`,
    { survivor: id.her, merged: id.former, survivorVersion: 1, mergedVersion: 1, reason: 'Stessa persona' },
    head,
  );
  const her = await version(author, id.her);
  const [w, h] = [
    { id: id.her, version: her, details: null },
    { id: id.husband, version: await version(author, id.husband), details: null },
  ];
  const notes = [{ id: randomUUID(), visibility: 'service', text: CANARY.note }];
  await put(`/contacts/${id.hers}`, contactBody([w], [request([id.her], { detail: CANARY.detail })], { notes }));
  await put(
    `/contacts/${id.shared}`,
    contactBody([h, w], [request([id.husband]), request([id.her, id.husband], { detail: CANARY.detail })]),
  );
  const mine = request([id.husband]);
  await put(`/contacts/${id.amended}`, contactBody([h, w], [mine, request([id.her], { detail: CANARY.detail })]));
  const amendment = { reason: 'Persona indicata per errore', contact: contactBody([h], [mine]) };
  await put(`/contacts/${id.amended}/amendments/${randomUUID()}`, amendment, author, { 'if-match': '"1"' });
  await put(`/contacts/${id.his}`, contactBody([h], [request([id.husband])]));
  await put(`/contact-drafts/${id.draft}`, {
    form: { words: CANARY.detail },
    people: [id.her, id.husband],
    accessPoint: 'VDA-S6',
    label: CANARY.givenName,
  });
  await put(`/contacts/${id.hers}/attachments/${id.attachment}`, 'prova', author, {
    'content-type': 'text/plain',
    'x-file-name': CANARY.attachment,
  });
  await put(`/protections/${id.protection}`, { subjectKind: 'person', subjectId: id.her, ground: 'violence', workers: [worker] });
  const hidden: Record<string, Client> = {};
  for (const name of ['sportello2', 'sportello3', 'responsabile3', 'revisore', 'admin']) hidden[name] = await api.as(name);
  return { id, hidden, author, head, named };
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
