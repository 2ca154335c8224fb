// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { CANARY, contactBody, herLikeness, member, PERSON, request, twin } from './protected-bodies';
import { REFERRAL_ROUTES } from './protected-referral-routes';
import type { Scene } from './protected-scene';

export interface Try {
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const NOT_ABOUT_PERSONS =
  /^\/api\/v1\/(agency-loads|closures|shifts|units|session|comuni|places|code-lists|need-taxonomy|card-proposals|curation-queue|exports|import|inclusion-criteria|kept-searches|quality|releases|release-candidates|resource|saved-searches|search|verification|status|map|protocol|notification|webhook|leg-callbacks|organizations|choices|quarters)/;
const first = { 'if-match': '"1"' };
const seen = (id: string) => [{ path: id }];
const at =
  (prefix: string, suffix = '') =>
  (...ids: string[]): Try[] =>
    ids.map((id) => ({ path: `${prefix}${id}${suffix}` }));
const fresh = (prefix: string, ...bodies: object[]): Try[] => bodies.map((body) => ({ path: `${prefix}${randomUUID()}`, body }));
const clue = {
  codiceFiscale: null,
  familyName: null,
  givenName: null,
  birthDate: null,
  contact: null,
  reason: 'Prova di ricerca senza titolo',
};
const span = 'from=2026-09-01&to=2026-09-30';

/** Every route that says anything of persons, asked by somebody who may not know of her as insistently as one can. */
export const ROUTES: Readonly<Record<string, (s: Scene['id']) => readonly Try[]>> = {
  'get /access-log': (s) => [s.her, s.husband, s.hers, s.shared, s.amended].flatMap((id) => seen(`/access-log?subject=${id}`)),
  'get /access-point-sections': () => seen('/access-point-sections'),
  'put /access-point-sections/{code}': () => [
    { path: '/access-point-sections/VDA-S6', body: { mandatory: [] }, headers: { 'if-match': '"0"' } },
  ],
  'get /contact-drafts': () => seen('/contact-drafts'),
  'get /contact-drafts/{id}': (s) => at('/contact-drafts/')(s.draft),
  'put /contact-drafts/{id}': (s) =>
    fresh(
      '/contact-drafts/',
      ...[[s.husband], [s.her], [s.her, s.husband]].map((people) => ({ form: {}, people, accessPoint: 'VDA-S6', label: null })),
    ),
  'delete /contact-drafts/{id}': (s) => at('/contact-drafts/')(s.draft),
  'get /contacts': () => [`?${span}`, '?day=2026-09-15', `?${span}&operator=me`, '?followUps=due'].flatMap((q) => seen(`/contacts${q}`)),
  'get /contacts.csv': () => seen(`/contacts.csv?${span}`),
  'get /contacts/{id}': (s) => at('/contacts/')(s.hers, s.shared, s.amended, s.his),
  'put /contacts/{id}': (s) => [
    ...fresh('/contacts/', ...[PERSON.comune].map(() => twin())),
    ...fresh('/contacts/', contactBody([{ id: s.her, version: 1, details: null }], [request([s.her])])),
    { path: `/contacts/${s.hers}`, body: twin() },
  ],
  'get /contacts/{id}/amendments': (s) => at('/contacts/', '/amendments')(s.amended, s.shared, s.hers),
  'put /contacts/{id}/amendments/{amendment}': (s) =>
    [s.hers, s.shared].map((id) => ({
      path: `/contacts/${id}/amendments/${randomUUID()}`,
      body: { reason: 'prova', contact: twin() },
      headers: first,
    })),
  'get /contacts/{id}/attachments': (s) => at('/contacts/', '/attachments')(s.hers, s.shared),
  'get /contacts/{id}/attachments/{attachment}': (s) => seen(`/contacts/${s.hers}/attachments/${s.attachment}`),
  'put /contacts/{id}/attachments/{attachment}': (s) => [
    {
      path: `/contacts/${s.hers}/attachments/${s.attachment}`,
      body: 'altro',
      headers: { 'content-type': 'text/plain', 'x-file-name': 'a.txt' },
    },
  ],
  'delete /contacts/{id}/attachments/{attachment}': (s) => seen(`/contacts/${s.hers}/attachments/${s.attachment}`),
  'put /contacts/{id}/follow-up': (s) => [{ path: `/contacts/${s.hers}/follow-up`, body: { done: true }, headers: first }],
  'get /contacts/{id}/summary': (s) =>
    [s.hers, s.shared, s.amended, s.his].flatMap((id) =>
      ['', `?person=${s.her}`, `?person=${s.husband}`].flatMap((q) => seen(`/contacts/${id}/summary${q}`)),
    ),
  'get /disposal-proposals': () => seen('/disposal-proposals'),
  'get /disposal-proposals/{id}': () => at('/disposal-proposals/')(randomUUID()),
  'put /disposal-proposals/{id}': () => fresh('/disposal-proposals/', { policy: 'contact', note: null }),
  'put /disposal-proposals/{id}/approval': () => [
    { path: `/disposal-proposals/${randomUUID()}/approval`, body: { reason: 'Nulla osta' }, headers: first },
  ],
  'put /disposal-proposals/{id}/refusal': () => [
    { path: `/disposal-proposals/${randomUUID()}/refusal`, body: { reason: 'Nulla osta' }, headers: first },
  ],
  'get /draft-key': () => seen('/draft-key'),
  'post /duplicate-checks': (s) =>
    [herLikeness(), herLikeness({ identification: 'declared', codiceFiscale: null })].map((details) => ({
      path: '/duplicate-checks',
      body: { details, except: s.husband },
    })),
  'put /duplicate-dismissals/{id}': (s) => fresh('/duplicate-dismissals/', { a: s.her, b: s.alike }),
  'get /duplicates': () => seen('/duplicates'),
  'get /emergency-openings': () => seen('/emergency-openings'),
  // An emergency by her own code opens: that is what it is for. By what somebody else may know it opens nothing.
  'put /emergency-openings/{id}': (s) =>
    fresh(
      '/emergency-openings/',
      { ...clue, familyName: CANARY.familyName, givenName: 'Altra', birthDate: '1980-01-01' },
      { ...clue, contact: s.his },
    ),
  'put /household-moves/{id}': (s) => fresh('/household-moves/', { person: s.her, to: randomUUID(), kinship: '1', on: '2026-06-01' }),
  'put /household-splits/{id}': (s) =>
    fresh('/household-splits/', {
      household: s.household,
      into: randomUUID(),
      people: [{ person: s.her, kinship: '1' }],
      on: '2026-09-01',
    }),
  'put /households/{id}': (s) => [
    { path: `/households/${s.household}`, body: { members: [member(s.husband, '1'), member(s.child, '3')] }, headers: first },
    { path: `/households/${s.household}`, body: { members: [member(s.husband, '1'), member(s.her, '2')] }, headers: first },
    ...fresh('/households/', { members: [member(s.her, '1')] }),
  ],
  'get /named-workers': () => seen('/named-workers?q=a'),
  'get /notices': () => seen('/notices'),
  'get /notices/{version}/{language}': () => seen('/notices/2026-1/it'),
  'put /openings/{id}': (s) =>
    fresh('/openings/', ...[s.her, s.hers, s.shared, s.husband].map((subject) => ({ subject, reason: 'curiosità' }))),
  'get /person-merges': (s) => [s.her, s.former, s.husband].flatMap((id) => seen(`/person-merges?person=${id}`)),
  'put /person-merges/{id}': (s) =>
    fresh('/person-merges/', { survivor: s.husband, merged: s.her, survivorVersion: 1, mergedVersion: 1, reason: 'prova prova' }),
  'put /person-merges/{id}/undo': (s) => [{ path: `/person-merges/${s.merge}/undo`, body: { reason: 'prova prova' } }],
  'post /person-searches': () =>
    [
      CANARY.familyName,
      `${CANARY.givenName} zanz`,
      CANARY.codiceFiscale,
      CANARY.phone,
      '0987',
      '01/01/1980',
      'zanzareli',
      CANARY.codiceFiscale.slice(0, 8),
    ].map((q) => ({
      path: '/person-searches',
      body: { q },
    })),
  'get /persons/{id}': (s) => at('/persons/')(s.her, s.former, s.husband, s.child, s.alike),
  'put /persons/{id}': (s) => [
    { path: `/persons/${s.her}`, body: herLikeness() },
    { path: `/persons/${s.her}`, body: herLikeness({ address: null }), headers: first },
    { path: `/persons/${s.alike}`, body: { ...PERSON, familyName: 'Zanzarella', givenName: 'Quinta' }, headers: { 'if-match': '"9"' } },
  ],
  'put /persons/{id}/codice-fiscale': (s) => [
    { path: `/persons/${s.her}/codice-fiscale`, body: { codiceFiscale: 'RSSMRA80A01H501U' }, headers: first },
    { path: `/persons/${s.alike}/codice-fiscale`, body: { codiceFiscale: CANARY.codiceFiscale }, headers: { 'if-match': '"9"' } },
  ],
  'get /persons/{id}/contacts': (s) => at('/persons/', '/contacts')(s.her, s.husband, s.former),
  'get /persons/{id}/household': (s) => at('/persons/', '/household')(s.her, s.husband, s.child, s.former),
  'get /persons/{id}/responsibility': (s) => at('/persons/', '/responsibility')(s.child, s.her),
  'put /protections/{id}': (s) =>
    fresh(
      '/protections/',
      ...(['person', 'contact'] as const).map((subjectKind) => ({
        subjectKind,
        subjectId: subjectKind === 'person' ? s.her : s.hers,
        ground: 'other',
        workers: [],
      })),
    ),
  'put /protections/{id}/workers': (s) => [{ path: `/protections/${s.protection}/workers`, body: { workers: [] }, headers: first }],
  'put /protections/{id}/end': (s) => [{ path: `/protections/${s.protection}/end`, body: { reason: 'prova prova' }, headers: first }],
  'get /register-imports': () => seen('/register-imports'),
  'get /register-imports/{id}': () => at('/register-imports/')(randomUUID()),
  'get /register-imports/{id}/rows': () => at('/register-imports/', '/rows')(randomUUID()),
  'get /register-mappings': () => seen('/register-mappings'),
  'put /register-imports/{id}/file': () => [
    { path: `/register-imports/${randomUUID()}/file`, body: 'Cognome;Nome', headers: { 'content-type': 'application/octet-stream' } },
  ],
  'put /register-imports/{id}/mapping': () => [{ path: `/register-imports/${randomUUID()}/mapping`, body: {}, headers: first }],
  'put /register-imports/{id}/command': () => [
    { path: `/register-imports/${randomUUID()}/command`, body: { command: 'preview' }, headers: first },
  ],
  'put /register-imports/{id}': () => fresh('/register-imports/', { name: 'Prova', accessPoint: 'VDA-S6' }),
  'put /responsibilities/{id}': (s) => [
    {
      path: `/responsibilities/${s.responsibility}`,
      body: {
        minor: s.child,
        kind: 'one',
        holders: [{ person: s.husband, name: null, relation: 'PARENT', suspended: false }],
        since: '2018-03-03',
        until: null,
        decree: null,
      },
      headers: first,
    },
  ],
  'get /retention-policies': () => seen('/retention-policies'),
  'put /subject-exports/{id}': (s) =>
    fresh(
      '/subject-exports/',
      ...[s.her, s.husband].map((person) => ({
        person,
        requestedBy: { kind: 'self', person: null, name: 'Prova' },
        reason: 'prova prova',
      })),
    ),
  'get /subject-exports/{id}/data.json': (s) => at('/subject-exports/', '/data.json')(s.export),
  'get /subject-exports/{id}/document.pdf': (s) => at('/subject-exports/', '/document.pdf')(s.export),
  'get /supervision': () => seen(`/supervision?${span}`),
  ...REFERRAL_ROUTES,
};
