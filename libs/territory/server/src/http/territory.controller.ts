// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, outcomeGroup } from '@soglia/kernel';
import { CurrentActor, Requires } from '@soglia/platform';
import { ListCodesQuery } from '../list-codes.query';
import { ReadCrosswalkQuery } from '../read-crosswalk.query';
import type { CrosswalkRow } from '../reference-data';
import { SearchComuniQuery } from '../search-comuni.query';
import type { Code } from '../territory.entities';
import {
  type CodeDto,
  CodeListsDto,
  ComuniDto,
  type NeedCrosswalkDto,
  type NeedDto,
  NeedTaxonomyDto,
  SearchComuniDto,
} from './territory.dto';

@ApiTags('territory')
@Controller()
export class TerritoryController {
  constructor(
    private readonly listCodes: ListCodesQuery,
    private readonly searchComuni: SearchComuniQuery,
    private readonly crosswalk: ReadCrosswalkQuery,
  ) {}

  @Get('code-lists')
  @Requires('territory.read')
  @Header('Cache-Control', 'private, max-age=300')
  @ApiOperation({ operationId: 'readCodeLists', summary: 'Every code list in force, with its labels' })
  @ApiOkResponse({ type: CodeListsDto })
  async codeLists(@CurrentActor() actor: Actor): Promise<CodeListsDto> {
    const { codes, subAmbiti, retired, taxonomy } = await this.listCodes.execute(actor);
    const list = (name: string) => (codes.get(name) ?? []).map(toDto);
    return {
      needs: (codes.get('need') ?? []).map(toNeedDto),
      areas: list('area'),
      channels: list('channel'),
      interlocutors: list('interlocutor'),
      urgencies: list('urgency'),
      outcomes: list('outcome').map((entry) => ({ ...entry, group: outcomeGroup(entry.code) ?? 'PENDING' })),
      outcomeGroups: list('outcome-group'),
      gapReasons: list('gap-reason'),
      subAmbiti: subAmbiti.map(({ code, nameIt, nameFr }) => ({ code, label: { it: nameIt, fr: nameFr } })),
      motives: list('motive'),
      relations: list('relation'),
      citizenships: list('citizenship'),
      kinships: list('kinship'),
      languages: list('language'),
      taxonomy,
      retired: retired.map((row) => ({ ...toDto(row), list: row.list })),
    };
  }

  @Get('need-taxonomy')
  @Requires('territory.read')
  @Header('Cache-Control', 'private, max-age=3600')
  @ApiOperation({ operationId: 'readNeedTaxonomy', summary: 'How the needs translate to the ISTAT areas and to the eleven categories' })
  @ApiOkResponse({ type: NeedTaxonomyDto })
  needTaxonomy(): NeedTaxonomyDto {
    const { version, source, rows } = this.crosswalk.execute();
    return { version, source, crosswalk: rows.map(toCrosswalkDto) };
  }

  @Get('comuni')
  @Requires('territory.read')
  @ApiOperation({ operationId: 'searchComuni', summary: 'Comuni by name or Belfiore code, those of the ambito first' })
  @ApiOkResponse({ type: ComuniDto })
  async comuni(@CurrentActor() actor: Actor, @Query() { q, limit }: SearchComuniDto): Promise<ComuniDto> {
    const rows = await this.searchComuni.execute(actor, q?.trim() ?? '', limit ?? 20);
    return {
      items: rows.map(({ belfiore, name, province, sub_ambito }) => ({ belfiore, name, province, subAmbito: sub_ambito })),
      next: null,
    };
  }
}

function toDto({ code, labelIt, labelFr }: Code): CodeDto {
  return { code, label: { it: labelIt, fr: labelFr } };
}

function toNeedDto(row: Code): NeedDto {
  return { ...toDto(row), parent: row.parent, usualArea: row.usualArea, synonyms: row.synonyms, economic: row.economic };
}

function toCrosswalkDto({ need, istatAreas, eleven, source, confidence }: CrosswalkRow): NeedCrosswalkDto {
  return { need, istatAreas: [...istatAreas], eleven: [...eleven], source, confidence };
}
