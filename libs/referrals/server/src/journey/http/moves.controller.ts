// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Header, Param, Put, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, etag, IfMatch, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { MoveLegUseCase } from '../move-leg.use-case';
import { MovedDto, MoveLegDto, saidOf } from './move.dto';

@ApiTags('legs')
@Controller('legs')
export class MovesController {
  constructor(private readonly moveLeg: MoveLegUseCase) {}

  @Put(':leg/moves/:command')
  @Requires('referral.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'moveLeg',
    summary: 'Move a leg by a row of the journey, once for each command id, on the version that was seen',
    description: 'Who may make which move from which state, and what it asks for, is in the journey of the manual; the rest is refused.',
  })
  @ApiParam({ name: 'leg', format: 'uuid', example: '7d2f6f0a-3c1b-4a6e-9a55-0c2b7f1e9d01' })
  @ApiParam({ name: 'command', format: 'uuid', description: 'made by the caller', example: '7d2f6f0a-3c1b-4a6e-9a55-0c2b7f1e9d02' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version of the leg that was seen', example: '"1"' })
  @ApiOkResponse({ type: MovedDto })
  @ApiConflictResponse({ description: 'The journey has no such row from here, or a guard does not hold now' })
  async put(
    @CurrentActor() actor: Actor,
    @Param('leg', uuidParam()) legId: string,
    @Param('command', uuidParam()) id: string,
    @IfMatch() seenVersion: number,
    @Body() body: MoveLegDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MovedDto> {
    const { state, version } = await this.moveLeg.execute(actor, { id, legId, move: body.move, said: saidOf(body) }, seenVersion);
    void reply.header('ETag', etag(version));
    return { state, version };
  }
}
