// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { NamedCodeDto, OperatorDto } from '../../contacts/http/contact-view.dto';
import { ReferralOfRequestDto, toReferralDto } from '../../contacts/http/referral-of-request.dto';
import type { HistoryItem, PersonFile, ProtectionOfFile } from '../person-file';
import { PersonDetailsDto } from './person-details.dto';

export class HistoryRequestDto {
  @ApiProperty({ description: 'code of the list need' }) need!: string;
  @ApiProperty({ description: 'code of the list outcome' }) outcome!: string;
  @ApiProperty({ type: ReferralOfRequestDto, nullable: true }) referral!: ReferralOfRequestDto | null;
}

export class HistoryItemDto {
  @ApiProperty({ format: 'uuid' }) contactId!: string;
  @ApiProperty({ format: 'date-time' }) occurredAt!: string;
  @ApiProperty({ type: OperatorDto }) operator!: OperatorDto;
  @ApiProperty({ type: NamedCodeDto }) accessPoint!: NamedCodeDto;
  @ApiProperty({ type: [HistoryRequestDto], maxItems: 20 }) requests!: HistoryRequestDto[];
}

export class PersonHistoryDto {
  @ApiProperty({ description: 'of one’s own agency, in the last twelve months' }) contactsIn12Months!: number;
  @ApiProperty({ description: 'requests of one’s own agency that are still pending' }) openRequests!: number;
  @ApiProperty({ type: [HistoryItemDto], maxItems: 10 }) items!: HistoryItemDto[];
}

export class PersonContactsDto {
  @ApiProperty({ type: [HistoryItemDto], maxItems: 100 }) items!: HistoryItemDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class NamedAccountDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, nullable: true }) displayName!: string | null;
}

export class ProtectionOfFileDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() ground!: string;
  @ApiProperty({ format: 'date-time' }) since!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ type: [NamedAccountDto] }) workers!: NamedAccountDto[];
}

export class NoticeOfFileDto {
  @ApiProperty() version!: string;
  @ApiProperty() language!: string;
  @ApiProperty({ format: 'date-time' }) givenOn!: string;
}

export class PersonFileDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ type: PersonDetailsDto }) details!: PersonDetailsDto;
  @ApiProperty({ type: NamedCodeDto, nullable: true }) comune!: NamedCodeDto | null;
  @ApiProperty({ type: NamedCodeDto, nullable: true }) birthplace!: NamedCodeDto | null;
  @ApiProperty() isProtected!: boolean;
  @ApiProperty({ type: ProtectionOfFileDto, nullable: true }) protection!: ProtectionOfFileDto | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'the file that took this one in' }) mergedInto!: string | null;
  @ApiProperty({ type: NoticeOfFileDto, nullable: true, description: 'the last information notice given' }) notice!: NoticeOfFileDto | null;
  @ApiProperty({ type: PersonHistoryDto }) history!: PersonHistoryDto;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) changedAt!: string;
}

export class PersonReceiptDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ type: String, nullable: true, description: 'given by the server until the codice fiscale is there' })
  temporaryCode!: string | null;
}

export class ReplaceTemporaryCodeDto {
  @ApiProperty({ maxLength: 32, example: 'RSSMRA80A01H501U' })
  @IsString()
  @MaxLength(32)
  codiceFiscale!: string;
}

export const toHistoryItemDto = ({ contactId, occurredAt, operatorName, accessPoint, requests }: HistoryItem): HistoryItemDto => ({
  contactId,
  occurredAt: occurredAt.toISOString(),
  operator: { displayName: operatorName },
  accessPoint: { code: accessPoint.code, name: accessPoint.name },
  requests: requests.map(({ need, outcome, referral }) => ({ need, outcome, referral: toReferralDto(referral) })),
});

const toProtectionDto = ({ id, ground, since, version, workers }: ProtectionOfFile): ProtectionOfFileDto => ({
  ...{ id, ground, since: since.toISOString(), version },
  workers: workers.map((worker) => ({ id: worker.id, displayName: worker.displayName })),
});

export function toPersonFileDto(file: PersonFile): PersonFileDto {
  const { id, version, details, comune, birthplace, isProtected, protection, mergedInto, notice, history } = file;
  return {
    ...{ id, version, isProtected, mergedInto },
    details: {
      ...details,
      phones: details.phones.map(({ number, note }) => ({ number, note })),
      safeContact: details.safeContact && { ...details.safeContact },
    },
    comune: comune && { code: comune.code, name: comune.name },
    birthplace: birthplace && { code: birthplace.code, name: birthplace.name },
    protection: protection && toProtectionDto(protection),
    notice: notice && { version: notice.version, language: notice.language, givenOn: notice.givenOn.toISOString() },
    history: {
      contactsIn12Months: history.contactsIn12Months,
      openRequests: history.openRequests,
      items: history.items.map(toHistoryItemDto),
    },
    createdAt: file.createdAt.toISOString(),
    changedAt: file.changedAt.toISOString(),
  };
}
