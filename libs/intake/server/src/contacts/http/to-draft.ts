// SPDX-License-Identifier: EUPL-1.2
import type { ContactDraft, InterlocutorDraft, RequestDraft } from '@soglia/intake-domain';
import { toPersonDetails } from '../../persons/http/person-details.dto';
import type { InterlocutorDto, RegisterContactDto, RequestDto } from './contact.dto';

/** Field by field, always in the same order. */
export function toDraft(dto: RegisterContactDto): ContactDraft {
  return {
    accessPoint: dto.accessPoint,
    occurredAt: new Date(dto.occurredAt),
    channel: dto.channel,
    motive: dto.motive,
    motiveDetail: dto.motiveDetail,
    sender: dto.sender,
    interlocutor: toInterlocutor(dto.interlocutor),
    minutes: dto.minutes,
    followUpOn: dto.followUpOn,
    isProtected: dto.isProtected,
    people: dto.people.map(({ id, version, details }) => ({
      id,
      version,
      details: details && toPersonDetails(details),
    })),
    requests: dto.requests.map(toRequest),
    notes: dto.notes.map(({ id, visibility, text }) => ({ id, visibility, text })),
    notices: dto.notices.map(({ person, version, language, channel }) => ({ person, version, language, channel })),
  };
}

const toInterlocutor = ({ kind, relation, name, body, phone, informed, accompaniedBy }: InterlocutorDto): InterlocutorDraft => ({
  kind,
  relation,
  name,
  body,
  phone,
  informed,
  accompaniedBy,
});

const toRequest = (dto: RequestDto): RequestDraft => ({
  id: dto.id,
  people: dto.people,
  need: dto.need,
  detail: dto.detail,
  area: dto.area,
  economic: dto.economic,
  urgency: dto.urgency,
  outcome: dto.outcome,
  gapReason: dto.gapReason,
  resource: dto.resource ?? null,
  followUpOn: dto.followUpOn,
  isProtected: dto.isProtected,
});
