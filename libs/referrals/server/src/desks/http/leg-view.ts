// SPDX-License-Identifier: EUPL-1.2
import { isBasis, JOURNEY, type ProtocolContent } from '@soglia/referrals-domain';
import { toLegAttachmentDto } from '../../files/http/leg-attachment-view';
import { outcomesOf, reasonsOf } from '../../journey/check-said';
import { toLegLineDto } from '../../referrals/http/leg-line.dto';
import type { LegSeen } from '../read-leg.query';
import type { LegViewDto, NextLevelDto, ReasonsOfMoveDto } from './leg.dto';

const instant = (at: Date | null) => at && at.toISOString();

export function toLegViewDto(seen: LegSeen): LegViewDto {
  const { leg, line, protocol, unit, actor } = seen;
  const { content } = protocol;
  return {
    ...toLegLineDto(line),
    ...{ parts: [...seen.parts], moves: [...seen.moves], reasons: reasonsNow(seen), outcomes: outcomesOf(content) },
    protocol: {
      ...{ versionId: protocol.version_id, code: protocol.code, number: protocol.number },
      ...{ title: content.title, loop: content.loop.ends, duties: content.duties },
    },
    sender: { agencyId: leg.senderAgencyId, agencyName: line.from_agency, displayName: line.from_name },
    level: levelOf(seen),
    ...{ legalBasis: leg.legalBasis, transport: leg.transport, contested: leg.contested, resumesTo: leg.resumesTo },
    cards: seen.cards.map(({ level, frozen_at, fields }) => ({
      level,
      frozenAt: frozen_at.toISOString(),
      fields: fields.map(({ field, label, value }) => ({ field, label, value })),
    })),
    opensNext: opensNext(content, levelOf(seen)),
    ...trailOf(seen),
    messages: seen.messages.map(({ id, kind, written_at, agency_id, agency_name, who, text }) => ({
      ...{ id, kind, at: written_at.toISOString(), agencyName: agency_name, who, text },
      mine: agency_id !== null && agency_id === actor.agencyId,
    })),
    attachments: seen.attachments.map((row) => toLegAttachmentDto(row, actor)),
    legs: seen.others.map(toLegLineDto),
    colleagues: seen.colleagues.map(({ id, display_name, is_head }) => ({ id, displayName: display_name, isHead: is_head })),
    capacity: unit.capacityAt && { freePlaces: unit.freePlaces, waiting: unit.waiting, at: unit.capacityAt.toISOString() },
    links: seen.links.map(({ purpose, expires_at, used_at, revoked_at }) => ({
      ...{ purpose, expiresAt: expires_at.toISOString() },
      ...{ usedAt: instant(used_at), revokedAt: instant(revoked_at) },
    })),
  };
}

function trailOf({ path, clocks, attempts }: LegSeen): Pick<LegViewDto, 'path' | 'clocks' | 'attempts'> {
  return {
    path: path.map(({ at, name, part, who, from_state, to_state, reason, facts }) => ({
      ...{ at: at.toISOString(), name, part, who, fromState: from_state, toState: to_state, reason, facts },
    })),
    clocks: clocks.map((clock) => ({
      ...{ kind: clock.kind, state: clock.state, startedAt: clock.started_at.toISOString(), dueAt: clock.due_at.toISOString() },
      ...{ warnAt: instant(clock.warn_at), escalateAt: instant(clock.escalate_at) },
      ...{ warnedAt: instant(clock.warned_at), breachedAt: instant(clock.breached_at) },
    })),
    attempts: attempts.map(({ at, channel, reached, who }) => ({ at: at.toISOString(), channel, reached, who })),
  };
}

/** Of the moves that may be made now, the reasons that the protocol allows. */
function reasonsNow({ moves, protocol: { content } }: LegSeen): ReasonsOfMoveDto[] {
  const asking = moves.filter((move) => JOURNEY.some(({ name, asks }) => name === move && asks?.includes('reason')));
  return asking.map((move) => ({ move, codes: reasonsOf({ name: move }, content) }));
}

const levelOf = ({ leg }: LegSeen) => (isBasis(leg.legalBasis) ? leg.level : 0);

function opensNext({ fields }: Pick<ProtocolContent, 'fields'>, level: number): NextLevelDto[] {
  const later = ([1, 2, 3] as const).filter((each) => each > level);
  return later
    .map((each) => ({
      level: each,
      labels: fields.filter((field) => field.level === each && field.direction === 'to-recipient').map(({ label }) => label),
    }))
    .filter(({ labels }) => labels.length > 0);
}
