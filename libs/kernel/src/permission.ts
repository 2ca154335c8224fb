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
  /** See the referrals of one's own agency, its boxes and notices. */
  'referral.read',
  /** Send what a counter cannot answer to the agency that can. */
  'referral.send',
  /** Release, as the sender's supervisor, what others wrote; take back what was accepted. */
  'referral.release',
  /** Decide and work on what was sent to one's own agency. */
  'referral.answer',
  /** Answer for what one's own agency decides. */
  'referral.supervise',
  /** The Centrale unica: see the flow of every referral, and send it on. */
  'referral.route',
  'protocol.read',
  /** Write protocols, and put them in force. */
  'protocol.write',
  /** The services of one's own agency: places, closures, addresses for notices. */
  'unit.write',
  /** Systems of agencies that are told by webhook. */
  'webhook.write',
  'release.read',
  'release.prepare',
  'release.publish',
] as const;

export type Permission = (typeof PERMISSIONS)[number];
