// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, etag, OptionalIfMatch, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { KeepMappingUseCase } from '../keep-mapping.use-case';
import { ReadMappingsQuery } from '../read-mappings.query';
import { KeepMappingDto } from './import.dto';
import { ImportMappingDto, ImportMappingsDto, toMappingDto } from './import-view.dto';

const mappingId = { name: 'id', format: 'uuid', example: '8d2c4b6a-1e3f-4a5b-8c7d-9e0f1a2b3c4d' };

@ApiTags('imports')
@Controller('import-mappings')
export class ImportMappingsController {
  constructor(
    private readonly keep: KeepMappingUseCase,
    private readonly read: ReadMappingsQuery,
  ) {}

  @Get()
  @Requires('card.exchange')
  @ApiOperation({ operationId: 'listImportMappings', summary: 'What the columns of known tables mean' })
  @ApiOkResponse({ type: ImportMappingsDto })
  async list(@CurrentActor() actor: Actor): Promise<ImportMappingsDto> {
    return { items: (await this.read.all(actor)).map(toMappingDto), next: null };
  }

  @Get(':id')
  @Requires('card.exchange')
  @ApiOperation({ operationId: 'readImportMapping', summary: 'What the columns of one table mean' })
  @ApiParam(mappingId)
  @ApiOkResponse({ type: ImportMappingDto })
  one(@CurrentActor() actor: Actor, @Param('id', uuidParam()) id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.answer(actor, id, reply);
  }

  @Put(':id')
  @Requires('card.exchange')
  @ApiOperation({
    operationId: 'keepImportMapping',
    summary: 'Keep what columns mean, under an id made by the caller; one that is there needs If-Match',
  })
  @ApiParam(mappingId)
  @ApiHeader({ name: 'If-Match', required: false, description: 'The ETag that was seen, to change one that is there', example: '"1"' })
  @ApiOkResponse({ type: ImportMappingDto })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @OptionalIfMatch() seenVersion: number | null,
    @Body() body: KeepMappingDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportMappingDto> {
    await this.keep.execute(actor, body.toCommand(id, seenVersion));
    return this.answer(actor, id, reply);
  }

  private async answer(actor: Actor, id: string, reply: FastifyReply): Promise<ImportMappingDto> {
    const mapping = toMappingDto(await this.read.one(actor, id));
    void reply.header('ETag', etag(mapping.version)).header('Cache-Control', 'no-store');
    return mapping;
  }
}
