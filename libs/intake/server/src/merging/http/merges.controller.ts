// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpStatus, Param, Put, Query, Res } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { MergePersonsUseCase } from '../merge-persons.use-case';
import { ReadMergesQuery } from '../read-merges.query';
import { UnmergePersonsUseCase } from '../unmerge-persons.use-case';
import type { MergeReceipt } from '../merge.store';
import { MergePersonsDto, MergeReceiptDto, MergesDto, MergesOfDto, toMergeLineDto, UnmergePersonsDto } from './merge.dto';

const mergeId = { name: 'id', format: 'uuid', example: '0f6b1c62-8f0a-4a57-9a0e-3d1c2b7e5e01' };

const toReceiptDto = ({ id, survivor, survivorVersion, merged, mergedVersion, undoneAt }: MergeReceipt): MergeReceiptDto => ({
  ...{ id, survivor, survivorVersion, merged, mergedVersion },
  undoneAt: undoneAt?.toISOString() ?? null,
});

@ApiTags('merging')
@Controller('person-merges')
export class MergesController {
  constructor(
    private readonly merge: MergePersonsUseCase,
    private readonly unmerge: UnmergePersonsUseCase,
    private readonly read: ReadMergesQuery,
  ) {}

  @Get()
  @Requires('person.merge')
  @ApiOperation({ operationId: 'listPersonMerges', summary: 'The merges that a file took part in' })
  @ApiOkResponse({ type: MergesDto })
  @ApiNotFoundResponse({ description: 'There is no such file for this account' })
  async list(@CurrentActor() actor: Actor, @Query() { person }: MergesOfDto): Promise<MergesDto> {
    return { items: (await this.read.execute(actor, person)).map(toMergeLineDto) };
  }

  @Put(':id')
  @Requires('person.merge')
  @ApiOperation({ operationId: 'mergePersons', summary: 'Two files of one person become one, with everything that they carry' })
  @ApiParam(mergeId)
  @ApiCreatedResponse({ type: MergeReceiptDto })
  @ApiOkResponse({ type: MergeReceiptDto, description: 'The same merge was made before' })
  @ApiConflictResponse({ description: 'The files cannot be merged, or another merge stands under this id' })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Body() body: MergePersonsDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MergeReceiptDto> {
    const { survivorVersion, mergedVersion, reason } = body;
    const pair = { survivor: body.survivor, merged: body.merged };
    const receipt = await this.merge.execute(actor, { id, ...pair, survivorVersion, mergedVersion, reason });
    void reply.status(receipt.isNew ? HttpStatus.CREATED : HttpStatus.OK);
    return toReceiptDto(receipt);
  }

  @Put(':id/undo')
  @Requires('person.merge')
  @ApiOperation({
    operationId: 'unmergePersons',
    summary: 'The two files are two again, each with what it carried; what came after stays with the survivor',
  })
  @ApiParam(mergeId)
  @ApiOkResponse({ type: MergeReceiptDto })
  @ApiConflictResponse({ description: 'Another merge, or another file with the same code, stands in between' })
  async undo(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Body() { reason }: UnmergePersonsDto,
  ): Promise<MergeReceiptDto> {
    return toReceiptDto(await this.unmerge.execute(actor, { id, reason }));
  }
}
