// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type Actor, fieldViolation } from '@soglia/kernel';
import { CurrentActor, Requires } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { FORMATS, formatOf } from './formats';
import { OwnExportUseCase } from './own-export.use-case';

@ApiTags('resources')
@Controller('exports')
export class ExportsController {
  constructor(private readonly own: OwnExportUseCase) {}

  @Get(':format')
  @Requires('card.exchange')
  @ApiOperation({ operationId: 'exportDatabank', summary: 'The databank as a file: the public tier, or all of it as a backup' })
  @ApiParam({ name: 'format', enum: Object.keys(FORMATS), example: 'schede.csv' })
  @ApiQuery({
    name: 'tier',
    enum: ['public', 'all'],
    required: false,
    description: 'all: with confidential cards, for hsds.zip alone; audited',
  })
  @ApiProduces('application/octet-stream')
  async get(
    @CurrentActor() actor: Actor,
    @Param('format') name: string,
    @Query('tier') tier: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (tier !== undefined && tier !== 'public' && tier !== 'all') throw fieldViolation('malformed', '/tier');
    const file = await this.own.execute(actor, name, tier ?? 'public');
    const type = formatOf(name)?.type ?? 'application/octet-stream';
    const backup = tier === 'all' ? 'completo-' : '';
    void reply.header('Cache-Control', 'no-store').header('Content-Disposition', `attachment; filename="${backup}${name}"`);
    void reply.type(type).send(file);
  }
}
