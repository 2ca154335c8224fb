// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageDto } from '@soglia/platform';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { OptionalText, RowId, Text } from '../../cards/http/fields';
import { QUEUE_KINDS, type QueueKind } from '../curation-queue.query';

export class ListQueueDto extends PageDto {
  @ApiPropertyOptional({ enum: QUEUE_KINDS, enumName: 'QueueKind' })
  @IsOptional()
  @IsIn(QUEUE_KINDS)
  kind?: QueueKind;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  agency?: string;
}

export class QueueLineDto {
  @ApiProperty({ enum: QUEUE_KINDS, enumName: 'QueueKind' }) kind!: QueueKind;
  @ApiProperty({ format: 'uuid', description: 'Of the proposal, the question or the card' }) id!: string;
  @ApiProperty({ format: 'uuid' }) serviceId!: string;
  @ApiProperty() serviceName!: string;
  @ApiProperty() organization!: string;
  @ApiProperty({ type: String, nullable: true }) agencyName!: string | null;
  @ApiProperty({ format: 'date-time' }) since!: string;
}

export class QueueCountDto {
  @ApiProperty({ enum: QUEUE_KINDS, enumName: 'QueueKind' }) kind!: QueueKind;
  @ApiProperty() count!: number;
}

export class QueueDto {
  @ApiProperty({ type: [QueueCountDto] }) counts!: QueueCountDto[];
  @ApiProperty({ type: [QueueLineDto] }) items!: QueueLineDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class QualityLineDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) agencyId!: string | null;
  @ApiProperty({ type: String, nullable: true }) agencyName!: string | null;
  @ApiProperty() cards!: number;
  @ApiProperty() within6!: number;
  @ApiProperty({ description: 'Those within six months too' }) within12!: number;
  @ApiProperty() stale!: number;
  @ApiProperty() never!: number;
  @ApiProperty({ description: 'Without a mandatory field' }) incomplete!: number;
  @ApiProperty() openProposals!: number;
  @ApiProperty({ description: 'Asked, and silent past the last day' }) unanswered!: number;
  @ApiProperty({ description: 'Orientations to them' }) chosen!: number;
}

export class QualityBoardDto {
  @ApiProperty({ type: QualityLineDto }) overall!: QualityLineDto;
  @ApiProperty({ type: [QualityLineDto] }) agencies!: QualityLineDto[];
}

export class CampaignScopeDto {
  @RowId() agencyId?: string | null;
  @OptionalText(40, 'D09.06') need?: string | null;

  @ApiProperty({ example: true, description: 'Only cards that nobody has confirmed within twelve months' })
  @IsBoolean()
  staleOnly!: boolean;
}

export class CampaignDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null: the questions of every morning' }) id!: string | null;
  @ApiProperty({ type: CampaignScopeDto, nullable: true }) scope!: CampaignScopeDto | null;
  @ApiProperty({ format: 'date-time' }) startedAt!: string;
  @ApiProperty() asked!: number;
  @ApiProperty() sent!: number;
  @ApiProperty() confirmed!: number;
  @ApiProperty() changed!: number;
  @ApiProperty() closed!: number;
  @ApiProperty() silent!: number;
}

export class CampaignsDto {
  @ApiProperty({ type: [CampaignDto] }) items!: CampaignDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class PublishCriteriaDto {
  @Text(50_000, 'Entrano i servizi offerti da enti pubblici e del Terzo settore.') textIt!: string;
  @Text(50_000, 'Y entrent les services offerts par des organismes publics et du Tiers secteur.') textFr!: string;
}

export class CriteriaDto extends PublishCriteriaDto {
  @ApiProperty({ description: '0: nobody has published any yet' }) version!: number;
  @ApiProperty({ type: String, format: 'date', nullable: true }) validFrom!: string | null;
}
