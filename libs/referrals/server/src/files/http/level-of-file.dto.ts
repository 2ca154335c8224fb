// SPDX-License-Identifier: EUPL-1.2
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';

export class LevelOfFileDto {
  @ApiPropertyOptional({
    enum: [2, 3],
    description:
      'Of the sender’s files: from which level on the recipient may open it; 2 when not said. Nobody knows who is named in one: none is open before acceptance, but documents that the protocol says',
    example: 2,
  })
  @IsOptional()
  @Type(() => Number)
  @IsIn([2, 3])
  level?: 2 | 3;
}
