// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { LEAST_REASON, LONGEST_REASON } from '@soglia/intake-domain';
import { Reason } from '@soglia/platform';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsObject, ValidateNested } from 'class-validator';
import { AMENDED_EXAMPLE } from './amended-example';
import { RegisterContactDto } from './contact.dto';
import { OperatorDto } from './contact-view.dto';

/** The contact as it shall stand, and why it is changed. Notes and notices are added to those that are there. */
export class AmendContactDto {
  @Reason(LEAST_REASON.amendment, LONGEST_REASON, { example: 'Canale indicato per errore' })
  reason!: string;

  @ApiProperty({ type: RegisterContactDto, example: AMENDED_EXAMPLE })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => RegisterContactDto)
  contact!: RegisterContactDto;
}

export class FollowUpDto {
  @ApiProperty({ example: true }) @IsBoolean() done!: boolean;
}

export class FieldChangeDto {
  @ApiProperty({ description: 'JSON pointer; persons and requests are named by their id', example: '/channel' }) pointer!: string;
  @ApiProperty({ nullable: true, description: 'any JSON value', example: 'PHONE' }) before!: unknown;
  @ApiProperty({ nullable: true, description: 'any JSON value', example: 'EMAIL' }) after!: unknown;
}

export class AmendmentDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'of the contact before it' }) version!: number;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: OperatorDto }) by!: OperatorDto;
  @ApiProperty() reason!: string;
  @ApiProperty({ type: [FieldChangeDto] }) changes!: FieldChangeDto[];
}

export class AmendmentsDto {
  @ApiProperty({ type: [AmendmentDto] }) items!: AmendmentDto[];
}
