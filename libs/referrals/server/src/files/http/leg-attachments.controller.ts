// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, HttpStatus, Param, Put, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { BYTES, CurrentActor, FILE_NAME_HEADER, Requires, savedFile, sentFile, uuidParam } from '@soglia/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LegAttachmentDto } from '../../desks/http/leg.dto';
import { OpenLegAttachmentUseCase } from '../open-leg-attachment.use-case';
import { ReceiveLegAttachmentUseCase } from '../receive-leg-attachment.use-case';
import { toLegAttachmentDto } from './leg-attachment-view';
import { LevelOfFileDto } from './level-of-file.dto';

const legId = { name: 'id', format: 'uuid', example: '5f0c6a2e-1b3d-4f7a-9c8e-2d4b6f8a0c1e' };
const attachmentId = { name: 'attachment', format: 'uuid', example: '2f6b8d0a-4c1e-4e3a-9b5d-7c9e1f3a5b7e' };

@ApiTags('legs')
@Controller('legs/:id/attachments')
export class LegAttachmentsController {
  constructor(
    private readonly receive: ReceiveLegAttachmentUseCase,
    private readonly openOne: OpenLegAttachmentUseCase,
  ) {}

  @Put(':attachment')
  @Requires('referral.read')
  @ApiOperation({
    operationId: 'receiveLegAttachment',
    summary: 'Send a file with a leg, under an id made by the caller; its own content type, or application/octet-stream',
  })
  @ApiParam(legId)
  @ApiParam(attachmentId)
  @ApiHeader(FILE_NAME_HEADER)
  @ApiConsumes(BYTES)
  @ApiBody({ schema: { type: 'string', format: 'binary', example: 'Relazione del 15 settembre 2026.\n' } })
  @ApiCreatedResponse({ type: LegAttachmentDto })
  @ApiOkResponse({ type: LegAttachmentDto, description: 'The same file was there' })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) leg: string,
    @Param('attachment', uuidParam()) id: string,
    @Query() { level }: LevelOfFileDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LegAttachmentDto> {
    const { isNew, row } = await this.receive.execute(actor, { id, legId: leg, level: level ?? null, ...sentFile(request) });
    void reply.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).header('Cache-Control', 'no-store');
    return toLegAttachmentDto(row, actor);
  }

  @Get(':attachment')
  @Requires('referral.read')
  @ApiOperation({ operationId: 'openLegAttachment', summary: 'The file itself, to be saved; whoever opens it leaves a trace' })
  @ApiParam(legId)
  @ApiParam(attachmentId)
  @ApiProduces(BYTES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async open(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) leg: string,
    @Param('attachment', uuidParam()) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { row, handle } = await this.openOne.execute(actor, leg, id);
    return savedFile(reply, row, handle);
  }
}
