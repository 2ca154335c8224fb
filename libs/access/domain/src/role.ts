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
  ],
  /** Social worker or agency worker. */
  rete: ['session.own', 'territory.read', 'card.read', 'card.propose'],
  /** Centrale unica. */
  centrale: ['session.own', 'territory.read', 'card.read'],
  /** Curator of the databank. */
  bancadati: ['session.own', 'territory.read', 'card.read', 'card.propose', 'card.curate', 'card.exchange'],
  /** Planner of the Ufficio di Piano: prepares a release, never signs it. */
  piano: ['session.own', 'territory.read', 'release.read', 'release.prepare'],
  /** Garante: reads the candidate and signs it, never prepares one. */
  garante: ['session.own', 'territory.read', 'release.read', 'release.publish'],
  /** Approves a disposal that somebody else proposed. */
  admin: ['session.own', 'territory.read', 'disposal.read', 'disposal.approve'],
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
