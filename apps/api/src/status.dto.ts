// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty } from '@nestjs/swagger';

export class OutboxStatusDto {
  @ApiProperty({ description: 'Letters that nobody has handled yet' }) waiting!: number;
  @ApiProperty({ description: 'Age of the oldest, in seconds' }) oldestSeconds!: number;
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
}
