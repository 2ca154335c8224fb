// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, etag, IfMatch, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { DecideProposalUseCase } from '../decide-proposal.use-case';
import { ProposeChangeUseCase } from '../propose-change.use-case';
import { ReadProposalsQuery } from '../read-proposals.query';
import { WithdrawProposalUseCase } from '../withdraw-proposal.use-case';
import { changesOfDto, DecideProposalDto, ListProposalsDto, ProposalDto, ProposalsDto, ProposeChangeDto } from './proposal.dto';
import { toProposalDto, toProposalLine } from './proposal.dto';

const proposalId = { name: 'id', format: 'uuid', example: '5b1d3a52-0f5a-4d0b-8d5a-6f0f3a1c2e11' };

@ApiTags('upkeep')
@Controller('card-proposals')
export class ProposalsController {
  constructor(
    private readonly read: ReadProposalsQuery,
    private readonly propose: ProposeChangeUseCase,
    private readonly decide: DecideProposalUseCase,
    private readonly withdraw: WithdrawProposalUseCase,
  ) {}

  @Get()
  @Requires('card.propose')
  @ApiOperation({ operationId: 'listCardProposals', summary: 'Proposals, newest first: all for a curator, its own for an agency' })
  @ApiOkResponse({ type: ProposalsDto })
  async page(@CurrentActor() actor: Actor, @Query() ask: ListProposalsDto): Promise<ProposalsDto> {
    const { state = null, resource = null, limit = 50, cursor = null } = ask;
    const { items, next } = await this.read.page(actor, { state, serviceId: resource, limit, cursor });
    return { items: items.map(toProposalLine), next };
  }

  @Get(':id')
  @Requires('card.propose')
  @ApiOperation({ operationId: 'readCardProposal', summary: 'One proposal beside the card as it is now; the ETag is the card’s' })
  @ApiParam(proposalId)
  @ApiOkResponse({ type: ProposalDto })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProposalDto> {
    const view = await this.read.one(actor, id);
    void reply.header('ETag', etag(view.cardVersion)).header('Cache-Control', 'no-store');
    return toProposalDto(view);
  }

  @Put(':id')
  @Requires('card.propose')
  @ApiOperation({
    operationId: 'proposeCardChange',
    summary: 'Propose changes to a card of one’s own agency, under an id made by the caller',
  })
  @ApiParam(proposalId)
  @ApiOkResponse({ type: ProposalDto })
  async put(@CurrentActor() actor: Actor, @Param('id', uuidParam()) id: string, @Body() body: ProposeChangeDto): Promise<ProposalDto> {
    const { serviceId, baseVersion, changes, message } = body;
    const after = changesOfDto(changes);
    await this.propose.execute(actor, { id, serviceId, baseVersion, after, message: message?.trim() || null });
    return toProposalDto(await this.read.one(actor, id));
  }

  @Put(':id/decision')
  @Requires('card.curate')
  @ApiOperation({ operationId: 'decideCardProposal', summary: 'Accept a proposal, edit it first, or refuse it with a reason' })
  @ApiParam(proposalId)
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version of the card that was seen beside the proposal', example: '"1"' })
  @ApiOkResponse({ type: ProposalDto })
  async decision(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @IfMatch() seenVersion: number,
    @Body() { verdict, edited, reason }: DecideProposalDto,
  ): Promise<ProposalDto> {
    await this.decide.execute(actor, {
      id,
      verdict,
      edited: edited ? changesOfDto(edited) : null,
      reason: reason?.trim() || null,
      seenVersion,
    });
    return toProposalDto(await this.read.one(actor, id));
  }

  @Put(':id/withdrawal')
  @Requires('card.propose')
  @ApiOperation({ operationId: 'withdrawCardProposal', summary: 'Take back what one’s own agency proposed, while nobody has decided' })
  @ApiParam(proposalId)
  @ApiOkResponse({ type: ProposalDto })
  async takeBack(@CurrentActor() actor: Actor, @Param('id', uuidParam()) id: string): Promise<ProposalDto> {
    await this.withdraw.execute(actor, id);
    return toProposalDto(await this.read.one(actor, id));
  }
}
