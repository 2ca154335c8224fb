// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { Nullable, NullableText } from '@soglia/platform';
import { DATA_CATEGORIES, type DataCategory, INFORMED, RECIPIENTS } from '@soglia/referrals-domain';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

const FITS = ['eligible', 'not-eligible', 'unknown'] as const;
const URGENCIES = ['normal', 'urgent'] as const;

/** What the counter asks for, without a person in it. */
export class MatchProtocolsDto {
  @ApiProperty({ example: 'D04.01', maxLength: 40 }) @IsString() @MaxLength(40) need!: string;
  @NullableText(40, { example: 'ELD' }) area!: string | null;

  @ApiProperty({ type: String, nullable: true, pattern: '^[A-Z]\\d{3}$', example: 'C294', description: 'Belfiore code of the residence' })
  @Nullable()
  @Matches(/^[A-Z]\d{3}$/)
  comune!: string | null;

  @ApiProperty({ type: Number, nullable: true, example: 1945 })
  @Nullable()
  @IsInt()
  @Min(1850)
  @Max(2200)
  birthYear!: number | null;

  @ApiProperty({ enum: URGENCIES, enumName: 'ReferralUrgency', example: 'normal' })
  @IsIn(URGENCIES)
  urgency!: (typeof URGENCIES)[number];
}

export class MatchedRecipientDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'uuid' }) agencyId!: string;
  @ApiProperty() agencyName!: string;
  @ApiProperty() inTerritory!: boolean;
  @ApiProperty() active!: boolean;
  @ApiProperty({ type: Number, nullable: true }) freePlaces!: number | null;
  @ApiProperty({ type: Number, nullable: true }) waiting!: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) capacityAt!: string | null;
  @ApiProperty({ description: 'Works without an account' }) byLink!: boolean;
}

export class MatchedFieldDto {
  @ApiProperty() field!: string;
  @ApiProperty() label!: string;
  @ApiProperty() required!: boolean;
  @ApiProperty({ enum: DATA_CATEGORIES, enumName: 'DataCategory' }) category!: DataCategory;
  @ApiProperty() basis!: string;
  @ApiProperty() level!: number;
}

export class MatchedDocumentDto {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty() required!: boolean;
  @ApiProperty() level!: number;
}

export class InvolvementDto {
  @ApiProperty({ enum: INFORMED, enumName: 'Informed' }) informed!: (typeof INFORMED)[number];
  @ApiProperty() words!: string;
}

export class UrgentWayDto {
  @ApiProperty() words!: string;
  @ApiProperty({ type: String, nullable: true }) phone!: string | null;
  @ApiProperty({ type: String, nullable: true }) onCall!: string | null;
}

export class ProtocolMatchDto {
  @ApiProperty({ format: 'uuid' }) versionId!: string;
  @ApiProperty({ format: 'uuid' }) protocolId!: string;
  @ApiProperty() code!: string;
  @ApiProperty() title!: string;
  @ApiProperty() number!: number;
  @ApiProperty({ enum: FITS, enumName: 'ProtocolFit' }) fit!: (typeof FITS)[number];
  @ApiProperty({ type: [String], description: 'What speaks against it, in plain words' }) failing!: string[];
  @ApiProperty({ type: [String], description: 'What to ask' }) ask!: string[];
  @ApiProperty({ description: 'The sender’s supervisor releases it' }) approval!: boolean;
  @ApiProperty({ enum: RECIPIENTS, enumName: 'RecipientsMode' }) recipientsMode!: (typeof RECIPIENTS)[number];
  @ApiProperty({ type: [MatchedRecipientDto] }) recipients!: MatchedRecipientDto[];
  @ApiProperty({ type: [MatchedFieldDto] }) fields!: MatchedFieldDto[];
  @ApiProperty({ type: [MatchedDocumentDto] }) documents!: MatchedDocumentDto[];
  @ApiProperty({ type: InvolvementDto }) involvement!: InvolvementDto;
  @ApiProperty({ type: String, nullable: true, description: 'What never waits for this protocol' }) duties!: string | null;
  @ApiProperty({ type: UrgentWayDto, nullable: true }) urgent!: UrgentWayDto | null;
  @ApiProperty({ type: [String], description: 'Within when, in plain words' }) terms!: string[];
}

export class ProtocolMatchesDto {
  @ApiProperty({ type: [ProtocolMatchDto], description: 'In force today, and for this need; best first' }) items!: ProtocolMatchDto[];
}
