// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { NullableText } from '@soglia/platform';
import { REFERRAL_STATES, type ReferralState } from '@soglia/referrals-domain';
import { IsIn } from 'class-validator';
import { STEP_ENDS, type StepEnd } from '../finish-next-step.use-case';
import { CodeLineDto, LegLineDto } from '../../referrals/http/leg-line.dto';

const KINDS = ['decide', 'follow-up', 'no-answer'] as const;

export class ReferralOfStepDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() number!: string;
  @ApiProperty({ type: CodeLineDto }) need!: CodeLineDto;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Told to the agency that sent it.' }) contactId!: string | null;
  @ApiProperty({ enum: REFERRAL_STATES, enumName: 'ReferralState' }) state!: ReferralState;
}

export class NextStepDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: KINDS, enumName: 'NextStepKind' }) kind!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn!: string | null;
  @ApiProperty({ minimum: 0, description: 'Tries that found nobody; the version that If-Match asks for' }) tries!: number;
  @ApiProperty({ type: String, nullable: true }) ownerName!: string | null;
  @ApiProperty({ type: ReferralOfStepDto }) referral!: ReferralOfStepDto;
  @ApiProperty({ type: LegLineDto, nullable: true }) lastLeg!: LegLineDto | null;
}

export class NextStepsDto {
  @ApiProperty({ type: [NextStepDto] }) items!: NextStepDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class FinishNextStepDto {
  @ApiProperty({
    enum: STEP_ENDS,
    description: 'Of a follow-up whether the person was reached and the need met; `done` of what the Centrale looked at',
    example: 'not-reached',
  })
  @IsIn(STEP_ENDS)
  how!: StepEnd;

  @NullableText(2000, { description: 'For my own agency', example: 'Nessuno risponde, riprovo lunedì.' }) note!: string | null;
}

export class FinishedStepDto {
  @ApiProperty({ description: 'False while there is another try' }) done!: boolean;
  @ApiProperty({ minimum: 0 }) tries!: number;
}
