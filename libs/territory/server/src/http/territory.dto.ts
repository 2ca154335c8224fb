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
  @ApiProperty({ type: [String], description: 'Everyday words, Italian and French, by which the need is found' }) synonyms!: string[];
  @ApiProperty({ description: 'Whether the need is about money: the form proposes it' }) economic!: boolean;
}

export class RetiredCodeDto extends CodeDto {
  @ApiProperty({ example: 'need', description: 'The list that it was in' }) list!: string;
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
  @ApiProperty({ type: [CodeDto], description: 'Why the person came' }) motives!: CodeDto[];
  @ApiProperty({ type: [CodeDto], description: 'What the interlocutor is to the person' }) relations!: CodeDto[];
  @ApiProperty({ type: [CodeDto], description: 'Groups, not states' }) citizenships!: CodeDto[];
  @ApiProperty({ type: [CodeDto], description: 'ANPR: what a member is to the reference person of the household' }) kinships!: CodeDto[];
  @ApiProperty({ type: [CodeDto], description: 'ISO 639-1' }) languages!: CodeDto[];
  @ApiProperty({ example: '2026.1', description: 'Version of the need taxonomy' }) taxonomy!: string;
  @ApiProperty({ type: [RetiredCodeDto], description: 'No longer to be chosen; still read on what was registered with them' })
  retired!: RetiredCodeDto[];
}

export class NeedCrosswalkDto {
  @ApiProperty({ example: 'D12.02' }) need!: string;
  @ApiProperty({ type: [String], example: ['POV'], description: 'ISTAT user areas that the need may belong to, the usual one first' })
  istatAreas!: string[];
  @ApiProperty({
    type: [String],
    example: ['D02'],
    description: 'Which of the eleven categories of 2014 it counts in, the usual one first',
  })
  eleven!: string[];
  @ApiProperty({ enum: ['published', 'ours'], description: 'Where the row comes from' }) source!: 'published' | 'ours';
  @ApiProperty({ enum: ['high', 'medium', 'low'] }) confidence!: 'high' | 'medium' | 'low';
}

export class NeedTaxonomyDto {
  @ApiProperty({ example: '2026.1' }) version!: string;
  @ApiProperty() source!: string;
  @ApiProperty({ type: [NeedCrosswalkDto] }) crosswalk!: NeedCrosswalkDto[];
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

export class SearchPlacesDto {
  @ApiPropertyOptional({ example: 'chatill', maxLength: 60 })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  q?: string;

  @ApiPropertyOptional({ example: 10, minimum: 1, maximum: 50, default: 10 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(50)
  limit?: number;
}

export class PlaceDto {
  @ApiProperty({ example: 'Z330', description: 'Belfiore code of a comune, or Z and three digits for a state' }) code!: string;
  @ApiProperty({ enum: ['comune', 'state'] }) kind!: 'comune' | 'state';
  @ApiProperty({ example: 'Marocco' }) name!: string;
  @ApiProperty({ type: String, nullable: true, example: 'Maroc', description: 'French name, for states' }) nameFr!: string | null;
  @ApiProperty({ example: 'MA', description: 'Province of a comune (its last one), ISO 3166 code of a state, or empty' }) detail!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) validFrom!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The first day on which it no longer existed' })
  validTo!: string | null;
}

export class PlacesDto {
  @ApiProperty({ type: [PlaceDto] }) items!: PlaceDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}
