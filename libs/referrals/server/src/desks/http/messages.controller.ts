// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, HttpStatus, Param, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { WriteLegMessageUseCase } from '../write-leg-message.use-case';
import { WriteLegMessageDto, WrittenMessageDto } from './messages.dto';

@ApiTags('legs')
@Controller('legs/:id/messages')
export class MessagesController {
  constructor(private readonly write: WriteLegMessageUseCase) {}

  @Put(':message')
  @Requires('referral.read')
  @ApiOperation({ operationId: 'writeLegMessage', summary: 'Write to the other side, or to my own agency, under an id made by the caller' })
  @ApiParam({ name: 'id', format: 'uuid', example: '5f0c6a2e-1b3d-4f7a-9c8e-2d4b6f8a0c1e' })
  @ApiParam({ name: 'message', format: 'uuid', example: '8c1e3a5d-7f9b-4d2c-8e6a-0b2d4f6a8c1e' })
  @ApiCreatedResponse({ type: WrittenMessageDto })
  @ApiOkResponse({ type: WrittenMessageDto, description: 'The same message was there' })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) legId: string,
    @Param('message', uuidParam()) id: string,
    @Body() { text, kind }: WriteLegMessageDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WrittenMessageDto> {
    const { isNew, writtenAt } = await this.write.execute(actor, { id, legId, text, kind });
    void reply.status(isNew ? HttpStatus.CREATED : HttpStatus.OK);
    return { id, at: writtenAt.toISOString() };
  }
}
