// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';

export class OutboxStatusDto {
  @ApiProperty({ description: 'Letters that nobody has handled yet' }) waiting!: number;
  @ApiProperty({ description: 'Age of the oldest, in seconds' }) oldestSeconds!: number;
}

export class MailStatusDto {
  @ApiProperty({
    enum: ['smtp', 'kept', 'none'],
    enumName: 'MailWay',
    description: 'smtp: it leaves. kept: a demo shows it at /demo/posta. none: it waits for SMTP_URL',
  })
  way!: 'smtp' | 'kept' | 'none';
  @ApiProperty({ description: 'Mails that have not left yet' }) waiting!: number;
}

export class StatusDto {
  @ApiProperty({
    enum: ['up', 'degraded'],
    enumName: 'HealthState',
    description: 'degraded: contacts are kept, but letters wait for more than a minute',
  })
  status!: 'up' | 'degraded';
  @ApiProperty() version!: string;
  @ApiProperty({ description: 'The last migration applied' }) migration!: string;
  @ApiProperty({ type: OutboxStatusDto }) outbox!: OutboxStatusDto;
  @ApiProperty({ type: MailStatusDto }) mail!: MailStatusDto;
}
