// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpStatus, Param, Put, Query, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, etag, IfMatch, PageDto, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { DecideDisposalUseCase } from '../decide-disposal.use-case';
import { ProposeDisposalUseCase } from '../propose-disposal.use-case';
import { ListDisposalsQuery } from '../list-disposals.query';
import { ReadDisposalQuery } from '../read-disposal.query';
import { retentionPolicies } from '../retention-policies';
import {
  ApproveDisposalDto,
  DisposalDto,
  DisposalLineDto,
  DisposalsDto,
  ListDisposalsDto,
  ProposeDisposalDto,
  RefuseDisposalDto,
  RetentionPoliciesDto,
  toDisposalDto,
  toDisposalLineDto,
} from './retention.dto';

const disposalId = { name: 'id', format: 'uuid', example: 'a6d5f1b8-2c7e-4d0f-9e4a-9b1c5d6e7f8a' };
const seen = { name: 'If-Match', required: true, description: 'The version of the proposal that was seen', example: '"1"' };

@ApiTags('retention')
@Controller()
export class DisposalsController {
  constructor(
    private readonly propose: ProposeDisposalUseCase,
    private readonly decide: DecideDisposalUseCase,
    private readonly proposals: ListDisposalsQuery,
    private readonly read: ReadDisposalQuery,
  ) {}

  @Get('retention-policies')
  @Requires('disposal.read')
  @ApiOperation({ operationId: 'listRetentionPolicies', summary: 'How long what is kept, on which basis, and who must still set it' })
  @ApiOkResponse({ type: RetentionPoliciesDto })
  policies(): RetentionPoliciesDto {
    const { version, items } = retentionPolicies();
    return {
      version,
      items: items.map(({ code, nameIt, nameFr, what, keep, disposal, basis, source, confidence }) => ({
        ...{ code, nameIt, nameFr, what, disposal, basis, source, confidence },
        years: keep && 'years' in keep ? keep.years : null,
        days: keep && 'days' in keep ? keep.days : null,
      })),
    };
  }

  @Get('disposal-proposals')
  @Requires('disposal.read')
  @ApiOperation({ operationId: 'listDisposalProposals', summary: 'Proposals of disposal, newest first: of one’s own agency, or all' })
  @ApiOkResponse({ type: DisposalsDto })
  async list(@CurrentActor() actor: Actor, @Query() { state, limit, cursor }: ListDisposalsDto): Promise<DisposalsDto> {
    const { items, next } = await this.proposals.execute(actor, { state: state ?? null, limit: limit ?? 50, cursor: cursor ?? null });
    return { items: items.map(toDisposalLineDto), next };
  }

  @Get('disposal-proposals/:id')
  @Requires('disposal.read')
  @ApiOperation({ operationId: 'readDisposalProposal', summary: 'One proposal with a page of what it lists, without names' })
  @ApiParam(disposalId)
  @ApiOkResponse({ type: DisposalDto })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Query() { limit, cursor }: PageDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DisposalDto> {
    const view = await this.read.execute(actor, { id, limit: limit ?? 50, cursor: cursor ?? null });
    void reply.header('ETag', etag(view.line.version));
    return toDisposalDto(view);
  }

  @Put('disposal-proposals/:id')
  @Requires('disposal.propose')
  @ApiOperation({
    operationId: 'proposeDisposal',
    summary: 'List what has served its time at one’s own agency, for somebody else to decide',
  })
  @ApiParam(disposalId)
  @ApiCreatedResponse({ type: DisposalLineDto })
  @ApiOkResponse({ type: DisposalLineDto, description: 'The same was proposed before' })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Body() { policy, note }: ProposeDisposalDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DisposalLineDto> {
    const { isNew } = await this.propose.execute(actor, { id, policy, note: note?.trim() || null });
    void reply.status(isNew ? HttpStatus.CREATED : HttpStatus.OK);
    return this.lineOf(actor, id, reply);
  }

  @Put('disposal-proposals/:id/approval')
  @Requires('disposal.approve')
  @ApiOperation({ operationId: 'approveDisposal', summary: 'Approve what somebody else proposed: it goes in the following night' })
  @ApiParam(disposalId)
  @ApiHeader(seen)
  @ApiOkResponse({ type: DisposalLineDto })
  @ApiConflictResponse({ description: 'Decided already, or proposed by oneself' })
  async putApproval(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @IfMatch() version: number,
    @Body() { reason }: ApproveDisposalDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DisposalLineDto> {
    await this.decide.execute(actor, { id, version, verdict: 'approved', reason });
    return this.lineOf(actor, id, reply);
  }

  @Put('disposal-proposals/:id/refusal')
  @Requires('disposal.approve')
  @ApiOperation({ operationId: 'refuseDisposal', summary: 'Refuse a proposal, with a reason that stays' })
  @ApiParam(disposalId)
  @ApiHeader(seen)
  @ApiOkResponse({ type: DisposalLineDto })
  @ApiConflictResponse({ description: 'Decided already' })
  async putRefusal(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @IfMatch() version: number,
    @Body() { reason }: RefuseDisposalDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DisposalLineDto> {
    await this.decide.execute(actor, { id, version, verdict: 'refused', reason });
    return this.lineOf(actor, id, reply);
  }

  private async lineOf(actor: Actor, id: string, reply: FastifyReply): Promise<DisposalLineDto> {
    const { line } = await this.read.execute(actor, { id, limit: 1, cursor: null });
    void reply.header('ETag', etag(line.version));
    return toDisposalLineDto(line);
  }
}
