// SPDX-License-Identifier: EUPL-1.2
/** What a role may be allowed to do. A route names one of these or is closed. */
export const PERMISSIONS = [
  'session.own',
  'territory.read',
  'contact.register',
  'contact.read',
  /** Search the databank and open cards of the operators' tier. */
  'card.read',
  /** Propose changes to the cards of one's own agency. */
  'card.propose',
  /** Write cards, decide proposals, run campaigns. */
  'card.curate',
  /** Import and export whole databanks. */
  'card.exchange',
  'release.read',
  'release.prepare',
  'release.publish',
] as const;

export type Permission = (typeof PERMISSIONS)[number];
