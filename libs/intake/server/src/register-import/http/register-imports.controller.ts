// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, HttpStatus, Param, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, fileName, IfMatch, rawBody, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CommandRegisterImportUseCase } from '../command-register-import.use-case';
import { CreateRegisterImportUseCase } from '../create-register-import.use-case';
import { MapRegisterUseCase } from '../map-register.use-case';
import { ReceiveRegisterUseCase } from '../receive-register.use-case';
import { RegisterVersionDto } from './register-import-view.dto';
import { CommandRegisterImportDto, CreateRegisterImportDto, importId, MapRegisterDto } from './register-import.dto';

const VERSION = { name: 'If-Match', required: true, description: 'the version that was seen', example: '"2"' };

@ApiTags('register-imports')
@Controller()
export class RegisterImportsController {
  constructor(
    private readonly create: CreateRegisterImportUseCase,
    private readonly receive: ReceiveRegisterUseCase,
    private readonly map: MapRegisterUseCase,
    private readonly command: CommandRegisterImportUseCase,
  ) {}

  @Put('register-imports/:id')
  @Requires('register.import')
  @ApiOperation({ operationId: 'createRegisterImport', summary: 'Begin to bring a register in, under an id made by the caller' })
  @ApiParam(importId)
  @ApiCreatedResponse({ type: RegisterVersionDto })
  @ApiOkResponse({ type: RegisterVersionDto, description: 'It was there already' })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Body() { name, accessPoint }: CreateRegisterImportDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisterVersionDto> {
    const done = await this.create.execute(actor, { id, name, accessPoint });
    void reply.status(done === 'created' ? HttpStatus.CREATED : HttpStatus.OK);
    return { id, version: 1 };
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
    const command = { id, fileName: fileName(request) ?? 'registro', bytes: rawBody(request) };
    return { id, version: await this.receive.execute(actor, command) };
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
    return { id, version: await this.map.execute(actor, { id, version, saveAs: body.saveAs, ...body.mapping() }) };
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
    return { id, version: await this.command.execute(actor, { id, version, command }) };
  }
}
