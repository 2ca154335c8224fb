// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import type { ContactRow, RequestRow, SummaryRow } from '../contact.sql';

const IDENTIFICATIONS = ['codice-fiscale', 'anonymous'] as const;
type Identification = (typeof IDENTIFICATIONS)[number];

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

export class PersonSummaryDto {
  @ApiProperty({ enum: IDENTIFICATIONS, enumName: 'Identification' }) identification!: Identification;
  @ApiProperty({ enum: ['F', 'M'], type: String, nullable: true }) sex!: 'F' | 'M' | null;
  @ApiProperty({ type: Number, nullable: true }) birthYear!: number | null;
}

export class PersonViewDto extends PersonSummaryDto {
  @ApiProperty({ type: String, nullable: true }) codiceFiscale!: string | null;
  @ApiProperty({ type: NamedCodeDto, nullable: true }) comune!: NamedCodeDto | null;
}

export class RequestSummaryDto {
  @ApiProperty() need!: string;
  @ApiProperty() urgency!: string;
  @ApiProperty() outcome!: string;
}

export class RequestViewDto extends RequestSummaryDto {
  @ApiProperty() area!: string;
  @ApiProperty({ type: String, nullable: true }) gapReason!: string | null;
  @ApiProperty({ type: NamedIdDto, nullable: true, description: 'The card of the databank that answered it' }) resource!: NamedIdDto | null;
}

export class ContactDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'date-time' }) occurredAt!: string;
  @ApiProperty({ format: 'date-time' }) registeredAt!: string;
  @ApiProperty({ type: NamedCodeDto }) accessPoint!: NamedCodeDto;
  @ApiProperty({ type: NamedIdDto }) agency!: NamedIdDto;
  @ApiProperty({ type: OperatorDto }) operator!: OperatorDto;
  @ApiProperty() channel!: string;
  @ApiProperty() interlocutor!: string;
  @ApiProperty({ type: PersonViewDto }) person!: PersonViewDto;
  @ApiProperty({ type: [RequestViewDto] }) requests!: RequestViewDto[];
}

export class ContactSummaryDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) occurredAt!: string;
  @ApiProperty({ type: NamedCodeDto }) accessPoint!: NamedCodeDto;
  @ApiProperty() channel!: string;
  @ApiProperty({ type: PersonSummaryDto }) person!: PersonSummaryDto;
  @ApiProperty({ type: [RequestSummaryDto] }) requests!: RequestSummaryDto[];
}

export class ContactsDto {
  @ApiProperty({ type: [ContactSummaryDto] }) items!: ContactSummaryDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export function toContactDto(row: ContactRow): ContactDto {
  return {
    id: row.id,
    version: row.version,
    occurredAt: row.occurred_at.toISOString(),
    registeredAt: row.registered_at.toISOString(),
    accessPoint: { code: row.access_point, name: row.access_point_name },
    agency: { id: row.agency_id, name: row.agency_name },
    operator: { displayName: row.operator_name },
    channel: row.channel,
    interlocutor: row.interlocutor,
    person: {
      identification: row.codice_fiscale === null ? 'anonymous' : 'codice-fiscale',
      codiceFiscale: row.codice_fiscale,
      sex: row.sex,
      birthYear: row.birth_year,
      comune: row.comune === null ? null : { code: row.comune, name: row.comune_name ?? row.comune },
    },
    requests: row.requests.map((request) => ({
      ...toRequestSummary(request),
      area: request.area,
      gapReason: request.gap_reason,
      resource: request.resource === null ? null : { id: request.resource, name: request.resource_name ?? '' },
    })),
  };
}

export function toSummaryDto(row: SummaryRow): ContactSummaryDto {
  return {
    id: row.id,
    occurredAt: row.occurred_at.toISOString(),
    accessPoint: { code: row.access_point, name: row.access_point_name },
    channel: row.channel,
    person: { identification: row.anonymous ? 'anonymous' : 'codice-fiscale', sex: row.sex, birthYear: row.birth_year },
    requests: row.requests.map(toRequestSummary),
  };
}

const toRequestSummary = ({ need, urgency, outcome }: RequestRow): RequestSummaryDto => ({ need, urgency, outcome });
