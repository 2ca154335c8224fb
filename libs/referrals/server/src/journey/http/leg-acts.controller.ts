// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, HttpStatus, Param, Put, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, etag, IfMatch, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { ChangeLegalBasisUseCase } from '../change-legal-basis.use-case';
import { OpenExtendedUseCase } from '../open-extended.use-case';
import { RecordAttemptUseCase } from '../record-attempt.use-case';
import { AttemptReceiptDto, ChangeLegalBasisDto, LegReceiptDto, OpenExtendedDto, RecordAttemptDto } from './leg-acts.dto';

const legId = { name: 'id', format: 'uuid', example: '7d2f6f0a-3c1b-4a6e-9a55-0c2b7f1e9d01' };
const seen = { name: 'If-Match', required: true, description: 'The version of the leg that was seen', example: '"1"' };

/** What is done on a leg that does not move it. */
@ApiTags('legs')
@Controller('legs')
export class LegActsController {
  constructor(
    private readonly basis: ChangeLegalBasisUseCase,
    private readonly extended: OpenExtendedUseCase,
    private readonly attempts: RecordAttemptUseCase,
  ) {}

  @Put(':id/legal-basis')
  @Requires('referral.release')
  @ApiOperation({ operationId: 'changeLegalBasis', summary: 'Say that the basis of a disclosure holds no more, or holds again' })
  @ApiParam(legId)
  @ApiHeader(seen)
  @ApiOkResponse({ type: LegReceiptDto })
  @ApiConflictResponse({ description: 'The leg has ended' })
  async changeBasis(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @IfMatch() seenVersion: number,
    @Body() { state, note }: ChangeLegalBasisDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LegReceiptDto> {
    const { version } = await this.basis.execute(actor, { legId: id, state, note: note?.trim() || null, seenVersion });
    void reply.header('ETag', etag(version));
    return { id, version };
  }

  @Put(':id/extended-opening')
  @Requires('referral.answer')
  @ApiOperation({ operationId: 'openExtended', summary: 'Open the extended set of what was disclosed, with a reason that is logged' })
  @ApiParam(legId)
  @ApiHeader(seen)
  @ApiOkResponse({ type: LegReceiptDto })
  @ApiConflictResponse({ description: 'The leg is not in charge' })
  async openLevelThree(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @IfMatch() seenVersion: number,
    @Body() { reason }: OpenExtendedDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LegReceiptDto> {
    const { version } = await this.extended.execute(actor, { legId: id, reason: reason.trim(), seenVersion });
    void reply.header('ETag', etag(version));
    return { id, version };
  }

  @Put(':id/contact-attempts/:attempt')
  @Requires('referral.read')
  @ApiOperation({ operationId: 'recordAttempt', summary: 'Record a try to reach the person, under an id made by the caller' })
  @ApiParam(legId)
  @ApiParam({ name: 'attempt', format: 'uuid', example: '7d2f6f0a-3c1b-4a6e-9a55-0c2b7f1e9d03' })
  @ApiCreatedResponse({ type: AttemptReceiptDto })
  @ApiOkResponse({ type: AttemptReceiptDto, description: 'The same attempt was recorded before' })
  @ApiConflictResponse({ description: 'Another attempt is under this id, or the leg has ended' })
  async record(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) leg: string,
    @Param('attempt', uuidParam()) id: string,
    @Body() { at, channel, reached }: RecordAttemptDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AttemptReceiptDto> {
    const { isNew } = await this.attempts.execute(actor, { id, legId: leg, at: new Date(at), channel, reached });
    void reply.status(isNew ? HttpStatus.CREATED : HttpStatus.OK);
    return { id };
  }
}
