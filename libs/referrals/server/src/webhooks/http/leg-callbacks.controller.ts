// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, HttpCode, HttpStatus, Param, Post, type RawBodyRequest, Req } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import { Public, uuidParam } from '@soglia/platform';
import type { FastifyRequest } from 'fastify';
import { CallbackLimit } from '../callback-limit';
import { ReceiveCallbackUseCase } from '../receive-callback.use-case';
import { SIGNATURE_HEADERS } from '../signature';
import { CallbackDto, CallbackReceiptDto, saidOfCallback } from './callback.dto';

const WHY = 'the system of an agency: it signs with the secret of its webhook';

@ApiTags('webhooks')
@Controller('leg-callbacks')
export class LegCallbacksController {
  constructor(
    private readonly receive: ReceiveCallbackUseCase,
    private readonly limit: CallbackLimit,
  ) {}

  @Post(':webhook')
  @Public(WHY)
  @HttpCode(HttpStatus.OK)
  @ApiOperation({
    operationId: 'receiveCallback',
    summary: 'What an agency’s own system did with a leg; late or twice, it changes nothing',
    description:
      'Signed as Standard Webhooks 1.0.0 says: HMAC-SHA256, with the secret of the webhook, over `webhook-id.webhook-timestamp.body`. ' +
      'A timestamp more than five minutes away is refused.',
  })
  @ApiParam({ name: 'webhook', format: 'uuid', example: '3d0f5a1c-6b7e-4d2a-8c11-9e5f2a7b4c01' })
  @ApiHeader({ name: 'webhook-id', required: true, example: '4e1a6b2d-7c8f-4e3b-9d22-0f6a3b8c5d01' })
  @ApiHeader({ name: 'webhook-timestamp', required: true, description: 'Seconds since 1970', example: '1789457400' })
  @ApiHeader({ name: 'webhook-signature', required: true, example: 'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=' })
  @ApiOkResponse({ type: CallbackReceiptDto })
  @ApiUnauthorizedResponse({ description: 'The signature is not that of this webhook, or is too old (`unauthenticated`)' })
  @ApiConflictResponse({ description: 'The journey has no such row from here, or a guard does not hold now' })
  @ApiTooManyRequestsResponse({ description: 'Wait `Retry-After` seconds (`too-many-attempts`)' })
  async post(
    @Param('webhook', uuidParam()) webhookId: string,
    @Body() body: CallbackDto,
    @Req() request: RawBodyRequest<FastifyRequest>,
  ): Promise<CallbackReceiptDto> {
    const [id, timestamp, signature] = SIGNATURE_HEADERS.map((name) => String(request.headers[name] ?? ''));
    const signed = { id: id ?? '', timestamp: timestamp ?? '', signature: signature ?? '', body: request.rawBody ?? Buffer.alloc(0) };
    const { id: callback, leg: legId, move, at } = body;
    const command = { id: callback, legId, move, at: new Date(at), said: saidOfCallback(body) };
    const { state, moved } = await this.limit.look(request.ip, () => this.receive.execute(webhookId, signed, command));
    return { id: callback, state, moved };
  }
}
