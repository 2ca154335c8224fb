// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, HttpStatus, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, PageDto, Requires, uuidParam } from '@soglia/platform';
import { DismissDuplicateUseCase } from '../dismiss-duplicate.use-case';
import { DuplicatesQuery } from '../duplicates.query';
import { DuplicatesQueueDto, toPairDto } from './duplicates-queue.dto';
import { DismissDuplicateDto } from './merge.dto';

@ApiTags('merging')
@Controller()
export class DuplicatesController {
  constructor(
    private readonly duplicates: DuplicatesQuery,
    private readonly dismiss: DismissDuplicateUseCase,
  ) {}

  @Get('duplicates')
  @Requires('person.write')
  @ApiOperation({ operationId: 'listDuplicates', summary: 'Pairs of files that look like one person, the most alike first' })
  @ApiOkResponse({ type: DuplicatesQueueDto })
  async list(@CurrentActor() actor: Actor, @Query() { limit, cursor }: PageDto): Promise<DuplicatesQueueDto> {
    const { items, next, total } = await this.duplicates.execute(actor, limit ?? 20, cursor ?? null);
    return { items: items.map(toPairDto), next, total };
  }

  @Put('duplicate-dismissals/:id')
  @Requires('person.write')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ operationId: 'dismissDuplicate', summary: 'Two files that look alike are of two persons' })
  @ApiParam({ name: 'id', format: 'uuid', example: '0f6b1c62-8f0a-4a57-9a0e-3d1c2b7e5f01' })
  @ApiNoContentResponse()
  async put(@CurrentActor() actor: Actor, @Param('id', uuidParam()) id: string, @Body() { a, b }: DismissDuplicateDto): Promise<void> {
    await this.dismiss.execute(actor, { id, a, b });
  }
}
