// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { IDENTIFICATIONS, type Identification } from '@soglia/intake-domain';
import type { SummaryRow } from '../list-contacts.sql';
import { NamedCodeDto, NamedOperatorDto } from './contact-view.dto';
import { ReferralOfRequestDto, toReferralDto } from './referral-of-request.dto';

/** What a list says of the person that a contact is filed under: never who it is. */
export class PersonSummaryDto {
  @ApiProperty({ enum: IDENTIFICATIONS, enumName: 'Identification' }) identification!: Identification;
  @ApiProperty({ enum: ['F', 'M'], type: String, nullable: true }) sex!: 'F' | 'M' | null;
  @ApiProperty({ type: Number, nullable: true }) birthYear!: number | null;
}

export class RequestSummaryDto {
  @ApiProperty() need!: string;
  @ApiProperty() urgency!: string;
  @ApiProperty() outcome!: string;
  @ApiProperty({ type: ReferralOfRequestDto, nullable: true }) referral!: ReferralOfRequestDto | null;
}

export class ContactSummaryDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'date-time' }) occurredAt!: string;
  @ApiProperty({ type: NamedCodeDto }) accessPoint!: NamedCodeDto;
  @ApiProperty({ type: NamedOperatorDto }) operator!: NamedOperatorDto;
  @ApiProperty() channel!: string;
  @ApiProperty({ type: PersonSummaryDto, nullable: true }) person!: PersonSummaryDto | null;
  @ApiProperty({ description: 'How many persons it is about' }) people!: number;
  @ApiProperty({ type: [RequestSummaryDto] }) requests!: RequestSummaryDto[];
  @ApiProperty({ type: String, format: 'date', nullable: true }) followUpOn!: string | null;
  @ApiProperty() isProtected!: boolean;
  @ApiProperty() isImported!: boolean;
  @ApiProperty() isMine!: boolean;
  @ApiProperty() amended!: boolean;
}

export class ContactsDto {
  @ApiProperty({ type: [ContactSummaryDto] }) items!: ContactSummaryDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'How many there are in all, up to 10,000; only with the first page' })
  total!: number | null;
}

export function toSummaryDto(row: SummaryRow): ContactSummaryDto {
  return {
    id: row.id,
    version: row.version,
    occurredAt: row.occurred_at.toISOString(),
    accessPoint: { code: row.access_point, name: row.access_point_name },
    operator: { id: row.operator_id, displayName: row.operator_name },
    channel: row.channel,
    person: row.identification === null ? null : { identification: row.identification, sex: row.sex, birthYear: row.birth_year },
    people: row.people,
    requests: row.requests.map(({ need, urgency, outcome, referral }) => ({ need, urgency, outcome, referral: toReferralDto(referral) })),
    followUpOn: row.follow_up_on,
    isProtected: row.is_protected,
    isImported: row.is_imported,
    isMine: row.is_mine,
    amended: row.amended,
  };
}
