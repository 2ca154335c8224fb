// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Inject, Param, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RuleViolation } from '@soglia/kernel';
import { CONFIG, type Config, Public } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { findAsset } from '../../pages/assets';
import { SitemapQuery } from '../sitemap.query';
import { PortalErrorFilter } from './portal-error.filter';
import { FOR_EVER, send } from './send-page';

const XML = { type: 'application/xml; charset=utf-8' };

/** What goes with the pages: their look, what search engines ask for, and a page for every address that is none. */
@ApiExcludeController()
@UseFilters(PortalErrorFilter)
@Controller()
export class PortalFilesController {
  constructor(
    private readonly sitemap: SitemapQuery,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('portale/risorse/:name')
  @Public('how the portal looks')
  async asset(@Param('name') name: string, @Res() reply: FastifyReply): Promise<void> {
    const asset = findAsset(name);
    if (!asset) throw new RuleViolation('not-found');
    await send(reply, asset.body, { type: asset.type, cache: FOR_EVER });
  }

  @Get('portale/sitemap.xml')
  @Public('search engines have no account')
  async index(@Res() reply: FastifyReply): Promise<void> {
    await send(reply, await this.sitemap.execute(), XML);
  }

  @Get('portale/sitemap/:part')
  @Public('search engines have no account')
  async part(@Param('part') part: string, @Res() reply: FastifyReply): Promise<void> {
    const number = /^([1-9]\d{0,4})\.xml$/.exec(part)?.[1];
    if (!number) throw new RuleViolation('not-found');
    await send(reply, await this.sitemap.part(Number(number)), XML);
  }

  @Get('robots.txt')
  @Public('search engines have no account')
  async robots(@Res() reply: FastifyReply): Promise<void> {
    const closed = ['/api/', '/demo/', '/verifica/', '/portale/cerca', '/portale/fr/cerca', '/portale/dati-aperti/'];
    const lines = [
      'User-agent: *',
      ...closed.map((path) => `Disallow: ${path}`),
      `Sitemap: ${this.config.portal.publicUrl}/portale/sitemap.xml`,
    ];
    await send(reply, `${lines.join('\n')}\n`, { type: 'text/plain; charset=utf-8' });
  }

  @Get('portale/*')
  @Public('a wrong address is answered with a page')
  nothing(): never {
    throw new RuleViolation('not-found');
  }
}
