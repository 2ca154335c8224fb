// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '@soglia/kernel';
import type { LegAttachmentDto } from '../../desks/http/leg.dto';
import type { LegAttachment } from '../leg-attachment.entities';

export function toLegAttachmentDto(row: LegAttachment, { agencyId }: Pick<Actor, 'agencyId'>): LegAttachmentDto {
  const { id, name, type, bytes, state, level, code, receivedAt } = row;
  return {
    id,
    name,
    type,
    bytes,
    state,
    level,
    code,
    at: receivedAt.toISOString(),
    mine: row.agencyId !== null && row.agencyId === agencyId,
  };
}
