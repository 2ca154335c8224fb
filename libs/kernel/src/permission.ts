// SPDX-License-Identifier: EUPL-1.2
/** What a role may be allowed to do. A route names one of these or is closed. */
export const PERMISSIONS = [
  'session.own',
  'territory.read',
  'contact.register',
  'contact.read',
  'release.read',
  'release.prepare',
  'release.publish',
] as const;

export type Permission = (typeof PERMISSIONS)[number];
