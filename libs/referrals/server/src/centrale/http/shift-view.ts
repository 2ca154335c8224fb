// SPDX-License-Identifier: EUPL-1.2
import type { ShiftRow } from '../list-shifts.query';
import type { ShiftDto } from './centrale.dto';

export function toShiftDto(row: ShiftRow): ShiftDto {
  return {
    id: row.id,
    version: row.version,
    agencyId: row.agency_id,
    agencyName: row.agency_name ?? '',
    unitId: row.unit_id,
    unitName: row.unit_name,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    accountId: row.account_id,
    displayName: row.display_name,
    contact: row.contact,
    note: row.note,
    mine: row.mine,
  };
}
