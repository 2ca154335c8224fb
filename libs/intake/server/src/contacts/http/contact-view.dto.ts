// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { IDENTIFICATIONS, type Identification } from '@soglia/intake-domain';
import { ReferralOfRequestDto } from './referral-of-request.dto';

export class NamedCodeDto {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
}

export class NamedIdDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class OperatorDto {
  @ApiProperty({ type: String, nullable: true }) displayName!: string | null;
}

export class NamedOperatorDto extends OperatorDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
}

export class InterlocutorViewDto {
  @ApiProperty() kind!: string;
  @ApiProperty({ type: String, nullable: true }) relation!: string | null;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
  @ApiProperty({ type: String, nullable: true }) body!: string | null;
  @ApiProperty({ type: String, nullable: true }) phone!: string | null;
  @ApiProperty({ enum: ['present', 'informed', 'not-informed'], type: String, nullable: true })
  informed!: 'present' | 'informed' | 'not-informed' | null;
  @ApiProperty({ type: String, nullable: true }) accompaniedBy!: string | null;
}

/** Names as the file says them today; birth year, comune and abode as they were then. */
export class ContactPersonViewDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'of the file' }) version!: number;
  @ApiProperty({ enum: IDENTIFICATIONS, enumName: 'Identification' }) identification!: Identification;
  @ApiProperty({ type: String, nullable: true }) familyName!: string | null;
  @ApiProperty({ type: String, nullable: true }) givenName!: string | null;
  @ApiProperty({ type: String, nullable: true }) alias!: string | null;
  @ApiProperty({ type: String, nullable: true }) codiceFiscale!: string | null;
  @ApiProperty({ enum: ['F', 'M'], type: String, nullable: true }) sex!: 'F' | 'M' | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) birthDate!: string | null;
  @ApiProperty({ type: Number, nullable: true }) birthYear!: number | null;
  @ApiProperty({ type: NamedCodeDto, nullable: true }) comune!: NamedCodeDto | null;
  @ApiProperty() homeless!: boolean;
  @ApiProperty() isProtected!: boolean;
}

export class RequestViewDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: [String], format: 'uuid' }) people!: string[];
  @ApiProperty() need!: string;
  @ApiProperty({ type: String, nullable: true }) detail!: string | null;
  @ApiProperty() area!: string;
  @ApiProperty() economic!: boolean;
  @ApiProperty() urgency!: string;
  @ApiProperty() outcome!: string;
  @ApiProperty({ type: String, nullable: true }) gapReason!: string | null;
  @ApiProperty({ type: NamedIdDto, nullable: true, description: 'The card of the databank that answered it' }) resource!: NamedIdDto | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) followUpOn!: string | null;
  @ApiProperty() isProtected!: boolean;
  @ApiProperty({ type: ReferralOfRequestDto, nullable: true, description: 'The last time it was sent to another agency' })
  referral!: ReferralOfRequestDto | null;
}

export class NoteViewDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['service', 'private'] }) visibility!: 'service' | 'private';
  @ApiProperty() text!: string;
  @ApiProperty({ type: OperatorDto }) author!: OperatorDto;
  @ApiProperty({ format: 'date-time' }) writtenAt!: string;
}

export class NoticeViewDto {
  @ApiProperty({ format: 'uuid' }) person!: string;
  @ApiProperty() version!: string;
  @ApiProperty() language!: string;
  @ApiProperty() channel!: string;
  @ApiProperty({ format: 'date-time' }) givenAt!: string;
}

export class ContactDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'date-time' }) occurredAt!: string;
  @ApiProperty({ format: 'date-time' }) registeredAt!: string;
  @ApiProperty({ type: NamedCodeDto }) accessPoint!: NamedCodeDto;
  @ApiProperty({ type: NamedIdDto }) agency!: NamedIdDto;
  @ApiProperty({ type: NamedOperatorDto }) operator!: NamedOperatorDto;
  @ApiProperty() channel!: string;
  @ApiProperty() motive!: string;
  @ApiProperty({ type: String, nullable: true }) motiveDetail!: string | null;
  @ApiProperty({ type: String, nullable: true }) sender!: string | null;
  @ApiProperty({ type: InterlocutorViewDto }) interlocutor!: InterlocutorViewDto;
  @ApiProperty({ type: Number, nullable: true }) minutes!: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) followUpOn!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) followedUpAt!: string | null;
  @ApiProperty() isProtected!: boolean;
  @ApiProperty({ description: 'Brought in from a register that was kept elsewhere' }) isImported!: boolean;
  @ApiProperty({ description: 'How often it was amended' }) amendments!: number;
  @ApiProperty({ type: [ContactPersonViewDto] }) people!: ContactPersonViewDto[];
  @ApiProperty({ type: [RequestViewDto] }) requests!: RequestViewDto[];
  @ApiProperty({ type: [NoteViewDto] }) notes!: NoteViewDto[];
  @ApiProperty({ type: [NoticeViewDto] }) notices!: NoticeViewDto[];
}
