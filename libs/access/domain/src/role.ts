// SPDX-License-Identifier: EUPL-1.2
import type { Permission } from '@soglia/kernel';

const COUNTER = [
  'session.own',
  'territory.read',
  'contact.register',
  'contact.read',
  'person.read',
  'person.write',
  'protection.write',
  'emergency.open',
  'card.read',
  'referral.read',
  'referral.send',
  'protocol.read',
] as const satisfies readonly Permission[];

const NETWORK = [
  'session.own',
  'territory.read',
  'card.read',
  'card.propose',
  'referral.read',
  'referral.send',
  'referral.answer',
  'protocol.read',
] as const satisfies readonly Permission[];

/** What each role may do. One table, read by the guard and, through the session, by the menus. */
export const ROLE_PERMISSIONS = {
  /** Counter operator. */
  sportello: COUNTER,
  /** Head of the counter's service: all that its operators do, and answers for it. */
  responsabile: [
    ...COUNTER,
    'person.merge',
    'protection.head',
    'supervision.read',
    'supervision.write',
    'subject-data.export',
    'access-log.read',
    'disposal.read',
    'disposal.propose',
    'register.import',
    'referral.release',
    'referral.answer',
    'referral.supervise',
    'unit.write',
  ],
  /** Social worker or agency worker. */
  rete: NETWORK,
  /** Head of a service that receives referrals. */
  coordinatore: [...NETWORK, 'referral.release', 'referral.supervise', 'unit.write'],
  /** Centrale unica. */
  centrale: [
    'session.own',
    'territory.read',
    'card.read',
    'referral.read',
    'referral.route',
    'protocol.read',
    'protocol.write',
    'unit.write',
  ],
  /** Curator of the databank. */
  bancadati: ['session.own', 'territory.read', 'card.read', 'card.propose', 'card.curate', 'card.exchange'],
  /** Planner of the Ufficio di Piano: prepares a release, never signs it. */
  piano: ['session.own', 'territory.read', 'release.read', 'release.prepare'],
  /** Garante: reads the candidate and signs it, never prepares one. */
  garante: ['session.own', 'territory.read', 'release.read', 'release.publish'],
  /** Approves a disposal that somebody else proposed. */
  admin: [
    'session.own',
    'territory.read',
    'disposal.read',
    'disposal.approve',
    'protocol.read',
    'protocol.write',
    'unit.write',
    'webhook.write',
  ],
  /** Reader of the audit. */
  revisore: ['session.own', 'territory.read', 'access-log.read'],
} as const satisfies Record<string, readonly Permission[]>;

export type Role = keyof typeof ROLE_PERMISSIONS;

export function isRole(text: string): text is Role {
  return Object.hasOwn(ROLE_PERMISSIONS, text);
}

export function permissionsOf(role: Role): ReadonlySet<Permission> {
  return new Set<Permission>(ROLE_PERMISSIONS[role]);
}
