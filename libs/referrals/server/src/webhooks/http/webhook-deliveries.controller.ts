// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags, ApiUnprocessableEntityResponse } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, Requires, uuidParam } from '@soglia/platform';
import { ListDeliveriesQuery } from '../list-deliveries.query';
import { ReplayDeliveryUseCase } from '../replay-delivery.use-case';
import { ListDeliveriesDto, toDeliveryDto, WebhookDeliveriesDto, WebhookDeliveryDto } from './webhook.dto';

@ApiTags('webhooks')
@Controller('webhook-deliveries')
export class WebhookDeliveriesController {
  constructor(
    private readonly deliveries: ListDeliveriesQuery,
    private readonly replay: ReplayDeliveryUseCase,
  ) {}

  @Get()
  @Requires('webhook.write')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'listWebhookDeliveries', summary: 'What was sent to webhooks and how it went, newest first' })
  @ApiOkResponse({ type: WebhookDeliveriesDto })
  async list(@CurrentActor() actor: Actor, @Query() ask: ListDeliveriesDto): Promise<WebhookDeliveriesDto> {
    const { webhook = null, state = null, limit = 50, cursor = null } = ask;
    const { items, next } = await this.deliveries.execute(actor, { webhookId: webhook, state, limit, cursor });
    return { items: items.map(toDeliveryDto), next };
  }

  @Put(':id/replay')
  @Requires('webhook.write')
  @ApiOperation({ operationId: 'replayWebhookDelivery', summary: 'Send it once more, under the same `webhook-id`' })
  @ApiParam({ name: 'id', format: 'uuid', example: '3d0f5a1c-6b7e-4d2a-8c11-9e5f2a7b4c02' })
  @ApiOkResponse({ type: WebhookDeliveryDto })
  @ApiUnprocessableEntityResponse({ description: 'Its webhook is switched off: switch it on first' })
  async put(@CurrentActor() actor: Actor, @Param('id', uuidParam()) id: string): Promise<WebhookDeliveryDto> {
    return toDeliveryDto(await this.replay.execute(actor, id));
  }
}
