// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { ATTACHMENT_STATES, type AttachmentState } from '@soglia/kernel';
import {
  CLOCK_KINDS,
  type ClockKind,
  LEG_STATES,
  type LegState,
  LOOP_ENDS,
  MOVES,
  type MoveName,
  type Part,
  PARTS,
} from '@soglia/referrals-domain';
import { LegLineDto } from '../../referrals/http/leg-line.dto';

export class ReasonsOfMoveDto {
  @ApiProperty({ enum: MOVES, enumName: 'MoveName' }) move!: MoveName;
  @ApiProperty({ type: [String], description: 'Codes that the leg’s protocol allows' }) codes!: string[];
}

export class ProtocolOfLegDto {
  @ApiProperty({ format: 'uuid' }) versionId!: string;
  @ApiProperty() code!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ minimum: 1 }) number!: number;
  @ApiProperty({ enum: LOOP_ENDS, description: 'What comes back: nothing, a receipt, a decision, an outcome' }) loop!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Duties that never wait for this protocol' }) duties!: string | null;
}

export class SenderOfLegDto {
  @ApiProperty({ format: 'uuid' }) agencyId!: string;
  @ApiProperty() agencyName!: string;
  @ApiProperty({ type: String, nullable: true }) displayName!: string | null;
}

export class DisclosedFieldDto {
  @ApiProperty() field!: string;
  @ApiProperty() label!: string;
  @ApiProperty() value!: string;
}

export class CardLevelDto {
  @ApiProperty({ minimum: 1, maximum: 3 }) level!: number;
  @ApiProperty({ format: 'date-time' }) frozenAt!: string;
  @ApiProperty({ type: [DisclosedFieldDto] }) fields!: DisclosedFieldDto[];
}

export class NextLevelDto {
  @ApiProperty({ minimum: 1, maximum: 3 }) level!: number;
  @ApiProperty({ type: [String] }) labels!: string[];
}

export class LegEventDto {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'A move’s name, or what a clock did' }) name!: string;
  @ApiProperty({ enum: PARTS, enumName: 'Part' }) part!: Part;
  @ApiProperty({ type: String, nullable: true }) who!: string | null;
  @ApiProperty({ enum: LEG_STATES, enumName: 'LegState', type: String, nullable: true }) fromState!: LegState | null;
  @ApiProperty({ enum: LEG_STATES, enumName: 'LegState' }) toState!: LegState;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Codes, days and ids that the move said' })
  facts!: Record<string, unknown>;
}

export class LegClockDto {
  @ApiProperty({ enum: CLOCK_KINDS, enumName: 'ClockKind' }) kind!: ClockKind;
  @ApiProperty({ enum: ['running', 'paused', 'stopped'] }) state!: string;
  @ApiProperty({ format: 'date-time' }) startedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) warnAt!: string | null;
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) escalateAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) warnedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) breachedAt!: string | null;
}

export class LegMessageDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['message', 'note', 'hand-over', 'delivered'] }) kind!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: String, nullable: true }) agencyName!: string | null;
  @ApiProperty({ type: String, nullable: true }) who!: string | null;
  @ApiProperty() text!: string;
  @ApiProperty({ description: 'Of my agency' }) mine!: boolean;
}

export class LegAttachmentDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() type!: string;
  @ApiProperty() bytes!: number;
  @ApiProperty({ enum: ATTACHMENT_STATES, enumName: 'AttachmentState' }) state!: AttachmentState;
  @ApiProperty({ minimum: 1, maximum: 3, description: 'From which level on the recipient may open it' }) level!: number;
  @ApiProperty({ type: String, nullable: true, description: 'The document of the protocol that it is' }) code!: string | null;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'Of my agency' }) mine!: boolean;
}

export class ContactAttemptDto {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ enum: ['phone', 'email', 'letter', 'visit', 'message'] }) channel!: string;
  @ApiProperty() reached!: boolean;
  @ApiProperty({ type: String, nullable: true }) who!: string | null;
}

export class LegColleagueDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() displayName!: string;
  @ApiProperty() isHead!: boolean;
}

export class CapacityDto {
  @ApiProperty({ type: Number, nullable: true }) freePlaces!: number | null;
  @ApiProperty({ type: Number, nullable: true }) waiting!: number | null;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class LegLinkDto {
  @ApiProperty() purpose!: string;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) usedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) revokedAt!: string | null;
}

/** A leg as somebody on either side of it sees it; the recipient sees the frozen copy as far as its level opens it, and nothing else. */
export class LegViewDto extends LegLineDto {
  @ApiProperty({ enum: PARTS, enumName: 'Part', isArray: true, description: 'In which I act on it' }) parts!: Part[];
  @ApiProperty({ enum: MOVES, enumName: 'MoveName', isArray: true, description: 'That I may make now' }) moves!: MoveName[];
  @ApiProperty({ type: [ReasonsOfMoveDto] }) reasons!: ReasonsOfMoveDto[];
  @ApiProperty({ type: [String] }) outcomes!: string[];
  @ApiProperty({ type: ProtocolOfLegDto }) protocol!: ProtocolOfLegDto;
  @ApiProperty({ type: SenderOfLegDto }) sender!: SenderOfLegDto;
  @ApiProperty({ minimum: 0, maximum: 3, description: 'Disclosure level; 0 while there is no legal basis' }) level!: number;
  @ApiProperty({ enum: ['valid', 'limited', 'expired', 'withdrawn'] }) legalBasis!: string;
  @ApiProperty({ enum: ['none', 'queued', 'sent', 'delivered', 'opened', 'failed'] }) transport!: string;
  @ApiProperty() contested!: boolean;
  @ApiProperty({ enum: LEG_STATES, enumName: 'LegState', type: String, nullable: true }) resumesTo!: LegState | null;
  @ApiProperty({ type: [CardLevelDto], description: 'The levels that are open to me; the sender sees all' }) cards!: CardLevelDto[];
  @ApiProperty({ type: [NextLevelDto], description: 'What the levels that are not open yet will show' }) opensNext!: NextLevelDto[];
  @ApiProperty({ type: [LegEventDto] }) path!: LegEventDto[];
  @ApiProperty({ type: [LegClockDto] }) clocks!: LegClockDto[];
  @ApiProperty({ type: [LegMessageDto] }) messages!: LegMessageDto[];
  @ApiProperty({ type: [LegAttachmentDto] }) attachments!: LegAttachmentDto[];
  @ApiProperty({ type: [ContactAttemptDto] }) attempts!: ContactAttemptDto[];
  @ApiProperty({ type: [LegLineDto], description: 'The referral’s other legs, as far as I may see them' }) legs!: LegLineDto[];
  @ApiProperty({ type: [LegColleagueDto], description: 'Who at the recipient may have it in hand; none for the sender' })
  colleagues!: LegColleagueDto[];
  @ApiProperty({ type: CapacityDto, nullable: true }) capacity!: CapacityDto | null;
  @ApiProperty({ type: [LegLinkDto], description: 'For the sender and the Centrale' }) links!: LegLinkDto[];
}
