// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpStatus, Param, Put, Query, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, etag, IfMatch, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { EndProtectionUseCase } from '../end-protection.use-case';
import { ListNamedWorkersQuery } from '../list-named-workers.query';
import { NameWorkersUseCase } from '../name-workers.use-case';
import { ProtectUseCase } from '../protect.use-case';
import { EndProtectionDto, NamedWorkersAskDto, NamedWorkersDto, NameWorkersDto, ProtectDto, ProtectionReceiptDto } from './protection.dto';

const protectionId = { name: 'id', format: 'uuid', example: 'c2f1b7d4-8e3a-4f6b-9a0c-5d7e1f2a3b4c' };
const seen = { name: 'If-Match', required: true, description: 'The version of the protection that was seen', example: '"1"' };

@ApiTags('protection')
@Controller()
export class ProtectionsController {
  constructor(
    private readonly begin: ProtectUseCase,
    private readonly name: NameWorkersUseCase,
    private readonly finish: EndProtectionUseCase,
    private readonly colleagues: ListNamedWorkersQuery,
  ) {}

  @Put('protections/:id')
  @Requires('protection.write')
  @ApiOperation({ operationId: 'protect', summary: 'Put a person, a contact or a request under protection; the same again is harmless' })
  @ApiParam(protectionId)
  @ApiCreatedResponse({ type: ProtectionReceiptDto })
  @ApiOkResponse({ type: ProtectionReceiptDto, description: 'The same protection was there before' })
  @ApiConflictResponse({ description: 'It is under protection already' })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Body() { subjectKind, subjectId, ground, workers }: ProtectDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProtectionReceiptDto> {
    const command = { id, subjectKind, subjectId, ground, workers: workers };
    const { isNew, version } = await this.begin.execute(actor, command);
    void reply.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).header('ETag', etag(version));
    return { id: command.id, version };
  }

  @Put('protections/:id/workers')
  @Requires('protection.write')
  @ApiOperation({ operationId: 'nameWorkers', summary: 'Who else may open it: all of them, in place of those named before' })
  @ApiParam(protectionId)
  @ApiHeader(seen)
  @ApiOkResponse({ type: ProtectionReceiptDto })
  async putWorkers(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @IfMatch() version: number,
    @Body() { workers }: NameWorkersDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProtectionReceiptDto> {
    const now = await this.name.execute(actor, { id, version, workers: workers });
    void reply.header('ETag', etag(now));
    return { id, version: now };
  }

  @Put('protections/:id/end')
  @Requires('protection.write')
  @ApiOperation({ operationId: 'endProtection', summary: 'End a protection, with a reason' })
  @ApiParam(protectionId)
  @ApiHeader({ ...seen, example: '"2"' })
  @ApiOkResponse({ type: ProtectionReceiptDto })
  @ApiConflictResponse({ description: 'Somebody who could not know of this file has made another for the same person: join them first' })
  async putEnd(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @IfMatch() version: number,
    @Body() { reason }: EndProtectionDto,
  ): Promise<ProtectionReceiptDto> {
    return { id, version: await this.finish.execute(actor, { id, version, reason }) };
  }

  @Get('named-workers')
  @Requires('protection.write')
  @ApiOperation({ operationId: 'listNamedWorkers', summary: 'Colleagues at counters who can be named, one’s own agency first' })
  @ApiOkResponse({ type: NamedWorkersDto })
  async workers(@CurrentActor() actor: Actor, @Query() { q }: NamedWorkersAskDto): Promise<NamedWorkersDto> {
    const items = await this.colleagues.execute(actor, q ?? '');
    return { items: items.map(({ id, displayName }) => ({ id, displayName })) };
  }
}
