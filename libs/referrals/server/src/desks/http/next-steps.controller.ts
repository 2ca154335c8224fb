// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Header, Param, Put, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, IfMatch, PageDto, Requires, uuidParam } from '@soglia/platform';
import { FinishNextStepUseCase } from '../finish-next-step.use-case';
import { ListNextStepsQuery } from '../list-next-steps.query';
import { toNextStepDto } from './next-step-view';
import { FinishedStepDto, FinishNextStepDto, NextStepsDto } from './next-steps.dto';

@ApiTags('legs')
@Controller('next-steps')
export class NextStepsController {
  constructor(
    private readonly list: ListNextStepsQuery,
    private readonly finish: FinishNextStepUseCase,
  ) {}

  @Get()
  @Requires('referral.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'listNextSteps',
    summary: 'What my agency must say of its referrals: where they go next, how it went; oldest first',
  })
  @ApiOkResponse({ type: NextStepsDto })
  async page(@CurrentActor() actor: Actor, @Query() ask: PageDto): Promise<NextStepsDto> {
    const { limit = 50, cursor = null } = ask;
    const { items, next } = await this.list.execute(actor, { limit, cursor });
    return { items: items.map(toNextStepDto), next };
  }

  @Put(':id/done')
  @Requires('referral.read')
  @ApiOperation({ operationId: 'finishNextStep', summary: 'Say how a follow-up went; a decision ends with what is decided' })
  @ApiParam({ name: 'id', format: 'uuid', example: '3e5d7f9b-1c2a-4b6d-9e8f-0a1b2c3d4e5f' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The tries that were seen', example: '"0"' })
  @ApiOkResponse({ type: FinishedStepDto })
  @ApiConflictResponse({ description: 'Done otherwise, or one that ends only with a decision' })
  async done(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @IfMatch() seenTries: number,
    @Body() { how, note }: FinishNextStepDto,
  ): Promise<FinishedStepDto> {
    const { done, tries } = await this.finish.execute(actor, { id, how, note: note?.trim() || null, seenTries });
    return { done, tries };
  }
}
