// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, etag, IfMatch, PageDto, Requires, uuidParam } from '@soglia/platform';
import type { ImportCommand, ImportMode } from '@soglia/resources-domain';
import type { FastifyReply } from 'fastify';
import { CommandImportUseCase } from '../command-import.use-case';
import { CreateImportUseCase } from '../create-import.use-case';
import { ReadImportsQuery } from '../read-imports.query';
import { ApplyImportDto, CreateImportDto } from './import.dto';
import { ImportDetailDto, ImportsDto, toDetailDto, toImportDto } from './import-view.dto';

const importId = { name: 'id', format: 'uuid', example: '5b0e3a52-6c7d-4e3f-9a10-2f4b6c8d0e12' };
const seen = { name: 'If-Match', required: true, description: 'The ETag that was seen', example: '"1"' };

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly create: CreateImportUseCase,
    private readonly command: CommandImportUseCase,
    private readonly read: ReadImportsQuery,
  ) {}

  @Get()
  @Requires('card.exchange')
  @ApiOperation({ operationId: 'listImports', summary: 'Imports, newest first' })
  @ApiOkResponse({ type: ImportsDto })
  async list(@CurrentActor() actor: Actor, @Query() { limit, cursor }: PageDto): Promise<ImportsDto> {
    const { items, next } = await this.read.page(actor, limit ?? 50, cursor ?? null);
    return { items: items.map(toImportDto), next };
  }

  @Get(':id')
  @Requires('card.exchange')
  @ApiOperation({ operationId: 'readImport', summary: 'One import: how far it is, what it found, how it ended' })
  @ApiParam(importId)
  @ApiOkResponse({ type: ImportDetailDto })
  one(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportDetailDto> {
    return this.answer(actor, id, reply);
  }

  @Put(':id')
  @Requires('card.exchange')
  @ApiOperation({
    operationId: 'createImport',
    summary: 'Open an import under an id made by the caller; until it starts it can be asked otherwise',
  })
  @ApiParam(importId)
  @ApiCreatedResponse({ type: ImportDetailDto })
  @ApiOkResponse({ type: ImportDetailDto, description: 'It was there' })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Body() body: CreateImportDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportDetailDto> {
    const done = await this.create.execute(actor, body.toCommand(id));
    void reply.status(done === 'created' ? HttpStatus.CREATED : HttpStatus.OK);
    return this.answer(actor, id, reply);
  }

  @Post(':id/start')
  @HttpCode(202)
  @Requires('card.exchange')
  @ApiOperation({ operationId: 'startImport', summary: 'Read and check the file and, unless it is a dry run, write it' })
  @ApiParam(importId)
  @ApiHeader(seen)
  @ApiAcceptedResponse({ type: ImportDetailDto })
  start(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.tell(actor, { id, command: 'start', seenVersion: version }, reply);
  }

  @Post(':id/apply')
  @HttpCode(202)
  @Requires('card.exchange')
  @ApiOperation({ operationId: 'applyImport', summary: 'Write what a dry run has checked' })
  @ApiParam(importId)
  @ApiHeader(seen)
  @ApiAcceptedResponse({ type: ImportDetailDto })
  apply(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @IfMatch() version: number,
    @Body() { mode }: ApplyImportDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.tell(actor, { id, command: 'apply', seenVersion: version, ...(mode ? { mode } : {}) }, reply);
  }

  @Post(':id/cancel')
  @HttpCode(202)
  @Requires('card.exchange')
  @ApiOperation({ operationId: 'cancelImport', summary: 'Stop an import: nothing of it stays in the databank' })
  @ApiParam(importId)
  @ApiHeader(seen)
  @ApiAcceptedResponse({ type: ImportDetailDto })
  cancel(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.tell(actor, { id, command: 'cancel', seenVersion: version }, reply);
  }

  private async tell(
    actor: Actor,
    command: { id: string; command: ImportCommand; seenVersion: number; mode?: ImportMode },
    reply: FastifyReply,
  ): Promise<ImportDetailDto> {
    await this.command.execute(actor, command);
    return this.answer(actor, command.id, reply);
  }

  private async answer(actor: Actor, id: string, reply: FastifyReply): Promise<ImportDetailDto> {
    const { found, problems } = await this.read.one(actor, id);
    void reply.header('ETag', etag(found.version)).header('Cache-Control', 'no-store');
    return toDetailDto(found, problems);
  }
}
