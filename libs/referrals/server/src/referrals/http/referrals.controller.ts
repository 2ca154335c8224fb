// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Header, HttpStatus, Param, Put, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, etag, IfMatch, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { ListReferralsOfRequestQuery } from '../list-referrals-of-request.query';
import { ReadReferralQuery } from '../read-referral.query';
import { SettleReferralUseCase } from '../settle-referral.use-case';
import { WriteReferralUseCase } from '../write-referral.use-case';
import { ReferralDto, ReferralsDto, SettledDto, SettleReferralDto, toReferralDto, toReferralLineDto } from './referral.dto';
import { WriteReferralDto, WrittenReferralDto } from './write-referral.dto';

const referralId = { name: 'id', format: 'uuid', example: '7d2f6f0a-3c1b-4a6e-9a55-0c2b7f1e9d00' };

@ApiTags('referrals')
@Controller()
export class ReferralsController {
  constructor(
    private readonly write: WriteReferralUseCase,
    private readonly read: ReadReferralQuery,
    private readonly list: ListReferralsOfRequestQuery,
    private readonly settle: SettleReferralUseCase,
  ) {}

  @Put('referrals/:id')
  @Requires('referral.send')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'writeReferral',
    summary: 'Refer a request under a protocol, under an id made by the counter; the same again is harmless',
    description:
      'What the protocol exchanges is copied now, level by level, and never changes afterwards. It leaves ten seconds after it was sent.',
  })
  @ApiParam(referralId)
  @ApiCreatedResponse({ type: WrittenReferralDto })
  @ApiOkResponse({ type: WrittenReferralDto, description: 'The same referral was written before' })
  @ApiConflictResponse({ description: 'Another one is under this id, the request is referred already, or the protocol is not in force' })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Body() body: WriteReferralDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WrittenReferralDto> {
    const { request, protocolVersion, units, urgency, informed, note, send } = body;
    const asked = body.asked.map(({ field, value }) => ({ field, value: value.trim() }));
    const documents = body.documents.map(({ code, attachment }) => ({ code, attachment }));
    const said = { requestId: request, protocolVersion, units, urgency, asked, documents, informed, note: note?.trim() || null, send };
    const { isNew, number, legs } = await this.write.execute(actor, { id, ...said });
    void reply.status(isNew ? HttpStatus.CREATED : HttpStatus.OK);
    const written = legs.map(({ id: leg, state, version, release_at, unit_id, unit_name, agency_id, agency_name }) => ({
      id: leg,
      state,
      version,
      releaseAt: release_at && release_at.toISOString(),
      unit: { id: unit_id, name: unit_name, agencyId: agency_id, agencyName: agency_name },
    }));
    return { id, number, legs: written };
  }

  @Get('referrals/:id')
  @Requires('referral.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'readReferral', summary: 'One referral with the legs that one may see; who reads it leaves a trace' })
  @ApiParam(referralId)
  @ApiOkResponse({ type: ReferralDto })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralDto> {
    const { view, nextSteps } = await this.read.execute(actor, id);
    void reply.header('ETag', etag(view.row.version));
    return toReferralDto(view, nextSteps);
  }

  @Put('referrals/:id/settlement')
  @Requires('referral.read')
  @ApiOperation({ operationId: 'settleReferral', summary: 'Say what the need came to, when no leg is open any more' })
  @ApiParam(referralId)
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version of the referral that was seen', example: '"1"' })
  @ApiOkResponse({ type: SettledDto })
  @ApiConflictResponse({ description: 'A leg is open still, or the referral is not one’s own to settle' })
  async putSettlement(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @IfMatch() seenVersion: number,
    @Body() { answer, note }: SettleReferralDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SettledDto> {
    const { version, state } = await this.settle.execute(actor, { id, answer, note: note?.trim() || null, seenVersion });
    void reply.header('ETag', etag(version));
    return { id, version, state };
  }

  @Get('requests/:id/referrals')
  @Requires('referral.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'listReferralsOfRequest', summary: 'What a request was referred to, newest first' })
  @ApiParam({ name: 'id', format: 'uuid', description: 'A request of a contact', example: '7c0e8a52-6b1f-4f0c-8f39-2d0b7a3c4e11' })
  @ApiOkResponse({ type: ReferralsDto })
  async ofRequest(@CurrentActor() actor: Actor, @Param('id', uuidParam()) id: string): Promise<ReferralsDto> {
    return { items: (await this.list.execute(actor, id)).map(toReferralLineDto) };
  }
}
