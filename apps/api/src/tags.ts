// SPDX-License-Identifier: EUPL-1.2
/** What each group of operations is about, in the words of docs/glossary.md. */
export const TAGS: Readonly<Record<string, string>> = {
  status: 'Whether the house is up.',
  session: 'Signing in and out; who one is and what one may do.',
  territory: 'Code lists in force with their labels, comuni, places of birth, and how needs translate to other lists.',
  persons: 'Files of persons: searched, read with a trace, written under If-Match; advice on duplicates.',
  households: 'Whom a person lives with, and who answers for a minor.',
  merging: 'Two files of one person become one, and two again; pairs to look at.',
  contacts: 'Contacts with their persons, requests and notes: registered once, amended with a reason, listed without identities.',
  drafts: 'Contacts that are being written: their operator’s alone.',
  attachments: 'Files that came with a contact, closed until they were looked at.',
  notices: 'The information notice and the summary that a person takes home, to print.',
  supervision: 'What the head of a service sees of it, and what its access points must fill.',
  protection: 'Protection of a person, a contact or a request; opening with a reason, and in an emergency.',
  rights: 'Who opened a record, and the copy of the data for the person (GDPR art. 15).',
  retention: 'How long what is kept; disposals that one proposes and another approves.',
  'register-imports': 'Registers that an agency kept before: looked at, brought in, taken back.',
  resources: 'Cards of the databank: searched, read, written, printed.',
  upkeep: 'Proposals, queue, quality board, campaigns and inclusion criteria: how cards stay true.',
  imports: 'Tables and HSDS files brought into the databank, and the databank as a file.',
  releases: 'Tables of a closed quarter: prepared by one, signed by another, published.',
};
