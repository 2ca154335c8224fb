// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConflictResponse, ApiConsumes, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { announcedBytes, csvStream, CurrentActor, rawBody, Requires, type SheetColumn, uuidParam } from '@soglia/platform';
import { problemWords } from '@soglia/resources-domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PreviewImportQuery } from '../preview-import.query';
import { type ProblemRow, ReadImportsQuery } from '../read-imports.query';
import { ReceiveFileUseCase } from '../receive-file.use-case';
import { FileOffsetDto, ProblemsPageDto } from './import.dto';
import { ImportPreviewDto, ImportProblemsDto, ReceivedDto, toPreviewDto, toProblemDto } from './import-view.dto';

const importId = { name: 'id', format: 'uuid', example: '5b0e3a52-6c7d-4e3f-9a10-2f4b6c8d0e12' };

const REPORT: readonly SheetColumn<ProblemRow>[] = [
  { header: 'file', value: ({ file }) => file },
  { header: 'riga', value: ({ line }) => line || null },
  { header: 'colonna', value: ({ column_name }) => column_name },
  { header: 'gravità', value: ({ severity }) => (severity === 'error' ? 'errore' : 'avviso') },
  { header: 'codice', value: ({ code }) => code },
  { header: 'spiegazione', value: ({ code, facts }) => problemWords(code, facts) },
];

@ApiTags('imports')
@Controller('imports/:id')
export class ImportFilesController {
  constructor(
    private readonly receive: ReceiveFileUseCase,
    private readonly preview: PreviewImportQuery,
    private readonly read: ReadImportsQuery,
  ) {}

  @Put('file')
  @Requires('card.exchange')
  @ApiOperation({
    operationId: 'sendImportFile',
    summary: 'Send the file, whole or in pieces one after the other; `offset` 0 begins again',
  })
  @ApiParam(importId)
  @ApiConsumes('application/octet-stream')
  @ApiBody({
    schema: { type: 'string', format: 'binary', example: 'Ente;Servizio;Telefono\nComune di prova;Pasti a domicilio;0165 555 010\n' },
  })
  @ApiOkResponse({ type: ReceivedDto })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Query() { offset }: FileOffsetDto,
    @Req() request: FastifyRequest,
  ): Promise<ReceivedDto> {
    const part = { id, offset: offset ?? 0, size: announcedBytes(request), bytes: rawBody(request) };
    return { received: await this.receive.execute(actor, part) };
  }

  @Get('preview')
  @Requires('card.exchange')
  @ApiOperation({ operationId: 'previewImport', summary: 'The first rows of a table, and what its columns seem to hold' })
  @ApiParam(importId)
  @ApiOkResponse({ type: ImportPreviewDto })
  @ApiConflictResponse({ description: 'No file has arrived yet (`import-without-file`)' })
  async look(@CurrentActor() actor: Actor, @Param('id', uuidParam()) id: string): Promise<ImportPreviewDto> {
    return toPreviewDto(await this.preview.execute(actor, id));
  }

  @Get('problems')
  @Requires('card.exchange')
  @ApiOperation({ operationId: 'listImportProblems', summary: 'What is wrong, row by row, in the order of the file' })
  @ApiParam(importId)
  @ApiOkResponse({ type: ImportProblemsDto })
  async problems(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) importId: string,
    @Query() { severity, limit, cursor }: ProblemsPageDto,
  ): Promise<ImportProblemsDto> {
    const page = await this.read.problems(actor, { importId, severity: severity ?? null, limit: limit ?? 50, cursor: cursor ?? null });
    return { items: page.items.map(toProblemDto), next: page.next };
  }

  @Get('report.csv')
  @Requires('card.exchange')
  @ApiOperation({ operationId: 'readImportReport', summary: 'The whole report as a table' })
  @ApiParam(importId)
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async report(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    await this.read.one(actor, id);
    void reply.header('Cache-Control', 'no-store');
    return new StreamableFile(csvStream(REPORT, this.read.everyProblem(actor, id)), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="importazione.csv"',
    });
  }
}
