// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { ExportProtocolQuery } from '../export-protocol.query';
import { ReadProtocolChangesQuery } from '../read-protocol-changes.query';
import { ChangesAskDto } from './protocol.dto';
import { ProtocolChangesDto } from './protocol-view.dto';

const versionId = { name: 'id', format: 'uuid', example: 'a0000000-0000-4000-8000-000000000501' };

@ApiTags('protocols')
@Controller('protocol-versions/:id')
export class ProtocolFilesController {
  constructor(
    private readonly changes: ReadProtocolChangesQuery,
    private readonly file: ExportProtocolQuery,
  ) {}

  @Get('changes')
  @Requires('protocol.read')
  @ApiOperation({ operationId: 'readProtocolChanges', summary: 'What is new in a version against another, in plain words' })
  @ApiParam(versionId)
  @ApiOkResponse({ type: ProtocolChangesDto })
  async difference(
    @CurrentActor() { ambitoId }: Actor,
    @Param('id', uuidParam()) id: string,
    @Query() { against, language = 'it' }: ChangesAskDto,
  ): Promise<ProtocolChangesDto> {
    const items = await this.changes.execute(ambitoId, { id, against, language });
    return { items: items.map(({ pointer, section, label, before, after }) => ({ pointer, section, label, before, after })) };
  }

  @Get('document.json')
  @Requires('protocol.read')
  @ApiOperation({ operationId: 'exportProtocolVersion', summary: 'A version as a file, which another house can check and take in' })
  @ApiParam(versionId)
  @ApiOkResponse({ content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } } })
  async document(
    @CurrentActor() { ambitoId }: Actor,
    @Param('id', uuidParam()) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { name, text } = await this.file.execute(ambitoId, id);
    void reply.header('Content-Type', 'application/json; charset=utf-8').header('Content-Disposition', `attachment; filename="${name}"`);
    return text;
  }
}
