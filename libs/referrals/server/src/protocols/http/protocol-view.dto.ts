// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { PROTOCOL_KINDS, type ProtocolKind, VERSION_STATES } from '@soglia/referrals-domain';

export class InForceDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() number!: number;
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The first day without it' }) to!: string | null;
}

export class ProtocolDraftDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() number!: number;
  @ApiProperty() version!: number;
}

export class ProtocolSummaryDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() code!: string;
  @ApiProperty({ description: 'Of the version in force, or of the newest' }) title!: string;
  @ApiProperty({ enum: PROTOCOL_KINDS, enumName: 'ProtocolKind' }) kind!: ProtocolKind;
  @ApiProperty({ type: InForceDto, nullable: true }) inForce!: InForceDto | null;
  @ApiProperty({ type: ProtocolDraftDto, nullable: true }) draft!: ProtocolDraftDto | null;
  @ApiProperty({ description: 'Under any of its versions' }) openReferrals!: number;
}

export class ProtocolsDto {
  @ApiProperty({ type: [ProtocolSummaryDto] }) items!: ProtocolSummaryDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class ProtocolAgencyDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class ProtocolAgenciesDto {
  @ApiProperty({ type: [ProtocolAgencyDto], maxItems: 1000 }) items!: ProtocolAgencyDto[];
}

export class ProtocolHandDto {
  @ApiProperty({ description: 'Empty when the account is no longer there' }) displayName!: string;
}

export class ProtocolVersionLineDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() number!: number;
  @ApiProperty({ enum: VERSION_STATES, enumName: 'ProtocolVersionState', description: 'As it is today' })
  state!: (typeof VERSION_STATES)[number];
  @ApiProperty({ type: String, format: 'date', nullable: true }) inForceFrom!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The first day without it' }) inForceTo!: string | null;
  @ApiProperty({ type: String, nullable: true }) changeNote!: string | null;
  @ApiProperty({ type: ProtocolHandDto }) writtenBy!: ProtocolHandDto;
  @ApiProperty({ format: 'date-time' }) writtenAt!: string;
  @ApiProperty({ type: ProtocolHandDto, nullable: true }) publishedBy!: ProtocolHandDto | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) publishedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) endReason!: string | null;
  @ApiProperty({ description: 'Sent under it, all of them' }) referrals!: number;
}

export class ProtocolDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() code!: string;
  @ApiProperty({ type: [ProtocolVersionLineDto], description: 'Newest first' }) versions!: ProtocolVersionLineDto[];
}

export class ProtocolSectionDto {
  @ApiProperty() heading!: string;
  @ApiProperty({ type: [String] }) lines!: string[];
}

export class ProtocolVersionDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) protocolId!: string;
  @ApiProperty() code!: string;
  @ApiProperty() number!: number;
  @ApiProperty({ enum: VERSION_STATES, enumName: 'ProtocolVersionState', description: 'As it is today' })
  state!: (typeof VERSION_STATES)[number];
  @ApiProperty({ description: 'Of what is written: the ETag' }) version!: number;
  @ApiProperty({ type: String, nullable: true }) changeNote!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) inForceFrom!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The first day without it' }) inForceTo!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true }) content!: object;
  @ApiProperty({ type: [ProtocolSectionDto], description: 'In plain words' }) preview!: ProtocolSectionDto[];
}

export class ProtocolProblemDto {
  @ApiProperty({ description: 'JSON pointer into what was sent' }) pointer!: string;
  @ApiProperty() code!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) facts!: object;
}

export class ProtocolCheckDto {
  @ApiProperty({ type: [ProtocolProblemDto], description: 'Empty: it may come into force' }) problems!: ProtocolProblemDto[];
  @ApiProperty({ type: [ProtocolSectionDto], description: 'Empty where the shape is not that of a protocol' })
  preview!: ProtocolSectionDto[];
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'What it says, out of its file; null where the shape is wrong',
  })
  content!: object | null;
  @ApiProperty({ type: String, nullable: true, description: 'The code that the file names' }) code!: string | null;
}

export class ProtocolChangeDto {
  @ApiProperty() pointer!: string;
  @ApiProperty() section!: string;
  @ApiProperty() label!: string;
  @ApiProperty({ type: String, nullable: true, description: 'In words; null = was not there' }) before!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'In words; null = is no longer there' }) after!: string | null;
}

export class ProtocolChangesDto {
  @ApiProperty({ type: [ProtocolChangeDto] }) items!: ProtocolChangeDto[];
}
