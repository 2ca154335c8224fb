// SPDX-License-Identifier: EUPL-1.2
import type { Readable } from 'node:stream';
import { Body, Controller, Get, HttpStatus, Param, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Actor, RuleViolation } from '@soglia/kernel';
import { CurrentActor, etag, IfMatch, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CommandRegisterImportUseCase } from '../command-register-import.use-case';
import { CreateRegisterImportUseCase } from '../create-register-import.use-case';
import { MapRegisterUseCase } from '../map-register.use-case';
import { ReadRegisterImportsQuery } from '../read-register-imports.query';
import { ReceiveRegisterUseCase } from '../receive-register.use-case';
import {
  RegisterImportFileDto,
  RegisterImportsDto,
  RegisterMappingsDto,
  RegisterRowsDto,
  RegisterVersionDto,
} from './register-import-view.dto';
import { toImportDto, toMappingDto, toMeantDtos, toRowDto } from './register-import-view.dto';
import { CommandRegisterImportDto, CreateRegisterImportDto, MapRegisterDto, RegisterRowsPageDto } from './register-import.dto';

const importId = { name: 'id', format: 'uuid', example: '8d1f3b52-2c7d-4e3f-9a10-2f4b6c8d0e77' };
const VERSION = { name: 'If-Match', required: true, description: 'the version that was seen', example: '"2"' };

@ApiTags('register-imports')
@Controller()
export class RegisterImportsController {
  constructor(
    private readonly create: CreateRegisterImportUseCase,
    private readonly receive: ReceiveRegisterUseCase,
    private readonly map: MapRegisterUseCase,
    private readonly command: CommandRegisterImportUseCase,
    private readonly read: ReadRegisterImportsQuery,
  ) {}

  @Get('register-imports')
  @Requires('register.import')
  @ApiOperation({ operationId: 'listRegisterImports', summary: 'Registers that my agency has brought in, the newest first' })
  @ApiOkResponse({ type: RegisterImportsDto })
  async list(@CurrentActor() actor: Actor): Promise<RegisterImportsDto> {
    return { items: (await this.read.all(actor)).map(toImportDto), next: null };
  }

  @Get('register-mappings')
  @Requires('register.import')
  @ApiOperation({ operationId: 'listRegisterMappings', summary: 'What the columns of my agency’s registers mean, as it was kept' })
  @ApiOkResponse({ type: RegisterMappingsDto })
  async mappings(@CurrentActor() actor: Actor): Promise<RegisterMappingsDto> {
    return { items: (await this.read.mappings(actor)).map(toMappingDto), next: null };
  }

  @Put('register-imports/:id')
  @Requires('register.import')
  @ApiOperation({ operationId: 'createRegisterImport', summary: 'Begin to bring a register in, under an id made by the caller' })
  @ApiParam(importId)
  @ApiOkResponse({ type: RegisterVersionDto })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Body() { name, accessPoint }: CreateRegisterImportDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisterVersionDto> {
    const done = await this.create.execute(actor, { id: id.toLowerCase(), name, accessPoint });
    void reply.status(done === 'created' ? HttpStatus.CREATED : HttpStatus.OK);
    return { id: id.toLowerCase(), version: 1 };
  }

  @Get('register-imports/:id')
  @Requires('register.import')
  @ApiOperation({ operationId: 'readRegisterImport', summary: 'One import: its columns, its first rows, what it came to' })
  @ApiParam(importId)
  @ApiOkResponse({ type: RegisterImportFileDto })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisterImportFileDto> {
    const { found, sample } = await this.read.one(actor, id);
    void reply.header('ETag', etag(found.version)).header('Cache-Control', 'no-store');
    return {
      ...toImportDto(found),
      header: found.header,
      columns: found.columns,
      meant: toMeantDtos(found.meant),
      sample: sample.map(toRowDto),
    };
  }

  @Get('register-imports/:id/rows')
  @Requires('register.import')
  @ApiOperation({ operationId: 'listRegisterRows', summary: 'Rows in the order of the file, with what is wrong and whom they resemble' })
  @ApiParam(importId)
  @ApiOkResponse({ type: RegisterRowsDto })
  async rows(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Query() { verdict, limit, cursor }: RegisterRowsPageDto,
  ): Promise<RegisterRowsDto> {
    const page = await this.read.rows(actor, { id, verdict: verdict ?? null, limit: limit ?? 50, cursor: cursor ?? null });
    return { items: page.items.map(toRowDto), next: page.next };
  }

  @Put('register-imports/:id/file')
  @Requires('register.import')
  @ApiOperation({ operationId: 'sendRegisterFile', summary: 'Send the register: CSV in any encoding, or the first sheet of an XLSX' })
  @ApiParam(importId)
  @ApiHeader({ name: 'x-file-name', required: false, description: 'percent-encoded', example: 'registro.csv' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({
    schema: {
      type: 'string',
      format: 'binary',
      example: 'Cognome;Nome;Data;Bisogno;Esito\nProva;Anna;14/03/2024;Pasti a domicilio;INFO\n',
    },
  })
  @ApiOkResponse({ type: RegisterVersionDto })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Req() request: FastifyRequest,
  ): Promise<RegisterVersionDto> {
    const bytes = request.body as Readable | undefined;
    if (!bytes || typeof bytes.pipe !== 'function') throw new RuleViolation('unsupported-media-type');
    const fileName = fileNameOf(request.headers['x-file-name']);
    return { id, version: await this.receive.execute(actor, { id: id.toLowerCase(), fileName, bytes: bytes as AsyncIterable<Buffer> }) };
  }

  @Put('register-imports/:id/mapping')
  @Requires('register.import')
  @ApiOperation({ operationId: 'mapRegister', summary: 'Say what the columns hold and what their words mean' })
  @ApiParam(importId)
  @ApiHeader(VERSION)
  @ApiOkResponse({ type: RegisterVersionDto })
  async mapping(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @IfMatch() version: number,
    @Body() body: MapRegisterDto,
  ): Promise<RegisterVersionDto> {
    return { id, version: await this.map.execute(actor, { id: id.toLowerCase(), version, saveAs: body.saveAs, ...body.mapping() }) };
  }

  @Put('register-imports/:id/command')
  @Requires('register.import')
  @ApiOperation({
    operationId: 'commandRegisterImport',
    summary: 'Look at the file without writing, write it, or take it back; a worker does it',
  })
  @ApiParam(importId)
  @ApiHeader({ ...VERSION, example: '"3"' })
  @ApiOkResponse({ type: RegisterVersionDto })
  async tell(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @IfMatch() version: number,
    @Body() { command }: CommandRegisterImportDto,
  ): Promise<RegisterVersionDto> {
    return { id, version: await this.command.execute(actor, { id: id.toLowerCase(), version, command }) };
  }
}

/** The name is shown, never used as a path. */
function fileNameOf(header: string | string[] | undefined): string {
  try {
    return (
      decodeURIComponent(String(header ?? 'registro'))
        .replace(/[\p{Cc}\p{Cf}/\\]+/gu, ' ')
        .trim()
        .slice(0, 120) || 'registro'
    );
  } catch {
    return 'registro';
  }
}
