// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, Query, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { PublicDoor } from '../../hsds/public-door.guard';
import { EventQuery } from '../event.query';
import { HomeQuery } from '../home.query';
import { MapQuery } from '../map.query';
import { type ReadingPage, ReadingQuery } from '../reading.query';
import { ResultsQuery } from '../results.query';
import type { AskQuery } from '../portal-ask';
import type { PortalLanguage } from '../../pages/words';
import { PortalErrorFilter } from './portal-error.filter';
import { AddressLanguage, send } from './send-page';

const EVERYBODY = 'the portal is for everybody';

/** Pages for citizens, made here: they need no script, no account and no cookie. */
@ApiExcludeController()
@UseFilters(PortalErrorFilter)
@Controller(['portale', 'portale/fr'])
export class PortalController {
  constructor(
    private readonly homes: HomeQuery,
    private readonly results: ResultsQuery,
    private readonly events: EventQuery,
    private readonly maps: MapQuery,
    private readonly reading: ReadingQuery,
  ) {}

  @Get()
  @Public(EVERYBODY)
  async home(@AddressLanguage() lang: PortalLanguage, @Res() reply: FastifyReply): Promise<void> {
    await send(reply, await this.homes.execute(lang));
  }

  @Get('cerca')
  @Public(EVERYBODY)
  @UseGuards(PublicDoor)
  async search(@AddressLanguage() lang: PortalLanguage, @Query() query: AskQuery, @Res() reply: FastifyReply): Promise<void> {
    await send(reply, await this.results.execute(lang, query));
  }

  @Get('eventi/:code')
  @Public(EVERYBODY)
  async event(@AddressLanguage() lang: PortalLanguage, @Param('code') code: string, @Res() reply: FastifyReply): Promise<void> {
    await send(reply, await this.events.execute(lang, code));
  }

  @Get('mappa')
  @Public(EVERYBODY)
  async map(@AddressLanguage() lang: PortalLanguage, @Query() query: AskQuery, @Res() reply: FastifyReply): Promise<void> {
    await send(reply, await this.maps.execute(lang, query));
  }

  @Get('criteri')
  @Public(EVERYBODY)
  criteria(@AddressLanguage() lang: PortalLanguage, @Res() reply: FastifyReply): Promise<void> {
    return this.read('criteri', lang, reply);
  }

  @Get('dati-aperti')
  @Public(EVERYBODY)
  openData(@AddressLanguage() lang: PortalLanguage, @Res() reply: FastifyReply): Promise<void> {
    return this.read('dati-aperti', lang, reply);
  }

  @Get('accessibilita')
  @Public(EVERYBODY)
  accessibility(@AddressLanguage() lang: PortalLanguage, @Res() reply: FastifyReply): Promise<void> {
    return this.read('accessibilita', lang, reply);
  }

  @Get('privacy')
  @Public(EVERYBODY)
  privacy(@AddressLanguage() lang: PortalLanguage, @Res() reply: FastifyReply): Promise<void> {
    return this.read('privacy', lang, reply);
  }

  private async read(name: ReadingPage, lang: PortalLanguage, reply: FastifyReply): Promise<void> {
    await send(reply, await this.reading.execute(lang, name));
  }
}
