// SPDX-License-Identifier: EUPL-1.2
import { Readable } from 'node:stream';
import { Body, Controller, Get, Header, HttpCode, Inject, Options, Param, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RuleViolation } from '@soglia/kernel';
import { CONFIG, type Config, Public } from '@soglia/platform';
import { overlayOf, profiledEntities } from '@soglia/resources-domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendCached } from './cached-answer';
import { HSDS_ADDRESS } from './documents';
import { hsdsOpenApi } from './hsds-openapi';
import { ListHsdsQuery } from './list-hsds.query';
import { type Listing, LISTINGS } from './listings';
import { readAsk } from './parameters';
import { PublicDoor } from './public-door.guard';
import { ReadHsdsQuery } from './read-hsds.query';

const OPEN_DATA = 'the public tier is open data';

/** The read API of HSDS 3.1: its addresses, its parameters and its pages. */
@ApiExcludeController()
@Controller(HSDS_ADDRESS)
@UseGuards(PublicDoor)
export class HsdsController {
  constructor(
    private readonly list: ListHsdsQuery,
    private readonly read: ReadHsdsQuery,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Public(OPEN_DATA)
  about(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const base = `${this.config.portal.publicUrl}/${HSDS_ADDRESS}`;
    sendCached(request, reply, { version: '3.1', profile: `${base}/profile`, openapi_url: `${base}/openapi.json` });
  }

  @Get('openapi.json')
  @Public(OPEN_DATA)
  describe(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    sendCached(request, reply, hsdsOpenApi(`${this.config.portal.publicUrl}/${HSDS_ADDRESS}`));
  }

  @Get('profile')
  @Public(OPEN_DATA)
  profile(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const tables = Object.fromEntries(profiledEntities().map((name) => [name, overlayOf(name)]));
    sendCached(request, reply, { name: 'hsds-italia', based_on: 'HSDS 3.1', merge_patches: tables });
  }

  @Options('*')
  @Public(OPEN_DATA)
  @HttpCode(204)
  @Header('Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS')
  @Header('Access-Control-Allow-Headers', 'If-None-Match, Accept, Content-Type')
  @Header('Access-Control-Max-Age', '86400')
  preflight(): string {
    return '';
  }

  @Get(':table')
  @Public(OPEN_DATA)
  async page(
    @Param('table') table: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // The standard writes the base address with a slash at its end: then there is a table, and it has no name.
    if (table === '') return this.about(request, reply);
    await this.answer(listingOf(table), query, request, reply);
  }

  /** The same search, for whoever would rather not have it in an address: parameters in the query or as a JSON object. */
  @Post(':table')
  @HttpCode(200)
  @Public(OPEN_DATA)
  async search(
    @Param('table') table: string,
    @Query() query: Record<string, unknown>,
    @Body() body: Record<string, unknown> | null | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (body && (typeof body !== 'object' || Array.isArray(body))) throw new RuleViolation('malformed');
    await this.answer(listingOf(table), { ...query, ...body }, request, reply);
  }

  @Get(':table/:id')
  @Public(OPEN_DATA)
  async one(
    @Param('table') table: string,
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const listing = listingOf(table);
    const ask = readAsk(query, listing.entity === 'organization' ? ['full_service'] : []);
    sendCached(request, reply, await this.read.execute(listing, id, ask));
  }

  private async answer(listing: Listing, given: Record<string, unknown>, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const ask = readAsk(given, listing.parameters);
    if (ask.format !== 'ndjson') return sendCached(request, reply, await this.list.execute(listing, ask));
    void reply
      .header('Cache-Control', 'no-cache')
      .type('application/x-ndjson; charset=utf-8')
      .send(Readable.from(lines(this.list.all(listing, ask))));
  }
}

function listingOf(table: string): Listing {
  const listing = Object.hasOwn(LISTINGS, table) ? LISTINGS[table] : undefined;
  if (!listing) throw new RuleViolation('not-found');
  return listing;
}

async function* lines(documents: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const document of documents) yield `${JSON.stringify(document)}\n`;
}
