// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Matches, MaxLength } from 'class-validator';

const KINDS = ['message', 'hand-over'] as const;

export class WriteLegMessageDto {
  @ApiProperty({ minLength: 1, maxLength: 4000, example: 'La signora preferisce essere chiamata al mattino.' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(4000)
  text!: string;

  @ApiProperty({ enum: KINDS, description: 'hand-over: for my own agency alone', example: 'message' })
  @IsIn(KINDS)
  kind!: (typeof KINDS)[number];
}

export class WrittenMessageDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}
