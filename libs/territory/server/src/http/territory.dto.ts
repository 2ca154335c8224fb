// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Type } from 'class-transformer';

export class LabelDto {
  @ApiProperty() it!: string;
  @ApiProperty({ type: String, nullable: true }) fr!: string | null;
}

export class CodeDto {
  @ApiProperty() code!: string;
  @ApiProperty({ type: LabelDto }) label!: LabelDto;
}

export class NeedDto extends CodeDto {
  @ApiProperty({ type: String, nullable: true }) parent!: string | null;
  @ApiProperty({ type: String, nullable: true }) usualArea!: string | null;
}

export class OutcomeDto extends CodeDto {
  @ApiProperty({ description: 'Which of the seven groups planners read it in' }) group!: string;
}

export class CodeListsDto {
  @ApiProperty({ type: [NeedDto] }) needs!: NeedDto[];
  @ApiProperty({ type: [CodeDto] }) areas!: CodeDto[];
  @ApiProperty({ type: [CodeDto] }) channels!: CodeDto[];
  @ApiProperty({ type: [CodeDto] }) interlocutors!: CodeDto[];
  @ApiProperty({ type: [CodeDto] }) urgencies!: CodeDto[];
  @ApiProperty({ type: [OutcomeDto] }) outcomes!: OutcomeDto[];
  @ApiProperty({ type: [CodeDto] }) outcomeGroups!: CodeDto[];
  @ApiProperty({ type: [CodeDto] }) gapReasons!: CodeDto[];
  @ApiProperty({ type: [CodeDto] }) subAmbiti!: CodeDto[];
}

export class SearchComuniDto {
  @ApiPropertyOptional({ example: 'chat', maxLength: 60 })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;

  @ApiPropertyOptional({ example: 20, minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

export class ComuneDto {
  @ApiProperty({ example: 'C294' }) belfiore!: string;
  @ApiProperty() name!: string;
  @ApiProperty() province!: string;
  @ApiProperty({ type: String, nullable: true }) subAmbito!: string | null;
}

export class ComuniDto {
  @ApiProperty({ type: [ComuneDto] }) items!: ComuneDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}
