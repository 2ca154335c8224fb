// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { NamedAgencyDto } from './card-view.dto';

export class OrganizationChoiceDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() visibility!: string;
}

export class PlaceChoiceDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) belfiore!: string | null;
}

export class LifeEventDto {
  @ApiProperty() code!: string;
  @ApiProperty() label!: string;
}

export class CardChoicesDto {
  @ApiProperty({ type: [OrganizationChoiceDto] }) organizations!: OrganizationChoiceDto[];
  @ApiProperty({ type: [PlaceChoiceDto] }) places!: PlaceChoiceDto[];
  @ApiProperty({ type: [NamedAgencyDto] }) agencies!: NamedAgencyDto[];
  @ApiProperty({ type: [LifeEventDto] }) lifeEvents!: LifeEventDto[];
}
