// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty, PickType } from '@nestjs/swagger';
import { Instant, Uuid } from '@soglia/platform';
import { LEG_STATES, type LegState } from '@soglia/referrals-domain';
import { IsIn } from 'class-validator';
import { MoveLegDto } from '../../journey/http/move.dto';
import type { Said } from '../../journey/move-command';
import { CALLBACK_MOVES, type CallbackMove } from '../callback-moves';

const SAID = ['reason', 'note', 'question', 'addressee', 'alternatives', 'day', 'personTold', 'outcome', 'delivered'] as const;

/** What an agency's own system did with a leg. */
export class CallbackDto extends PickType(MoveLegDto, SAID) {
  @ApiProperty({
    format: 'uuid',
    description: 'Made by the caller; the same again is harmless',
    example: '4e1a6b2d-7c8f-4e3b-9d22-0f6a3b8c5d01',
  })
  @Uuid()
  id!: string;

  @ApiProperty({ format: 'uuid', example: '4e1a6b2d-7c8f-4e3b-9d22-0f6a3b8c5d02' })
  @Uuid()
  leg!: string;

  @ApiProperty({ enum: CALLBACK_MOVES, enumName: 'CallbackMove', example: 'acknowledge' })
  @IsIn(CALLBACK_MOVES)
  move!: CallbackMove;

  @ApiProperty({ format: 'date-time', description: 'When it happened over there', example: '2026-09-15T09:30:00+02:00' })
  @Instant()
  at!: string;
}

export class CallbackReceiptDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: LEG_STATES, enumName: 'LegState', description: 'What the leg is now' }) state!: LegState;
  @ApiProperty({ description: 'False of what came late or twice: the leg stays as it is' }) moved!: boolean;
}

const trimmed = (text: string | null | undefined) => text?.trim() || null;

export const saidOfCallback = (body: CallbackDto): Said => ({
  reason: trimmed(body.reason),
  note: trimmed(body.note),
  question: body.question ?? null,
  addressee: body.addressee ?? null,
  alternatives: body.alternatives ?? null,
  day: body.day ?? null,
  personTold: body.personTold ?? null,
  outcome: body.outcome ?? null,
  delivered: trimmed(body.delivered),
});
