// SPDX-License-Identifier: EUPL-1.2
import { type ContactPersonRow, type ContactRow, interlocutorOf, type NoteRow, type NoticeRow, type RequestRow } from '../contact.sql';
import { toReferralDto } from './referral-of-request.dto';
import type { ContactDto, ContactPersonViewDto, NoteViewDto, NoticeViewDto, RequestViewDto } from './contact-view.dto';

export function toContactDto(row: ContactRow): ContactDto {
  return {
    id: row.id,
    version: row.version,
    occurredAt: row.occurred_at.toISOString(),
    registeredAt: row.registered_at.toISOString(),
    accessPoint: { code: row.access_point, name: row.access_point_name },
    agency: { id: row.agency_id, name: row.agency_name },
    operator: { id: row.operator_id, displayName: row.operator_name },
    channel: row.channel,
    motive: row.motive,
    motiveDetail: row.motive_detail,
    sender: row.sender,
    interlocutor: interlocutorOf(row),
    minutes: row.minutes,
    followUpOn: row.follow_up_on,
    followedUpAt: row.followed_up_at?.toISOString() ?? null,
    isProtected: row.protected,
    isImported: row.batch_id !== null,
    amendments: row.amendments,
    people: row.people.map(toPerson),
    requests: row.requests.map(toRequest),
    notes: row.notes.map(toNote),
    notices: row.notices.map(toNotice),
  };
}

const toPerson = (row: ContactPersonRow): ContactPersonViewDto => ({
  id: row.id,
  version: row.version,
  identification: row.identification,
  familyName: row.family_name,
  givenName: row.given_name,
  alias: row.alias,
  codiceFiscale: row.codice_fiscale,
  sex: row.sex,
  birthDate: row.birth_date,
  birthYear: row.birth_year,
  comune: row.comune === null ? null : { code: row.comune, name: row.comune_name ?? row.comune },
  homeless: row.homeless,
  isProtected: row.protected,
});

const toRequest = (row: RequestRow): RequestViewDto => ({
  id: row.id,
  people: [...row.people],
  need: row.need,
  detail: row.detail,
  area: row.area,
  economic: row.economic,
  urgency: row.urgency,
  outcome: row.outcome,
  gapReason: row.gap_reason,
  resource: row.resource === null ? null : { id: row.resource, name: row.resource_name ?? '' },
  followUpOn: row.follow_up_on,
  isProtected: row.protected,
  referral: toReferralDto(row.referral),
});

const toNote = ({ id, visibility, text, author_name, written_at }: NoteRow): NoteViewDto => ({
  id,
  visibility,
  text,
  author: { displayName: author_name },
  writtenAt: new Date(written_at).toISOString(),
});

const toNotice = ({ person_id, version, language, channel, given_at }: NoticeRow): NoticeViewDto => ({
  person: person_id,
  version,
  language,
  channel,
  givenAt: new Date(given_at).toISOString(),
});
