// SPDX-License-Identifier: EUPL-1.2
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageDto, Uuid } from '@soglia/platform';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { EVENT_TYPES } from '../event-types';
import type { DeliveryLine } from '../list-deliveries.query';
import type { WebhookLine } from '../list-webhooks.query';
import { DELIVERY_STATES, type DeliveryError, type DeliveryState } from '../webhook.entities';

const DISABLED_WHY = ['gone', 'switched-off'] as const;
const DELIVERY_ERRORS = ['timeout', 'connection', 'address-refused', 'switched-off', 'secret-lost'] as const satisfies DeliveryError[];

export class WriteWebhookDto {
  @ApiProperty({ format: 'uuid', description: 'Never changes', example: '00000000-0000-4000-9000-0000000000c1' })
  @Uuid()
  agencyId!: string;

  @ApiProperty({ maxLength: 500, description: 'https, public, without credentials', example: 'https://asl.example.org/soglia/eventi' })
  @IsString()
  @MaxLength(500)
  url!: string;

  @ApiProperty({
    enum: EVENT_TYPES,
    enumName: 'WebhookEvent',
    isArray: true,
    description: 'None = all of them',
    example: ['leg.release', 'leg.withdraw'],
  })
  @IsArray()
  @ArrayMaxSize(EVENT_TYPES.length)
  @ArrayUnique()
  @IsIn(EVENT_TYPES, { each: true })
  events!: string[];

  @ApiProperty({ example: true })
  @IsBoolean()
  active!: boolean;
}

export class WebhookDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) agencyId!: string;
  @ApiProperty({ type: String, nullable: true }) agencyName!: string | null;
  @ApiProperty() url!: string;
  @ApiProperty({ enum: EVENT_TYPES, enumName: 'WebhookEvent', isArray: true }) events!: string[];
  @ApiProperty() active!: boolean;
  @ApiProperty({ type: String, enum: DISABLED_WHY, nullable: true, description: 'gone: the system itself answered 410' })
  disabledWhy!: 'gone' | 'switched-off' | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ minimum: 1 }) version!: number;
  @ApiProperty({ minimum: 0, description: 'Deliveries that will be tried again' }) waiting!: number;
  @ApiProperty({ minimum: 0, description: 'Deliveries that were given up' }) failed!: number;
}

export class WebhookSecretDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ minimum: 1 }) version!: number;
  @ApiProperty({ type: String, nullable: true, description: 'Shown once, when it was made: `whsec_` and base64' }) secret!: string | null;
}

export class WebhooksDto {
  @ApiProperty({ type: [WebhookDto] }) items!: WebhookDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class ListDeliveriesDto extends PageDto {
  @ApiPropertyOptional({ format: 'uuid', example: '3d0f5a1c-6b7e-4d2a-8c11-9e5f2a7b4c01' }) @IsOptional() @Uuid() webhook?: string;

  @ApiPropertyOptional({ enum: DELIVERY_STATES, enumName: 'WebhookDeliveryState', example: 'failed' })
  @IsOptional()
  @IsIn(DELIVERY_STATES)
  state?: DeliveryState;
}

export class WebhookDeliveryDto {
  @ApiProperty({ format: 'uuid', description: 'Also its `webhook-id`' }) id!: string;
  @ApiProperty({ format: 'uuid' }) webhookId!: string;
  @ApiProperty({ format: 'uuid' }) legId!: string;
  @ApiProperty({ example: 'leg.release' }) type!: string;
  @ApiProperty({ enum: DELIVERY_STATES, enumName: 'WebhookDeliveryState' }) state!: DeliveryState;
  @ApiProperty({ minimum: 0 }) attempts!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) nextAt!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'What the system answered last' }) lastStatus!: number | null;
  @ApiProperty({ type: String, enum: DELIVERY_ERRORS, nullable: true, description: 'Why there was no answer' })
  lastError!: DeliveryError | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) deliveredAt!: string | null;
}

export class WebhookDeliveriesDto {
  @ApiProperty({ type: [WebhookDeliveryDto] }) items!: WebhookDeliveryDto[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export const toWebhookDto = ({ createdAt, ...line }: WebhookLine): WebhookDto => {
  const { id, agencyId, agencyName, url, events, active, disabledWhy, version, waiting, failed } = line;
  return {
    ...{ id, agencyId, agencyName, url, active, disabledWhy, version, waiting, failed },
    events: [...events],
    createdAt: createdAt.toISOString(),
  };
};

export const toDeliveryDto = (line: DeliveryLine): WebhookDeliveryDto => {
  const { id, webhookId, legId, type, state, attempts, lastStatus, lastError } = line;
  return {
    ...{ id, webhookId, legId, type, state, attempts, lastStatus, lastError },
    nextAt: line.nextAt?.toISOString() ?? null,
    createdAt: line.createdAt.toISOString(),
    deliveredAt: line.deliveredAt?.toISOString() ?? null,
  };
};
