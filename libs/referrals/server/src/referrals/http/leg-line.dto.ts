// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { CLOCK_KINDS, type ClockKind, LEG_STATES, type LegState, type Urgency } from '@soglia/referrals-domain';
import type { LegLineRow } from '../leg-lines';

/** A code of the territory's lists, and what it is called. */
export class CodeLineDto {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
}

export class UnitLineDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'uuid' }) agencyId!: string;
  @ApiProperty() agencyName!: string;
}

export class LegLineDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ minimum: 1 }) version!: number;
  @ApiProperty({ format: 'uuid' }) referralId!: string;
  @ApiProperty({ description: 'How people call the referral: year and number' }) number!: string;
  @ApiProperty({ minimum: 1, description: '1 for the first leg of a referral' }) hop!: number;
  @ApiProperty({ enum: LEG_STATES, enumName: 'LegState' }) state!: LegState;
  @ApiProperty({ enum: ['normal', 'urgent'] }) urgency!: Urgency;
  @ApiProperty({ type: CodeLineDto }) need!: CodeLineDto;
  @ApiProperty({ type: CodeLineDto }) area!: CodeLineDto;
  @ApiProperty({ type: String, nullable: true, description: 'In few words, from the triage card; null while nothing is disclosed' })
  card!: string | null;
  @ApiProperty() protocolTitle!: string;
  @ApiProperty() fromAgency!: string;
  @ApiProperty({ type: String, nullable: true }) fromName!: string | null;
  @ApiProperty({ type: UnitLineDto }) unit!: UnitLineDto;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) ownerId!: string | null;
  @ApiProperty({ type: String, nullable: true }) ownerName!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) dueAt!: string | null;
  @ApiProperty({ enum: CLOCK_KINDS, enumName: 'ClockKind', type: String, nullable: true }) dueClock!: ClockKind | null;
  @ApiProperty({ enum: ['running', 'paused', 'warned', 'breached', 'escalated'] }) clockState!: string;
  @ApiProperty({ format: 'date-time' }) stateSince!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Until then sending can be undone' })
  releaseAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ type: String, nullable: true }) outcome!: string | null;
}

const instant = (at: Date | null) => at && at.toISOString();

export function toLegLineDto(row: LegLineRow): LegLineDto {
  return {
    id: row.id,
    version: row.version,
    referralId: row.referral_id,
    number: row.number,
    hop: row.hop,
    state: row.state,
    urgency: row.urgency,
    need: { code: row.need, name: row.need_name },
    area: { code: row.area, name: row.area_name },
    card: row.card,
    protocolTitle: row.protocol_title,
    fromAgency: row.from_agency,
    fromName: row.from_name,
    unit: { id: row.unit_id, name: row.unit_name, agencyId: row.agency_id, agencyName: row.agency_name },
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    dueAt: instant(row.due_at),
    dueClock: row.due_clock,
    clockState: row.clock_state,
    stateSince: row.state_since.toISOString(),
    createdAt: row.created_at.toISOString(),
    releaseAt: instant(row.release_at),
    reason: row.reason,
    outcome: row.outcome,
  };
}
