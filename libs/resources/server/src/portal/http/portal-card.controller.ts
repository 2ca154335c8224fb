// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RuleViolation } from '@soglia/kernel';
import { Public, UUID_FORM } from '@soglia/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CardQuery } from '../card.query';
import { addressIn } from '../../pages/page';
import type { AskQuery } from '../portal-ask';
import { SendReportUseCase } from '../send-report.use-case';
import type { PortalLanguage } from '../../pages/words';
import { PortalErrorFilter } from './portal-error.filter';
import { ReportDto } from './report.dto';
import { AddressLanguage, send } from './send-page';

/** A card, and the way to say that something on it is not right. */
@ApiExcludeController()
@UseFilters(PortalErrorFilter)
@Controller(['portale/schede', 'portale/fr/schede'])
export class PortalCardController {
  constructor(
    private readonly cards: CardQuery,
    private readonly sendReport: SendReportUseCase,
  ) {}

  @Get(':id')
  @Public('public cards are for everybody')
  async read(@AddressLanguage() lang: PortalLanguage, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    await send(reply, await this.cards.execute(lang, known(id)));
  }

  @Get(':id/segnala')
  @Public('whoever reads a card may say that it is wrong')
  async form(
    @AddressLanguage() lang: PortalLanguage,
    @Param('id') id: string,
    @Query() query: AskQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const state = query['grazie'] === undefined ? 'empty-form' : 'thanks';
    await send(reply, await this.cards.report(lang, known(id), state), { cache: 'no-store' });
  }

  @Post(':id/segnala')
  @Public('whoever reads a card may say that it is wrong')
  async report(
    @AddressLanguage() lang: PortalLanguage,
    @Param('id') id: string,
    @Body() { testo = '' }: ReportDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wrong = await this.sendReport.execute({ serviceId: known(id), text: testo, address: request.ip });
    if (wrong === null) return void reply.redirect(`${addressIn(lang, `/portale/schede/${id}/segnala`)}?grazie`, 303);
    const page = await this.cards.report(lang, id, wrong, testo.slice(0, 10_000));
    await send(reply, page, { status: wrong === 'busy' ? 429 : 422, cache: 'no-store' });
  }
}

/** What is no id names no card: answered as every card that is not there. */
function known(id: string): string {
  if (!UUID_FORM.test(id)) throw new RuleViolation('not-found');
  return id;
}
