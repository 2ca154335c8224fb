// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Put, Query, Res } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, etag, IfMatch, OptionalIfMatch, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { DiscardProtocolVersionUseCase } from '../discard-protocol-version.use-case';
import { EndProtocolVersionUseCase } from '../end-protocol-version.use-case';
import { PublishProtocolVersionUseCase } from '../publish-protocol-version.use-case';
import { ReadProtocolVersionQuery } from '../read-protocol-version.query';
import { WriteProtocolVersionUseCase } from '../write-protocol-version.use-case';
import { EndProtocolVersionDto, LanguageDto, PublishProtocolVersionDto, WriteProtocolVersionDto } from './protocol.dto';
import { ProtocolVersionDto } from './protocol-view.dto';
import { toVersionDto } from './to-protocol-dto';

const draftId = { name: 'id', format: 'uuid', example: 'a0000000-0000-4000-8000-0000000009b1' };
const seen = (example: string) => ({ name: 'If-Match', required: true, description: 'The ETag that was seen', example });

@ApiTags('protocols')
@Controller('protocol-versions')
export class ProtocolVersionsController {
  constructor(
    private readonly read: ReadProtocolVersionQuery,
    private readonly write: WriteProtocolVersionUseCase,
    private readonly publish: PublishProtocolVersionUseCase,
    private readonly end: EndProtocolVersionUseCase,
    private readonly discard: DiscardProtocolVersionUseCase,
  ) {}

  @Get(':id')
  @Requires('protocol.read')
  @ApiOperation({ operationId: 'readProtocolVersion', summary: 'What a version says, as data and in plain words' })
  @ApiParam({ name: 'id', format: 'uuid', example: 'a0000000-0000-4000-8000-000000000501' })
  @ApiOkResponse({ type: ProtocolVersionDto })
  one(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Query() { language }: LanguageDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProtocolVersionDto> {
    return this.answer(actor, id, reply, language);
  }

  @Put(':id')
  @Requires('protocol.write')
  @ApiOperation({
    operationId: 'writeProtocolVersion',
    summary: 'Write a draft under an id made by the caller; one that is there needs If-Match. One draft for each protocol',
  })
  @ApiParam(draftId)
  @ApiHeader({ name: 'If-Match', required: false, description: 'The ETag that was seen, to change a draft that is there', example: '"1"' })
  @ApiCreatedResponse({ type: ProtocolVersionDto })
  @ApiOkResponse({ type: ProtocolVersionDto, description: 'Changed, or the same as it was' })
  @ApiConflictResponse({ description: 'It is in force, or another draft of this protocol is there, or the code is another protocol’s' })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @OptionalIfMatch() seenVersion: number | null,
    @Body() { protocolId, code, content, changeNote }: WriteProtocolVersionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProtocolVersionDto> {
    const isNew = await this.write.execute(actor, { id, protocolId, code, content, changeNote, seenVersion });
    void reply.status(isNew ? HttpStatus.CREATED : HttpStatus.OK);
    return this.answer(actor, id, reply);
  }

  @Put(':id/in-force')
  @Requires('protocol.write')
  @ApiOperation({
    operationId: 'publishProtocolVersion',
    summary: 'Put a draft in force from a day on: it never changes again, and the version before ends on that day',
  })
  @ApiParam(draftId)
  @ApiHeader(seen('"1"'))
  @ApiOkResponse({ type: ProtocolVersionDto })
  @ApiConflictResponse({ description: 'It is in force already' })
  async inForce(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @IfMatch() seenVersion: number,
    @Body() { from }: PublishProtocolVersionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProtocolVersionDto> {
    await this.publish.execute(actor, { id, from, seenVersion });
    return this.answer(actor, id, reply);
  }

  @Put(':id/end')
  @Requires('protocol.write')
  @ApiOperation({
    operationId: 'endProtocolVersion',
    summary: 'End a version with nothing in its place; what is under way goes on under it',
  })
  @ApiParam(draftId)
  @ApiHeader(seen('"2"'))
  @ApiOkResponse({ type: ProtocolVersionDto })
  @ApiConflictResponse({ description: 'It is not in force' })
  async ending(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @IfMatch() seenVersion: number,
    @Body() { on, reason }: EndProtocolVersionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProtocolVersionDto> {
    await this.end.execute(actor, { id, on, reason: reason.trim(), seenVersion });
    return this.answer(actor, id, reply);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('protocol.write')
  @ApiOperation({ operationId: 'discardProtocolVersion', summary: 'Throw a draft away' })
  @ApiParam(draftId)
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: 'It is, or was, in force' })
  async remove(@CurrentActor() actor: Actor, @Param('id', uuidParam()) id: string): Promise<void> {
    await this.discard.execute(actor, id);
  }

  private async answer(actor: Actor, id: string, reply: FastifyReply, language: 'it' | 'fr' = 'it'): Promise<ProtocolVersionDto> {
    const found = toVersionDto(await this.read.execute(actor.ambitoId, id, language));
    void reply.header('ETag', etag(found.version)).header('Cache-Control', 'no-store');
    return found;
  }
}
