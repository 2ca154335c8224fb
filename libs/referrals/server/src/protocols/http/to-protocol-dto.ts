// SPDX-License-Identifier: EUPL-1.2
import type { PreviewSection } from '@soglia/referrals-domain';
import type { ProtocolLine } from '../list-protocols.query';
import type { Match } from '../matching/match-protocols.query';
import type { Recipient } from '../matching/recipients';
import type { ProtocolView, VersionLine } from '../read-protocol.query';
import type { VersionView } from '../read-protocol-version.query';
import type { MatchedRecipientDto, ProtocolMatchDto } from './protocol-match.dto';
import type { ProtocolDto, ProtocolSectionDto, ProtocolSummaryDto, ProtocolVersionDto, ProtocolVersionLineDto } from './protocol-view.dto';

export const toSectionDto = ({ heading, lines }: PreviewSection): ProtocolSectionDto => ({ heading, lines: [...lines] });

export const toSummaryDto = ({ id, code, title, kind, in_force, draft, open_referrals }: ProtocolLine): ProtocolSummaryDto => ({
  ...{ id, code, title, kind },
  inForce: in_force && { id: in_force.id, number: in_force.number, from: in_force.from, to: in_force.to },
  draft: draft && { id: draft.id, number: draft.number, version: draft.version },
  openReferrals: open_referrals,
});

export const toProtocolDto = ({ id, code, versions }: ProtocolView): ProtocolDto => ({ id, code, versions: versions.map(toLineDto) });

const toLineDto = (line: VersionLine): ProtocolVersionLineDto => ({
  id: line.id,
  number: line.number,
  state: line.state,
  inForceFrom: line.in_force_from,
  inForceTo: line.in_force_to,
  changeNote: line.change_note,
  writtenBy: { displayName: line.written_by ?? '' },
  writtenAt: line.written_at.toISOString(),
  publishedBy: line.published ? { displayName: line.published_by ?? '' } : null,
  publishedAt: line.published_at?.toISOString() ?? null,
  endReason: line.end_reason,
  referrals: line.referrals,
});

export const toVersionDto = ({ version, code, state, preview }: VersionView): ProtocolVersionDto => ({
  id: version.id,
  protocolId: version.protocolId,
  code,
  number: version.number,
  state,
  version: version.version,
  changeNote: version.changeNote,
  inForceFrom: version.inForceFrom,
  inForceTo: version.inForceTo,
  content: version.content,
  preview: preview.map(toSectionDto),
});

export function toMatchDto({ version, fit, failing, ask, recipients, terms }: Match): ProtocolMatchDto {
  const { title, loop, fields, documents, involvement, duties, urgent } = version.content;
  return {
    ...{ versionId: version.id, protocolId: version.protocol_id, code: version.code, title, number: version.number },
    ...{ fit, failing: [...failing], ask: [...ask], terms: [...terms], duties },
    ...{ approval: loop.approval, recipientsMode: loop.recipients },
    recipients: recipients.map(toRecipientDto),
    fields: fields
      .filter(({ direction }) => direction === 'to-recipient')
      .map(({ field, label, required, category, basis, level }) => ({ field, label, required, category, basis, level })),
    documents: documents.map(({ code, name, required, level }) => ({ code, name, required, level })),
    involvement: { informed: involvement.informed, words: involvement.words },
    urgent: urgent && { words: urgent.words, phone: urgent.phone, onCall: urgent.onCall },
  };
}

const toRecipientDto = ({ capacityAt, ...same }: Recipient): MatchedRecipientDto => {
  const { id, name, agencyId, agencyName, inTerritory, active, freePlaces, waiting, byLink } = same;
  return {
    id,
    name,
    agencyId,
    agencyName,
    inTerritory,
    active,
    freePlaces,
    waiting,
    byLink,
    capacityAt: capacityAt?.toISOString() ?? null,
  };
};
