// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, Requires, uuidParam } from '@soglia/platform';
import { ListClosuresQuery } from '../list-closures.query';
import { RemoveClosureUseCase } from '../remove-closure.use-case';
import { WriteClosureUseCase } from '../write-closure.use-case';
import { ClosureDto, ClosuresDto, ListClosuresDto, WriteClosureDto } from './unit.dto';

const closureId = { name: 'id', format: 'uuid', example: '4b6d8f0a-2c3e-4f5a-8b7c-9d1e3f5a7c9b' };

@ApiTags('units')
@Controller('closures')
export class ClosuresController {
  constructor(
    private readonly list: ListClosuresQuery,
    private readonly write: WriteClosureUseCase,
    private readonly remove: RemoveClosureUseCase,
  ) {}

  @Get()
  @Requires('protocol.read')
  @ApiOperation({ operationId: 'listClosures', summary: 'Days on which an agency is closed beside the public holidays' })
  @ApiOkResponse({ type: ClosuresDto })
  async all(@CurrentActor() actor: Actor, @Query() { agency }: ListClosuresDto): Promise<ClosuresDto> {
    return { items: (await this.list.execute(actor, agency?.toLowerCase() ?? actor.agencyId)).map((row) => ({ ...row })) };
  }

  @Put(':id')
  @Requires('unit.write')
  @ApiOperation({ operationId: 'writeClosure', summary: 'Close my agency for some days: terms that start from now on leave them out' })
  @ApiParam(closureId)
  @ApiOkResponse({ type: ClosureDto })
  async put(@CurrentActor() actor: Actor, @Param('id', uuidParam()) id: string, @Body() body: WriteClosureDto): Promise<ClosureDto> {
    const { agencyId, firstDay, lastDay, name } = body;
    return { ...(await this.write.execute(actor, { id, agencyId, firstDay, lastDay, name: name.trim() })) };
  }

  @Delete(':id')
  @Requires('unit.write')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ operationId: 'removeClosure', summary: 'Take a closure back' })
  @ApiParam(closureId)
  @ApiNoContentResponse()
  async takeBack(@CurrentActor() actor: Actor, @Param('id', uuidParam()) id: string): Promise<void> {
    await this.remove.execute(actor, id);
  }
}
