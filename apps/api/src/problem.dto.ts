// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { RULE_CODES, type RuleCode } from '@soglia/kernel';

const FACTS = { type: 'object', additionalProperties: true, description: 'What the rule compared; never personal data' } as const;

export class ProblemFieldDto {
  @ApiProperty({ description: 'JSON pointer (RFC 6901) into what was sent', example: '/requests/0/gapReason' })
  pointer!: string;

  @ApiProperty({ description: 'A code of the rules, or the name of the shape that was not met', example: 'gap-reason-missing' })
  code!: string;

  @ApiPropertyOptional(FACTS)
  facts?: Record<string, unknown>;
}

/** Only described here: the platform's filter writes it. */
export class ProblemDto {
  @ApiProperty({ example: '/problemi/gap-reason-missing' })
  type!: string;

  @ApiProperty({ description: 'The words of the status', example: 'Unprocessable Entity' })
  title!: string;

  @ApiProperty({ example: 422 })
  status!: number;

  @ApiProperty({ description: 'Which rule refused', enum: RULE_CODES, example: 'gap-reason-missing' })
  code!: RuleCode;

  @ApiProperty(FACTS)
  facts!: Record<string, unknown>;

  @ApiProperty({ type: [ProblemFieldDto], required: false, description: 'The fields at fault, where there are any' })
  errors?: ProblemFieldDto[];
}
