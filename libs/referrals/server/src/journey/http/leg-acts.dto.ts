// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { Instant, NullableText, Reason } from '@soglia/platform';
import { LEGAL_BASES, type LegalBasis } from '@soglia/referrals-domain';
import { IsBoolean, IsIn } from 'class-validator';
import { CHANNELS } from '../record-attempt.use-case';

export class ChangeLegalBasisDto {
  @ApiProperty({ enum: LEGAL_BASES, enumName: 'LegalBasis', example: 'withdrawn' })
  @IsIn(LEGAL_BASES)
  state!: LegalBasis;

  @NullableText(2000, { example: 'La persona ha ritirato il consenso.' }) note!: string | null;
}

export class OpenExtendedDto {
  @Reason(10, 500, { example: 'La visita a domicilio è domani: serve l’indirizzo.', description: 'Why the extended set is needed now' })
  reason!: string;
}

export class RecordAttemptDto {
  @ApiProperty({ format: 'date-time', example: '2026-09-15T09:30:00+02:00' })
  @Instant()
  at!: string;

  @ApiProperty({ enum: CHANNELS, enumName: 'AttemptChannel', example: 'phone' })
  @IsIn(CHANNELS)
  channel!: (typeof CHANNELS)[number];

  @ApiProperty({ example: false, description: 'The person was reached; what was said is not kept' })
  @IsBoolean()
  reached!: boolean;
}

export class AttemptReceiptDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
}

export class LegReceiptDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ minimum: 1 }) version!: number;
}
