// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Try } from './protected-routes';
import type { Scene } from './protected-scene';
import { PRIMARY_NEEDS } from './sent-referral';

const seen = (...paths: string[]): Try[] => paths.map((path) => ({ path }));
const changed = (path: string, body: unknown, version = '"2"'): Try => ({ path, body, headers: { 'if-match': version } });

/** What was sent for her to another agency, asked for by whoever of her own may not know of her. */
export const REFERRAL_ROUTES: Readonly<Record<string, (s: Scene['id']) => readonly Try[]>> = {
  'get /centrale-queue': () => seen(...['late', 'orphaned', 'no-answer'].map((view) => `/centrale-queue?view=${view}`)),
  'get /leg-boxes': () => seen('/leg-boxes'),
  'get /legs': () =>
    seen(...['to-me', 'from-me', 'team-in', 'team-out'].flatMap((box) => ['all', 'ended'].map((show) => `/legs?box=${box}&show=${show}`))),
  'get /legs/{id}': (s) => seen(`/legs/${s.leg}`),
  'put /legs/{leg}/moves/{command}': (s) =>
    ['withdraw', 'undo-send', 're-route', 'mark-error'].map((move) =>
      changed(`/legs/${s.leg}/moves/${randomUUID()}`, {
        ...NOTHING_SAID,
        move,
        reason: 'sent-by-mistake',
        note: 'x',
        unit: PRIMARY_NEEDS.unit,
      }),
    ),
  'put /legs/{id}/messages/{message}': (s) => [{ path: `/legs/${s.leg}/messages/${randomUUID()}`, body: { text: 'x', kind: 'message' } }],
  'put /legs/{id}/attachments/{attachment}': (s) => [
    {
      path: `/legs/${s.leg}/attachments/${randomUUID()}?level=1`,
      body: 'x',
      headers: { 'content-type': 'text/plain', 'x-file-name': 'a.txt' },
    },
  ],
  'get /legs/{id}/attachments/{attachment}': (s) => seen(`/legs/${s.leg}/attachments/${s.attachment}`),
  'put /legs/{id}/legal-basis': (s) => [changed(`/legs/${s.leg}/legal-basis`, { state: 'withdrawn', note: 'x' })],
  'put /legs/{id}/extended-opening': (s) => [changed(`/legs/${s.leg}/extended-opening`, { reason: 'Prova di apertura' })],
  'put /legs/{id}/contact-attempts/{attempt}': (s) => [
    {
      path: `/legs/${s.leg}/contact-attempts/${randomUUID()}`,
      body: { at: '2026-09-15T09:30:00+02:00', channel: 'phone', reached: false },
    },
  ],
  'post /legs/{id}/links': (s) => [{ path: `/legs/${s.leg}/links`, body: { to: 'unit' } }],
  'put /legs/{id}/links/revocation': (s) => seen(`/legs/${s.leg}/links/revocation`),
  'post /legs/{id}/opening-codes': (s) => seen(`/legs/${s.leg}/opening-codes`),
  'get /next-steps': () => seen('/next-steps'),
  'put /next-steps/{id}/done': (s) => [changed(`/next-steps/${s.step}/done`, { how: 'done', note: null }, '"0"')],
  'get /referrals/{id}': (s) => seen(`/referrals/${s.referral}`),
  'put /referrals/{id}': (s) =>
    [s.referral, randomUUID()].map((id) => ({
      path: `/referrals/${id}`,
      body: {
        ...{ request: s.request, protocolVersion: PRIMARY_NEEDS.protocol, units: [PRIMARY_NEEDS.unit], urgency: 'normal', asked: [] },
        ...{ documents: [], informed: 'consent', note: null, send: false },
      },
    })),
  'put /referrals/{id}/settlement': (s) => [changed(`/referrals/${s.referral}/settlement`, { answer: 'unmet', note: null }, '"1"')],
  'get /requests/{id}/referrals': (s) => seen(`/requests/${s.request}/referrals`),
};

const NOTHING_SAID = {
  ...{ reason: null, note: null, question: null, addressee: null, owner: null, alternatives: null, day: null, personTold: null },
  ...{ outcome: null, delivered: null, answer: null, declaredBy: null, approvedBy: null, unit: null },
};
