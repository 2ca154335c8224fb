// SPDX-License-Identifier: EUPL-1.2
/** What a role may be allowed to do. A route names one of these or is closed. */
export const PERMISSIONS = [
  'session.own',
  'territory.read',
  'contact.register',
  'contact.read',
  /** Search persons, open their file. */
  'person.read',
  /** Write a person's file and household, dismiss a duplicate. */
  'person.write',
  /** Join two files of one person, and part them again. */
  'person.merge',
  /** Put persons, contacts and requests under protection, and name who may open them. */
  'protection.write',
  /** Open, with a reason, whatever is under protection at one's own agency. */
  'protection.head',
  /** Open what is under protection in an emergency: with a reason, for three hours, and the head is told. */
  'emergency.open',
  /** Counts of the access points of one's own agency, incomplete contacts, duplicates. */
  'supervision.read',
  /** Which sections of a contact an access point must fill. */
  'supervision.write',
  /** Hand a person their own data. */
  'subject-data.export',
  /** Who opened a record, when and why. */
  'access-log.read',
  /** Retention policies, and what was proposed for disposal. */
  'disposal.read',
  'disposal.propose',
  'disposal.approve',
  /** Bring in a register that was kept elsewhere, and take it back. */
  'register.import',
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
