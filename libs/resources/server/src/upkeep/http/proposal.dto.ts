// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { PageDto } from '@soglia/platform';
import type { CardForm } from '@soglia/resources-domain';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsInt, IsObject, IsOptional, IsUUID, Min, ValidateNested } from 'class-validator';
import { CardFormDto, formOfDto } from '../../cards/http/card-form.dto';
import { Id, OptionalPart, OptionalText } from '../../cards/http/fields';
import type { ProposalLine, ProposalView } from '../read-proposals.query';
import { PROPOSAL_ORIGINS, PROPOSAL_STATES, type ProposalOrigin, type ProposalState } from '../upkeep.entities';

/** The fields of a card that change, whole; the others are left out. */
export class CardChangesDto extends PartialType(OmitType(CardFormDto, ['organizationId', 'visibility', 'visibleTo'] as const)) {}

const CHANGES = { waitTime: 'Entro cinque giorni.' };

export class ProposeChangeDto {
  @Id('5b1d3a52-0f5a-4d0b-8d5a-6f0f3a1c2e01') serviceId!: string;

  @ApiProperty({ example: 1, description: 'The version of the card that was seen' })
  @IsInt()
  @Min(1)
  baseVersion!: number;

  @ApiProperty({ type: CardChangesDto, example: CHANGES })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => CardChangesDto)
  changes!: CardChangesDto;

  @OptionalText(2_000) message?: string | null;
}

export class DecideProposalDto {
  @ApiProperty({ enum: ['accept', 'refuse'], enumName: 'ProposalVerdict', example: 'accept' })
  @IsIn(['accept', 'refuse'])
  verdict!: 'accept' | 'refuse';

  /** What is written instead of what was proposed. */
  @OptionalPart(() => CardChangesDto) edited?: CardChangesDto | null;

  @OptionalText(1_000) reason?: string | null;
}

export class ListProposalsDto extends PageDto {
  @ApiPropertyOptional({ enum: PROPOSAL_STATES, enumName: 'ProposalState' })
  @IsOptional()
  @IsIn(PROPOSAL_STATES)
  state?: ProposalState;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  resource?: string;
}

export class ProposalLineDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) serviceId!: string;
  @ApiProperty() serviceName!: string;
  @ApiProperty({ type: String, nullable: true }) agencyName!: string | null;
  @ApiProperty({ enum: PROPOSAL_ORIGINS, enumName: 'ProposalOrigin' }) origin!: ProposalOrigin;
  @ApiProperty({ enum: PROPOSAL_STATES, enumName: 'ProposalState' }) state!: ProposalState;
  @ApiProperty({ type: [String] }) fields!: string[];
  @ApiProperty({ type: String, nullable: true }) message!: string | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ format: 'date-time' }) proposedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt!: string | null;
}

export class ProposalsDto {
  @ApiProperty({ type: [ProposalLineDto] }) items!: ProposalLineDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class DiffLineDto {
  @ApiProperty({ example: '/waitTime' }) pointer!: string;
  @ApiProperty({ type: Object, nullable: true, additionalProperties: true, description: 'What the card said when it was proposed' })
  before!: unknown;
  @ApiProperty({ type: Object, nullable: true, additionalProperties: true, description: 'What is proposed' }) after!: unknown;
  @ApiProperty({ type: Object, nullable: true, additionalProperties: true, description: 'What the card says today' }) now!: unknown;
  @ApiProperty({ description: 'The card has changed here since' }) conflict!: boolean;
}

export class ProposalDto extends ProposalLineDto {
  @ApiProperty() baseVersion!: number;
  @ApiProperty({ description: 'For If-Match of a decision' }) cardVersion!: number;
  @ApiProperty({ type: [DiffLineDto] }) diff!: DiffLineDto[];
}

/** Only the fields that were sent. */
export function changesOfDto(dto: CardChangesDto): Partial<CardForm> {
  const sent = Object.entries(dto).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  const form = formOfDto(dto as CardFormDto);
  return Object.fromEntries(sent.map((field) => [field, form[field as keyof CardForm]]));
}

export function toProposalLine(line: ProposalLine): ProposalLineDto {
  const { id, serviceId, serviceName, agencyName, origin, state, fields, message, reason, proposedAt, decidedAt } = line;
  const when = { proposedAt: proposedAt.toISOString(), decidedAt: decidedAt?.toISOString() ?? null };
  return { id, serviceId, serviceName, agencyName, origin, state, fields: [...fields], message, reason, ...when };
}

export function toProposalDto(view: ProposalView): ProposalDto {
  const { baseVersion, cardVersion } = view;
  const diff = view.diff.map(({ pointer, before, after, now, conflict }) => ({ pointer, before, after, now, conflict }));
  return { ...toProposalLine(view), baseVersion, cardVersion, diff };
}
