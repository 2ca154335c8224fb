// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { LEG_LINK_PURPOSES, type LegLinkPurpose, LINK_HOLDERS, type LinkHolder } from '../leg-link';

export class ReissueLinksDto {
  @ApiProperty({
    enum: LINK_HOLDERS,
    example: 'unit',
    description:
      'unit: mailed to the service that receives. person: one link for the person, answered once, to be handed over by a safe way',
  })
  @IsIn(LINK_HOLDERS)
  to!: LinkHolder;
}

export class IssuedLinkDto {
  @ApiProperty({ enum: LEG_LINK_PURPOSES, example: 'leg-accept' })
  purpose!: LegLinkPurpose;

  @ApiProperty({ format: 'date-time', example: '2026-09-29T16:00:00.000Z' })
  expiresAt!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'Of a link for the person, its address: nobody can read it again. Null of what was mailed',
  })
  url!: string | null;
}

export class IssuedLinksDto {
  @ApiProperty({ type: [IssuedLinkDto] })
  items!: IssuedLinkDto[];
}

export class RevokedLinksDto {
  @ApiProperty({ example: 2, description: 'Links that were still good' })
  revoked!: number;
}

export class OpeningCodeDto {
  @ApiProperty({ example: '40719935', description: 'To be told by telephone; nobody can read it again' })
  code!: string;

  @ApiProperty({ format: 'date-time', example: '2026-09-16T08:00:00.000Z' })
  validUntil!: string;
}
