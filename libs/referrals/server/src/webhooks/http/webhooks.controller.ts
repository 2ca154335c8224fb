// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Header, HttpStatus, Param, Put, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, etag, IfMatch, OptionalIfMatch, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { ListWebhooksQuery } from '../list-webhooks.query';
import { RenewSecretUseCase } from '../renew-secret.use-case';
import { WriteWebhookUseCase } from '../write-webhook.use-case';
import { toWebhookDto, WebhookSecretDto, WebhooksDto, WriteWebhookDto } from './webhook.dto';

const webhookId = { name: 'id', format: 'uuid', example: '3d0f5a1c-6b7e-4d2a-8c11-9e5f2a7b4c01' };
const seen = { name: 'If-Match', description: 'The version of the webhook that was seen', example: '"1"' };

@ApiTags('webhooks')
@Controller('webhooks')
export class WebhooksController {
  constructor(
    private readonly webhooks: ListWebhooksQuery,
    private readonly write: WriteWebhookUseCase,
    private readonly renew: RenewSecretUseCase,
  ) {}

  @Get()
  @Requires('webhook.write')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'listWebhooks', summary: 'Systems of agencies that are told what happens to their referrals' })
  @ApiOkResponse({ type: WebhooksDto })
  async list(@CurrentActor() actor: Actor): Promise<WebhooksDto> {
    return { items: (await this.webhooks.execute(actor)).map(toWebhookDto), next: null };
  }

  @Put(':id')
  @Requires('webhook.write')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'writeWebhook',
    summary: 'Name a system that is to be told, under an id made by the caller; with If-Match, change it',
    description: 'The secret that signs is in the answer when it was made, and never again. Same again: 200, without it.',
  })
  @ApiParam(webhookId)
  @ApiHeader({ ...seen, required: false })
  @ApiCreatedResponse({ type: WebhookSecretDto })
  @ApiOkResponse({ type: WebhookSecretDto, description: 'It was there, or it was changed' })
  @ApiConflictResponse({ description: 'Another webhook stands under this id' })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @OptionalIfMatch() seenVersion: number | null,
    @Body() { agencyId, url, events, active }: WriteWebhookDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookSecretDto> {
    const { isNew, version, secret } = await this.write.execute(actor, { id, agencyId, url, events, active, seenVersion });
    void reply.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).header('ETag', etag(version));
    return { id, version, secret };
  }

  @Put(':id/secret')
  @Requires('webhook.write')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'renewWebhookSecret',
    summary: 'Make another secret; the one before signs beside it, and is believed, for a day',
  })
  @ApiParam(webhookId)
  @ApiHeader({ ...seen, required: true })
  @ApiOkResponse({ type: WebhookSecretDto })
  async putSecret(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @IfMatch() seenVersion: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookSecretDto> {
    const { version, secret } = await this.renew.execute(actor, { id, seenVersion });
    void reply.header('ETag', etag(version));
    return { id, version, secret };
  }
}
