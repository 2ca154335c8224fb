// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { CalendarDay, Uuid, Uuids } from '@soglia/platform';
import { LEG_STATES, type LegState, MOVES, type MoveName } from '@soglia/referrals-domain';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Said } from '../move-command';

const maybe = (options: ApiPropertyOptions): ApiPropertyOptions => ({ nullable: true, example: null, ...options }) as ApiPropertyOptions;
const code = (description: string) => maybe({ type: String, maxLength: 40, description });
const id = (description: string) => maybe({ type: String, format: 'uuid', description });
const words = (description: string) => maybe({ type: String, maxLength: 2000, description });

/** One move of the journey, and what it says beside itself: each move asks for its own. */
export class MoveLegDto {
  @ApiProperty({ enum: MOVES, enumName: 'MoveName', example: 'claim' })
  @IsIn(MOVES)
  move!: MoveName;

  @ApiPropertyOptional(code('Code of a reason that the leg’s protocol allows for the move'))
  @IsOptional()
  @IsString()
  @MaxLength(40)
  reason?: string | null;

  @ApiPropertyOptional(words('Words for the other side; of a hand-over, for one’s own')) @IsOptional() @IsString() @MaxLength(2000) note?:
    | string
    | null;

  @ApiPropertyOptional(code('Coded question of a request for information')) @IsOptional() @IsString() @MaxLength(40) question?:
    | string
    | null;

  @ApiPropertyOptional(maybe({ enum: ['SO', 'CZ'], type: String, description: 'Who is to answer it: the sender, or the person' }))
  @IsOptional()
  @IsIn(['SO', 'CZ'])
  addressee?: 'SO' | 'CZ' | null;

  @ApiPropertyOptional(id('Colleague of the recipient who owns the leg from here')) @IsOptional() @Uuid() owner?: string | null;

  @ApiPropertyOptional(maybe({ type: [String], format: 'uuid', maxItems: 10, description: 'Cards of the databank proposed instead' }))
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @Uuids()
  alternatives?: string[] | null;

  @ApiPropertyOptional(
    maybe({ type: String, format: 'date', description: 'Review of a pause, expected place, start or end of the service' }),
  )
  @IsOptional()
  @CalendarDay()
  day?: string | null;

  @ApiPropertyOptional(maybe({ type: Boolean, description: 'The person was told, or confirms' })) @IsOptional() @IsBoolean() personTold?:
    | boolean
    | null;

  @ApiPropertyOptional(code('Code of what came of it')) @IsOptional() @IsString() @MaxLength(40) outcome?: string | null;

  @ApiPropertyOptional(words('What was delivered')) @IsOptional() @IsString() @MaxLength(2000) delivered?: string | null;

  @ApiPropertyOptional(code('What the need came to: met, partly-met, unmet, withdrawn')) @IsOptional() @IsString() @MaxLength(40) answer?:
    | string
    | null;

  @ApiPropertyOptional(maybe({ enum: ['person', 'delegate', 'operator'], type: String, description: 'Who says it for the person' }))
  @IsOptional()
  @IsIn(['person', 'delegate', 'operator'])
  declaredBy?: 'person' | 'delegate' | 'operator' | null;

  @ApiPropertyOptional(id('Head of the recipient who approves')) @IsOptional() @Uuid() approvedBy?: string | null;

  @ApiPropertyOptional(id('The service that it goes to next')) @IsOptional() @Uuid() unit?: string | null;
}

export class MovedDto {
  @ApiProperty({ enum: LEG_STATES, enumName: 'LegState' }) state!: LegState;
  @ApiProperty({ minimum: 1 }) version!: number;
}

const trimmed = (text: string | null | undefined) => text?.trim() || null;

/** What is not said is null, so that two ways of not saying it are one command. */
export function saidOf(body: MoveLegDto): Said {
  const { question, addressee, owner, alternatives, day, personTold, outcome, answer, declaredBy, approvedBy, unit } = body;
  return {
    reason: trimmed(body.reason),
    note: trimmed(body.note),
    question: question ?? null,
    addressee: addressee ?? null,
    owner: owner ?? null,
    alternatives: alternatives ?? null,
    day: day ?? null,
    personTold: personTold ?? null,
    outcome: outcome ?? null,
    delivered: trimmed(body.delivered),
    answer: answer ?? null,
    declaredBy: declaredBy ?? null,
    approvedBy: approvedBy ?? null,
    unit: unit ?? null,
  };
}
