// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, Requires } from '@soglia/platform';
import { ReadAccessLogQuery } from '../read-access-log.query';
import { AccessLogAskDto, AccessLogDto, toAccessLogLineDto } from './rights.dto';

@ApiTags('rights')
@Controller('access-log')
export class AccessLogController {
  constructor(private readonly log: ReadAccessLogQuery) {}

  @Get()
  @Requires('access-log.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'readAccessLog', summary: 'Who opened or changed a record, when and why, newest first; itself recorded' })
  @ApiOkResponse({ type: AccessLogDto })
  @ApiNotFoundResponse({ description: 'There is no such record for this account' })
  async read(@CurrentActor() actor: Actor, @Query() { subject, limit, cursor }: AccessLogAskDto): Promise<AccessLogDto> {
    const { items, next } = await this.log.execute(actor, { subject, limit: limit ?? 50, cursor: cursor ?? null });
    return { items: items.map(toAccessLogLineDto), next };
  }
}
