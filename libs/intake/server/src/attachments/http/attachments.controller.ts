// SPDX-License-Identifier: EUPL-1.2
import { Controller, Delete, Get, Header, HttpCode, HttpStatus, Param, Put, Req, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { BYTES, CurrentActor, FILE_NAME_HEADER, Requires, savedFile, sentFile, uuidParam } from '@soglia/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ListAttachmentsQuery } from '../list-attachments.query';
import { OpenAttachmentUseCase } from '../open-attachment.use-case';
import { ReceiveAttachmentUseCase } from '../receive-attachment.use-case';
import { RemoveAttachmentUseCase } from '../remove-attachment.use-case';
import { AttachmentDto, AttachmentsDto, toAttachmentDto } from './attachment.dto';

const contactId = {
  name: 'id',
  format: 'uuid',
  description: 'of a contact, or of a draft of one’s own',
  example: '9a1c3e5d-7b2f-4c8e-a6d0-1f3b5d7e9c2a',
};
const attachmentId = { name: 'attachment', format: 'uuid', example: '2f6b8d0a-4c1e-4e3a-9b5d-7c9e1f3a5b7d' };

@ApiTags('attachments')
@Controller('contacts/:id/attachments')
export class AttachmentsController {
  constructor(
    private readonly receive: ReceiveAttachmentUseCase,
    private readonly attachments: ListAttachmentsQuery,
    private readonly openOne: OpenAttachmentUseCase,
    private readonly remove: RemoveAttachmentUseCase,
  ) {}

  @Put(':attachment')
  @Requires('contact.register')
  @ApiOperation({
    operationId: 'receiveAttachment',
    summary: 'Send a file, under an id made by the caller; its own content type, or application/octet-stream where the sender cannot tell',
  })
  @ApiParam(contactId)
  @ApiParam(attachmentId)
  @ApiHeader(FILE_NAME_HEADER)
  @ApiConsumes(BYTES)
  @ApiBody({ schema: { type: 'string', format: 'binary', example: 'Certificato del 15 settembre 2026.\n' } })
  @ApiCreatedResponse({ type: AttachmentDto })
  @ApiOkResponse({ type: AttachmentDto, description: 'The same file was there' })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Param('attachment', uuidParam()) attachment: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AttachmentDto> {
    const { isNew, row } = await this.receive.execute(actor, { id: attachment, contactId: id, ...sentFile(request) });
    void reply.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).header('Cache-Control', 'no-store');
    return toAttachmentDto(row);
  }

  @Get()
  @Requires('contact.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'listAttachments', summary: 'What came with a contact' })
  @ApiParam(contactId)
  @ApiOkResponse({ type: AttachmentsDto })
  async list(@CurrentActor() actor: Actor, @Param('id', uuidParam()) id: string): Promise<AttachmentsDto> {
    return { items: (await this.attachments.execute(actor, id)).map(toAttachmentDto) };
  }

  @Get(':attachment')
  @Requires('contact.read')
  @ApiOperation({ operationId: 'openAttachment', summary: 'The file itself, to be saved; whoever opens it leaves a trace' })
  @ApiParam(contactId)
  @ApiParam(attachmentId)
  @ApiProduces(BYTES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async open(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Param('attachment', uuidParam()) attachment: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { row, handle } = await this.openOne.execute(actor, id, attachment);
    return savedFile(reply, row, handle);
  }

  @Delete(':attachment')
  @Requires('contact.register')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ operationId: 'removeAttachment', summary: 'Take a file away from a draft; what came with a registered contact stays' })
  @ApiParam(contactId)
  @ApiParam(attachmentId)
  @ApiNoContentResponse()
  async takeAway(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Param('attachment', uuidParam()) attachment: string,
  ): Promise<void> {
    await this.remove.execute(actor, id, attachment);
  }
}
