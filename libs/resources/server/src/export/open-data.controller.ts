// SPDX-License-Identifier: EUPL-1.2
import { Readable } from 'node:stream';
import { Controller, Get, Param, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RuleViolation } from '@soglia/kernel';
import { Public } from '@soglia/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isKnown } from '../hsds/cached-answer';
import { PublicDoor, WholeDatabank } from '../hsds/public-door.guard';
import { formatOf } from './formats';
import { KeptExports } from './kept-exports';

/** The whole public tier as files, for whoever wants them. */
@ApiExcludeController()
@Controller('portale/dati-aperti')
@UseGuards(PublicDoor)
export class OpenDataController {
  constructor(private readonly exports: KeptExports) {}

  @Get(':file')
  @Public('the public tier is open data')
  @WholeDatabank()
  async download(@Param('file') name: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const format = formatOf(name);
    if (!format) throw new RuleViolation('not-found');
    const { file, tag } = await this.exports.get(name);
    void reply.header('ETag', tag).header('Cache-Control', 'public, no-cache');
    if (isKnown(request.headers['if-none-match'], tag)) {
      void reply.status(304).send();
      return;
    }
    void reply.header('Content-Disposition', `attachment; filename="${name}"`).type(format.type);
    void reply.send(request.method === 'HEAD' ? '' : Readable.from(file.read()));
  }
}
