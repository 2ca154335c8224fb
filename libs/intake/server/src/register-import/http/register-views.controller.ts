// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, etag, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { ListRegisterImportsQuery } from '../list-register-imports.query';
import { ListRegisterMappingsQuery } from '../list-register-mappings.query';
import { ListRegisterRowsQuery } from '../list-register-rows.query';
import { ReadRegisterImportQuery } from '../read-register-import.query';
import { RegisterImportFileDto, RegisterImportsDto, RegisterMappingsDto, RegisterRowsDto } from './register-import-view.dto';
import { toImportDto, toMappingDto, toMeantDtos, toRowDto } from './register-import-view.dto';
import { importId, RegisterRowsPageDto } from './register-import.dto';

@ApiTags('register-imports')
@Controller()
export class RegisterViewsController {
  constructor(
    private readonly imports: ListRegisterImportsQuery,
    private readonly kept: ListRegisterMappingsQuery,
    private readonly read: ReadRegisterImportQuery,
    private readonly register: ListRegisterRowsQuery,
  ) {}

  @Get('register-imports')
  @Requires('register.import')
  @ApiOperation({ operationId: 'listRegisterImports', summary: 'Registers that my agency has brought in, the newest first' })
  @ApiOkResponse({ type: RegisterImportsDto })
  async list(@CurrentActor() actor: Actor): Promise<RegisterImportsDto> {
    return { items: (await this.imports.execute(actor)).map(toImportDto), next: null };
  }

  @Get('register-mappings')
  @Requires('register.import')
  @ApiOperation({ operationId: 'listRegisterMappings', summary: 'What the columns of my agency’s registers mean, as it was kept' })
  @ApiOkResponse({ type: RegisterMappingsDto })
  async mappings(@CurrentActor() actor: Actor): Promise<RegisterMappingsDto> {
    return { items: (await this.kept.execute(actor)).map(toMappingDto), next: null };
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
    const { found, sample } = await this.read.execute(actor, id);
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
    const page = await this.register.execute(actor, { id, verdict: verdict ?? null, limit: limit ?? 50, cursor: cursor ?? null });
    return { items: page.items.map(toRowDto), next: page.next };
  }
}
