// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import type { ReferralOfRequest } from '../../windows/referrals-window';

/** The last referral of a request, and what came back. */
export class ReferralOfRequestDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'how people call it: year and number' }) number!: string;
  @ApiProperty({ enum: ['open', 'answered', 'needs-decision', 'closed'] }) state!: string;
  @ApiProperty({ description: 'state of the journey' }) legState!: string;
  @ApiProperty({ description: 'the service that has it, or had it last' }) unitName!: string;
  @ApiProperty({ type: String, nullable: true, description: 'what the need came to: met, partly-met, unmet, withdrawn' })
  answer!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'code of the reason with which it came back' }) reason!: string | null;
  @ApiProperty({ format: 'date-time' }) since!: string;
}

export const toReferralDto = (row: ReferralOfRequest | null): ReferralOfRequestDto | null =>
  row && {
    id: row.id,
    number: row.number,
    state: row.state,
    legState: row.legState,
    unitName: row.unitName,
    answer: row.answer,
    reason: row.reason,
    since: new Date(row.since).toISOString(),
  };
