// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { FRESHNESS_STATES, type FreshnessState, REASON_CODES, type ReasonCode, VISIBILITIES } from '@soglia/resources-domain';
import type { Hit, SearchAnswer } from '../ask';

const text = { type: String, nullable: true } as const;
const figure = { type: Number, nullable: true } as const;
const truth = { type: Boolean, nullable: true } as const;

export class HitPlaceDto {
  @ApiProperty(text) name!: string | null;
  @ApiProperty({ ...text, description: 'Belfiore code' }) comune!: string | null;
  @ApiProperty(text) comuneName!: string | null;
  @ApiProperty({ ...figure, description: 'As the crow flies, from the comune asked for' }) distanceKm!: number | null;
  @ApiProperty({ ...truth, description: 'null = nobody has told' }) accessible!: boolean | null;
}

export class HitVerifiedDto {
  @ApiProperty({ ...text, format: 'date' }) on!: string | null;
  @ApiProperty({ enum: FRESHNESS_STATES, enumName: 'FreshnessState' }) state!: FreshnessState;
}

export class HitOpenDto {
  @ApiProperty({ ...truth, description: 'null = nobody has told the hours' }) now!: boolean | null;
  @ApiProperty({ ...text, format: 'date-time' }) until!: string | null;
  @ApiProperty({ ...text, format: 'date-time' }) next!: string | null;
}

export class HitCostDto {
  @ApiProperty(truth) free!: boolean | null;
  @ApiProperty(text) text!: string | null;
}

export class HitCapacityDto {
  @ApiProperty(figure) available!: number | null;
  @ApiProperty(figure) maximum!: number | null;
  @ApiProperty({ ...text, format: 'date-time' }) updated!: string | null;
}

export class CodedTextDto {
  @ApiProperty() code!: string;
  @ApiProperty() text!: string;
}

export class HitEligibilityDto {
  @ApiProperty({ enum: ['eligible', 'not-eligible', 'unknown'], enumName: 'EligibilityAnswer' })
  answer!: 'eligible' | 'not-eligible' | 'unknown';
  @ApiProperty({ type: [CodedTextDto], description: 'The clauses that say no' }) failing!: CodedTextDto[];
  @ApiProperty({ type: [CodedTextDto], description: 'What to ask, when it cannot be told' }) ask!: CodedTextDto[];
}

export class HitReasonDto {
  @ApiProperty({ enum: REASON_CODES, enumName: 'RankingReason' }) code!: ReasonCode;
  @ApiProperty({ description: 'What it adds to the score; less than zero sinks' }) weight!: number;
  @ApiProperty() text!: string;
}

export class HitDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() organization!: string;
  @ApiProperty(text) short!: string | null;
  @ApiProperty(text) phone!: string | null;
  @ApiProperty({ enum: VISIBILITIES, enumName: 'Visibility' }) visibility!: string;
  @ApiProperty({ type: HitPlaceDto, nullable: true }) place!: HitPlaceDto | null;
  @ApiProperty({ description: 'Whether it serves the comune asked for' }) covers!: boolean;
  @ApiProperty({ type: HitVerifiedDto }) verified!: HitVerifiedDto;
  @ApiProperty({ type: HitOpenDto }) open!: HitOpenDto;
  @ApiProperty({ type: HitCostDto }) cost!: HitCostDto;
  @ApiProperty({ type: HitCapacityDto }) capacity!: HitCapacityDto;
  @ApiProperty({ type: [String] }) languages!: string[];
  @ApiProperty({ type: HitEligibilityDto, nullable: true }) eligibility!: HitEligibilityDto | null;
  @ApiProperty({ type: [HitReasonDto], description: 'Why it stands here, the weightiest first' }) reasons!: HitReasonDto[];
  @ApiProperty({ description: 'Times it was chosen in the last year' }) chosen!: number;
}

export class CorrectedDto {
  @ApiProperty() typed!: string;
  @ApiProperty() used!: string;
}

export class UnderstoodDto {
  @ApiProperty({ type: [CorrectedDto] }) corrected!: CorrectedDto[];
  @ApiProperty({ type: [String], description: 'Other words for what was typed, searched too' }) also!: string[];
}

export class GapDto {
  @ApiProperty({ enum: ['NO_SERVICE', 'OUT_OF_AREA', 'NOT_ELIGIBLE', 'NO_CAPACITY'], enumName: 'SearchGapReason' })
  reason!: 'NO_SERVICE' | 'OUT_OF_AREA' | 'NOT_ELIGIBLE' | 'NO_CAPACITY';
}

export class SearchAnswerDto {
  @ApiProperty({ type: [HitDto] }) items!: HitDto[];
  @ApiProperty({ description: 'Cards that were looked at' }) total!: number;
  @ApiProperty({ description: 'There are others that were not looked at: narrow the search' }) more!: boolean;
  @ApiProperty(text) next!: string | null;
  @ApiProperty({ type: UnderstoodDto }) understood!: UnderstoodDto;
  @ApiProperty({ type: GapDto, nullable: true, description: 'Why nothing found is an answer' }) gap!: GapDto | null;
}

export function toAnswerDto({ items, total, more, next, understood, gap }: SearchAnswer): SearchAnswerDto {
  const { corrected, also } = understood;
  return {
    items: items.map(toHitDto),
    ...{ total, more, next },
    understood: { corrected: corrected.map(({ typed, used }) => ({ typed, used })), also: [...also] },
    gap: gap && { reason: gap.reason },
  };
}

function toHitDto(hit: Hit): HitDto {
  const { id, name, organization, short, phone, visibility, place, covers, verified, open, cost, capacity, languages, chosen } = hit;
  const coded = (list: readonly CodedTextDto[]) => list.map(({ code, text: words }) => ({ code, text: words }));
  return {
    ...{ id, name, organization, short, phone, visibility, covers, chosen },
    place: place && {
      name: place.name,
      comune: place.comune,
      comuneName: place.comuneName,
      distanceKm: place.distanceKm,
      accessible: place.accessible,
    },
    verified: { on: verified.on, state: verified.state },
    open: { now: open.now, until: open.until, next: open.next },
    cost: { free: cost.free, text: cost.text },
    capacity: { available: capacity.available, maximum: capacity.maximum, updated: capacity.updated },
    languages: [...languages],
    eligibility: hit.eligibility && {
      answer: hit.eligibility.answer,
      failing: coded(hit.eligibility.failing),
      ask: coded(hit.eligibility.ask),
    },
    reasons: hit.reasons.map(({ code, weight, text: words }) => ({ code, weight, text: words })),
  };
}
