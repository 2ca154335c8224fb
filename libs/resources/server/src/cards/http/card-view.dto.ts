// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { FRESHNESS_STATES, type FreshnessState, VISIBILITIES, type Visibility } from '@soglia/resources-domain';
import type { HistoryLine } from '../read-history.query';
import type { CardLine } from '../list-cards.query';
import type { CardView } from '../read-card.query';
import { CardFormDto } from './card-form.dto';

export class NamedAgencyDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class FreshnessDto {
  @ApiProperty({ type: String, format: 'date', nullable: true }) on!: string | null;
  @ApiProperty({ enum: FRESHNESS_STATES, enumName: 'FreshnessState' }) state!: FreshnessState;
  @ApiProperty({ type: String, format: 'date', nullable: true }) next!: string | null;
}

export class CardDto {
  @ApiProperty({ type: Object, additionalProperties: true, description: 'HSDS 3.1 with the Italian profile, nested' })
  document!: Record<string, unknown>;
  @ApiProperty() version!: number;
  @ApiProperty({ enum: VISIBILITIES, enumName: 'Visibility' }) visibility!: Visibility;
  @ApiProperty({ type: [NamedAgencyDto] }) visibleTo!: NamedAgencyDto[];
  @ApiProperty({ type: NamedAgencyDto, nullable: true }) agency!: NamedAgencyDto | null;
  @ApiProperty({ type: FreshnessDto }) freshness!: FreshnessDto;
  @ApiProperty({
    type: Object,
    additionalProperties: { type: 'string', format: 'date-time' },
    description: 'Last change or confirmation, by field',
  })
  perField!: Record<string, string>;
  @ApiProperty({ type: [String], description: 'Mandatory fields that say nothing' }) missing!: string[];
  @ApiProperty() mayPropose!: boolean;
  @ApiProperty() mayCurate!: boolean;
  @ApiProperty({
    type: CardFormDto,
    nullable: true,
    description: 'The card as its form holds it, places with their tiers: what a PUT of it would send',
  })
  form!: CardFormDto | null;
}

export class CardReceiptDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
}

export class HistoryLineDto {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ example: 'update' }) verb!: string;
  @ApiProperty({ example: 'waitTime' }) field!: string;
  @ApiProperty() before!: string;
  @ApiProperty() after!: string;
  @ApiProperty({ description: 'An agency or a role, never a person' }) by!: string;
}

export class HistoryDto {
  @ApiProperty({ type: [HistoryLineDto] }) items!: HistoryLineDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class CardLineDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() organization!: string;
  @ApiProperty({ type: NamedAgencyDto, nullable: true }) agency!: NamedAgencyDto | null;
  @ApiProperty() status!: string;
  @ApiProperty({ enum: VISIBILITIES, enumName: 'Visibility' }) visibility!: Visibility;
  @ApiProperty({ type: FreshnessDto }) freshness!: FreshnessDto;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastModified!: string | null;
}

export class CardLinesDto {
  @ApiProperty({ type: [CardLineDto] }) items!: CardLineDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export function toCardDto(view: CardView, { permissions, agencyId }: Actor): CardDto {
  const mayCurate = permissions.has('card.curate');
  const mayPropose = permissions.has('card.propose') && agencyId !== null && view.agency?.id === agencyId;
  const { document, version, visibility, visibleTo, agency, freshness, perField, missing, form } = view;
  return {
    document,
    version,
    visibility,
    visibleTo: visibleTo.map(({ id, name }) => ({ id, name })),
    agency: agency && { id: agency.id, name: agency.name },
    freshness: { on: freshness.on, state: freshness.state, next: freshness.next },
    perField: { ...perField },
    missing: [...missing],
    mayPropose,
    mayCurate,
    form: form as CardFormDto | null,
  };
}

export function toHistoryLine({ at, verb, field, before, after, by }: HistoryLine): HistoryLineDto {
  return { at: at.toISOString(), verb, field, before, after, by };
}

export function toCardLine({ id, name, organization, agency, status, visibility, freshness, lastModified }: CardLine): CardLineDto {
  return {
    id,
    name,
    organization,
    agency: agency && { id: agency.id, name: agency.name },
    status,
    visibility,
    freshness: { on: freshness.on, state: freshness.state, next: freshness.next },
    lastModified: lastModified?.toISOString() ?? null,
  };
}
