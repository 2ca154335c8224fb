// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { NullableText } from '@soglia/platform';
import { NEED_ANSWERS, type NeedAnswer, REFERRAL_STATES, type ReferralState, type Urgency } from '@soglia/referrals-domain';
import { IsIn } from 'class-validator';
import type { NextStepRow, ReferralView } from '../referral-view';
import { CodeLineDto, LegLineDto, toLegLineDto } from './leg-line.dto';

export class ReferralProtocolDto {
  @ApiProperty({ format: 'uuid' }) versionId!: string;
  @ApiProperty() code!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ minimum: 1 }) number!: number;
}

export class ReferralSenderDto {
  @ApiProperty() agencyName!: string;
  @ApiProperty({ type: String, nullable: true }) displayName!: string | null;
}

export class NextStepDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['decide', 'follow-up', 'no-answer'], enumName: 'NextStepKind' }) kind!: 'decide' | 'follow-up' | 'no-answer';
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) dueOn!: string | null;
  @ApiProperty({ minimum: 0 }) tries!: number;
  @ApiProperty({ type: String, nullable: true }) ownerName!: string | null;
}

export class ReferralLineDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() number!: string;
  @ApiProperty({ minimum: 1 }) version!: number;
  @ApiProperty({ format: 'uuid' }) request!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The sender’s contact; null for everybody else' })
  contactId!: string | null;
  @ApiProperty({ type: CodeLineDto }) need!: CodeLineDto;
  @ApiProperty({ type: CodeLineDto }) area!: CodeLineDto;
  @ApiProperty({ enum: ['normal', 'urgent'] }) urgency!: Urgency;
  @ApiProperty({ enum: REFERRAL_STATES, enumName: 'ReferralState' }) state!: ReferralState;
  @ApiProperty({ enum: NEED_ANSWERS, enumName: 'NeedAnswer', type: String, nullable: true }) answer!: NeedAnswer | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) settledAt!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: ReferralProtocolDto }) protocol!: ReferralProtocolDto;
  @ApiProperty({ type: ReferralSenderDto }) sender!: ReferralSenderDto;
  @ApiProperty({ type: [LegLineDto], maxItems: 100, description: 'Those that whoever asks may see' }) legs!: LegLineDto[];
}

export class ReferralDto extends ReferralLineDto {
  @ApiProperty({ type: [NextStepDto], maxItems: 100, description: 'What somebody must still decide' }) nextSteps!: NextStepDto[];
}

export class ReferralsDto {
  @ApiProperty({ type: [ReferralLineDto], maxItems: 100 }) items!: ReferralLineDto[];
}

export class SettleReferralDto {
  @ApiProperty({ enum: NEED_ANSWERS, enumName: 'NeedAnswer', example: 'unmet' })
  @IsIn(NEED_ANSWERS)
  answer!: NeedAnswer;

  @NullableText(2000, { example: null }) note!: string | null;
}

export class SettledDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ minimum: 1 }) version!: number;
  @ApiProperty({ enum: REFERRAL_STATES, enumName: 'ReferralState' }) state!: ReferralState;
}

export function toReferralLineDto({ row, legs }: ReferralView): ReferralLineDto {
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    request: row.request_id,
    contactId: row.contact_id,
    need: { code: row.need, name: row.need_name },
    area: { code: row.area, name: row.area_name },
    urgency: row.urgency,
    state: row.state,
    answer: row.answer,
    settledAt: row.settled_at && row.settled_at.toISOString(),
    createdAt: row.created_at.toISOString(),
    protocol: { versionId: row.version_id, code: row.protocol_code, title: row.protocol_title, number: row.protocol_number },
    sender: { agencyName: row.sender_agency, displayName: row.sender_name },
    legs: legs.map(toLegLineDto),
  };
}

export const toReferralDto = (view: ReferralView, steps: readonly NextStepRow[]): ReferralDto => ({
  ...toReferralLineDto(view),
  nextSteps: steps.map(({ id, kind, created_at, due_on, tries, owner_name }) => ({
    id,
    kind,
    createdAt: created_at.toISOString(),
    dueOn: due_on,
    tries,
    ownerName: owner_name,
  })),
});
