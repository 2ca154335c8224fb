// SPDX-License-Identifier: EUPL-1.2
import { romeDay } from '@soglia/kernel';
import type { SheetColumn } from '@soglia/platform';
import type { ExportedRequest } from '../export-contacts.query';

/** Headers are for a spreadsheet in Italian. One line per request; contacts are told apart by their number, never by a person. */
export const CONTACT_COLUMNS: readonly SheetColumn<ExportedRequest>[] = [
  { header: 'contatto', value: ({ contact }) => contact.id },
  { header: 'giorno', value: ({ contact }) => romeDay(contact.occurred_at) },
  { header: 'punto di accesso', value: ({ contact }) => contact.access_point_name },
  { header: 'operatore', value: ({ contact }) => contact.operator_name },
  { header: 'canale', value: ({ contact }) => contact.channel },
  { header: 'motivo', value: ({ contact }) => contact.motive },
  { header: 'interlocutore', value: ({ contact }) => contact.interlocutor },
  { header: 'minuti', value: ({ contact }) => contact.minutes },
  { header: 'persone', value: ({ contact }) => contact.people },
  { header: 'bisogno', value: ({ request }) => request.need },
  { header: 'area', value: ({ request }) => request.area },
  { header: 'urgenza', value: ({ request }) => request.urgency },
  { header: 'esito', value: ({ request }) => request.outcome },
  { header: 'motivo del vuoto', value: ({ request }) => request.gapReason },
  { header: 'da riprendere', value: ({ contact }) => contact.follow_up_on },
  { header: 'importato', value: ({ contact }) => (contact.is_imported ? 'sì' : 'no') },
];
