// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, Requires } from '@soglia/platform';
import { readerOf } from '../../model/reach';
import type { Viewer } from '../ask';
import { SearchResourcesQuery } from '../search-resources.query';
import { SuggestWordsQuery } from '../words/suggest-words.query';
import { SearchAnswerDto, toAnswerDto } from './search-answer.dto';
import { SearchResourcesDto } from './search.dto';
import { SuggestionsDto, SuggestWordsDto } from './suggestions.dto';

const viewerOf = (actor: Actor): Viewer => ({ ambitoId: actor.ambitoId, reader: readerOf(actor), agencyId: actor.agencyId });

@ApiTags('resources')
@Controller()
export class SearchController {
  constructor(
    private readonly search: SearchResourcesQuery,
    private readonly suggest: SuggestWordsQuery,
  ) {}

  @Post('resource-searches')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @Requires('card.read')
  @ApiOperation({
    operationId: 'searchResources',
    summary: 'Find the help that is there, in an order that is explained; a search without an answer says why',
  })
  @ApiOkResponse({ type: SearchAnswerDto })
  async find(@CurrentActor() actor: Actor, @Body() body: SearchResourcesDto): Promise<SearchAnswerDto> {
    return toAnswerDto(await this.search.execute(viewerOf(actor), body.toAsk()));
  }

  @Get('resource-suggestions')
  @Header('Cache-Control', 'no-store')
  @Requires('card.read')
  @ApiOperation({ operationId: 'suggestResourceWords', summary: 'How a word that is being typed may go on' })
  @ApiOkResponse({ type: SuggestionsDto })
  async suggestions(@CurrentActor() actor: Actor, @Query() { q }: SuggestWordsDto): Promise<SuggestionsDto> {
    const items = await this.suggest.execute(viewerOf(actor), q);
    return { items: items.map(({ kind, text, code }) => ({ kind, text, code })) };
  }
}
