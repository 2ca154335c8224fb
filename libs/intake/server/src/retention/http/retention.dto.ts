// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type DisposalState, LEAST_REASON, LONGEST_REASON, PROPOSAL_STATES } from '@soglia/intake-domain';
import { NullableText, PageDto, Reason } from '@soglia/platform';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { DisposalLine } from '../disposal-line.sql';
import type { DisposalView } from '../read-disposal.query';

export class RetentionPolicyDto {
  @ApiProperty({ example: 'contact' }) code!: string;
  @ApiProperty() nameIt!: string;
  @ApiProperty() nameFr!: string;
  @ApiProperty({ enum: ['draft', 'contact', 'audit'] }) what!: 'draft' | 'contact' | 'audit';
  @ApiProperty({ type: Number, nullable: true }) years!: number | null;
  @ApiProperty({ type: Number, nullable: true }) days!: number | null;
  @ApiProperty({ enum: ['automatic', 'proposal'], type: String, nullable: true }) disposal!: 'automatic' | 'proposal' | null;
  @ApiProperty() basis!: string;
  @ApiProperty() source!: string;
  @ApiProperty({ enum: ['high', 'medium', 'to-be-set-by-the-archivist'] }) confidence!: string;
}

export class RetentionPoliciesDto {
  @ApiProperty({ description: 'the version of the policy as data' }) version!: string;
  @ApiProperty({ type: [RetentionPolicyDto], maxItems: 50 }) items!: RetentionPolicyDto[];
}

export class ProposeDisposalDto {
  @ApiProperty({ maxLength: 40, description: 'a policy whose disposal is by proposal', example: 'contact' })
  @IsString()
  @MaxLength(40)
  policy!: string;

  @NullableText(500, { description: 'for whoever decides', example: null }) note!: string | null;
}

export class RefuseDisposalDto {
  @Reason(LEAST_REASON.opening, LONGEST_REASON, { example: 'Manca il nulla osta della Soprintendenza.' })
  reason!: string;
}

export class ApproveDisposalDto {
  @Reason(LEAST_REASON.opening, LONGEST_REASON, {
    description: 'the authorisation that allows it',
    example: 'Nulla osta prot. 1234 del 2 settembre.',
  })
  reason!: string;
}

export class ListDisposalsDto extends PageDto {
  @ApiPropertyOptional({ enum: PROPOSAL_STATES, example: 'proposed' })
  @IsOptional()
  @IsIn(PROPOSAL_STATES)
  state?: DisposalState;
}

export class DisposalLineDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ minimum: 1 }) version!: number;
  @ApiProperty({ enum: PROPOSAL_STATES }) state!: DisposalState;
  @ApiProperty() policy!: string;
  @ApiProperty({ type: String, nullable: true }) agency!: string | null;
  @ApiProperty({ format: 'date', description: 'what lies before this day' }) before!: string;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({ format: 'date-time' }) proposedAt!: string;
  @ApiProperty({ type: String, nullable: true }) proposedBy!: string | null;
  @ApiProperty({ description: 'whether I proposed it: then others decide' }) isMine!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) decidedBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) executedAt!: string | null;
  @ApiProperty() contacts!: number;
  @ApiProperty() persons!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'contacts that really went' }) removedContacts!: number | null;
  @ApiProperty({ type: Number, nullable: true }) removedPersons!: number | null;
}

export class DisposalsDto {
  @ApiProperty({ type: [DisposalLineDto], maxItems: 100 }) items!: DisposalLineDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class DisposalItemDto {
  @ApiProperty({ enum: ['contact', 'person'] }) kind!: 'contact' | 'person';
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'of the contact; of a person, the last one' }) occurredOn!:
    | string
    | null;
  @ApiProperty({ type: String, nullable: true }) accessPoint!: string | null;
}

/** Items without names: who decides looks at classes and years, not at people. */
export class DisposalDto extends DisposalLineDto {
  @ApiProperty({ type: [DisposalItemDto], maxItems: 100 }) items!: DisposalItemDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export function toDisposalLineDto(line: DisposalLine): DisposalLineDto {
  const { id, version, state, policy, agency, before, note, proposedBy, isMine, decidedBy, reason, contacts, persons } = line;
  return {
    ...{ id, version, state, policy, agency, before, note, proposedBy, isMine, decidedBy, reason, contacts, persons },
    proposedAt: line.proposedAt.toISOString(),
    decidedAt: line.decidedAt?.toISOString() ?? null,
    executedAt: line.executedAt?.toISOString() ?? null,
    removedContacts: line.removedContacts,
    removedPersons: line.removedPersons,
  };
}

export function toDisposalDto({ line, items, next }: DisposalView): DisposalDto {
  return {
    ...toDisposalLineDto(line),
    items: items.map(({ kind, id, occurredOn, accessPoint }) => ({ kind, id, occurredOn, accessPoint })),
    next,
  };
}
