// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, Requires } from '@soglia/platform';
import { CheckDuplicatesQuery } from '../search/check-duplicates.query';
import { SearchPersonsQuery } from '../search/search-persons.query';
import { CheckDuplicatesDto, LikelyDuplicatesDto } from './duplicates.dto';
import { toPersonDetails } from './person-details.dto';
import { PersonHitsDto, SearchPersonsDto, toPersonHitDto } from './person-hit.dto';

@ApiTags('persons')
@Controller()
export class PersonSearchesController {
  constructor(
    private readonly search: SearchPersonsQuery,
    private readonly duplicates: CheckDuplicatesQuery,
  ) {}

  @Post('person-searches')
  @HttpCode(200)
  @Requires('person.read')
  @ApiOperation({ operationId: 'searchPersons', summary: 'Search persons as one types; what was typed is kept nowhere' })
  @ApiOkResponse({ type: PersonHitsDto })
  async find(@CurrentActor() actor: Actor, @Body() { q, limit }: SearchPersonsDto): Promise<PersonHitsDto> {
    return { items: (await this.search.execute(actor, { q, limit: limit ?? 8 })).map(toPersonHitDto) };
  }

  @Post('duplicate-checks')
  @HttpCode(200)
  @Requires('person.read')
  @ApiOperation({ operationId: 'checkDuplicates', summary: 'Who is likely to be the same person: advice, never a refusal' })
  @ApiOkResponse({ type: LikelyDuplicatesDto })
  async check(@CurrentActor() actor: Actor, @Body() { details, except }: CheckDuplicatesDto): Promise<LikelyDuplicatesDto> {
    const found = await this.duplicates.execute(actor, { details: toPersonDetails(details), except: except ?? null });
    return { items: found.map(({ person, score, reasons }) => ({ person: toPersonHitDto(person), score, reasons: [...reasons] })) };
  }
}
