// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

export class SuggestWordsDto {
  @ApiProperty({ maxLength: 200, description: 'What was typed so far; its last word is completed', example: 'assi' })
  @IsString()
  @MaxLength(200)
  q!: string;
}

export class SuggestionDto {
  @ApiProperty({ enum: ['need', 'word'], enumName: 'SuggestionKind' }) kind!: 'need' | 'word';
  @ApiProperty() text!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Code of the list `need`' }) code!: string | null;
}

export class SuggestionsDto {
  @ApiProperty({ type: [SuggestionDto] }) items!: SuggestionDto[];
}
