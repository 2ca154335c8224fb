// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Header, HttpStatus, Param, Put, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { ExportSubjectUseCase } from '../export-subject.use-case';
import { ReadSubjectExportQuery } from '../read-subject-export.query';
import { writeSubjectDocument } from '../subject-document';
import { DocumentAskDto, ExportSubjectDto, SubjectExportDto } from './rights.dto';

const exportId = { name: 'id', format: 'uuid', example: 'f5c4e0a7-1b6d-4c9e-8d3f-8a0b4c5d6e7f' };

@ApiTags('rights')
@Controller('subject-exports')
export class SubjectExportsController {
  constructor(
    private readonly make: ExportSubjectUseCase,
    private readonly read: ReadSubjectExportQuery,
  ) {}

  @Put(':id')
  @Requires('subject-data.export')
  @ApiOperation({ operationId: 'exportSubject', summary: 'Answer a request for access (GDPR art. 15): one export for one request' })
  @ApiParam(exportId)
  @ApiCreatedResponse({ type: SubjectExportDto })
  @ApiOkResponse({ type: SubjectExportDto, description: 'The same request was answered before' })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Body() { person, requestedBy: { kind, person: holder, name }, reason }: ExportSubjectDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SubjectExportDto> {
    const command = { id, person, kind, holder: holder ?? null, name, reason };
    const { isNew, until } = await this.make.execute(actor, command);
    void reply.status(isNew ? HttpStatus.CREATED : HttpStatus.OK);
    return { id: command.id, until: until.toISOString() };
  }

  @Get(':id/document.pdf')
  @Requires('subject-data.export')
  @Header('Cache-Control', 'no-store')
  @Header('Content-Disposition', 'attachment; filename="dati-personali.pdf"')
  @ApiOperation({ operationId: 'readSubjectDocument', summary: 'The export as a tagged PDF, to hand out' })
  @ApiParam(exportId)
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async document(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Query() { language }: DocumentAskDto,
  ): Promise<StreamableFile> {
    const data = await this.read.execute(actor, id);
    return new StreamableFile(await writeSubjectDocument(data, language ?? 'it'), { type: 'application/pdf' });
  }

  @Get(':id/data.json')
  @Requires('subject-data.export')
  @Header('Cache-Control', 'no-store')
  @Header('Content-Disposition', 'attachment; filename="dati-personali.json"')
  @ApiOperation({ operationId: 'readSubjectData', summary: 'The export as JSON, for another program' })
  @ApiParam(exportId)
  @ApiOkResponse({ schema: { type: 'object' } })
  async data(@CurrentActor() actor: Actor, @Param('id', uuidParam()) id: string): Promise<object> {
    return this.read.execute(actor, id);
  }
}
