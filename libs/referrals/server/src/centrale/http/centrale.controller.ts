// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, Requires } from '@soglia/platform';
import { toLegLineDto } from '../../referrals/http/leg-line.dto';
import { AgencyLoadsQuery } from '../agency-loads.query';
import { CentraleQueueQuery } from '../centrale-queue.query';
import { AgencyLoadsDto, CentraleQueueDto, ListCentraleQueueDto } from './centrale.dto';

@ApiTags('centrale')
@Controller()
export class CentraleController {
  constructor(
    private readonly queue: CentraleQueueQuery,
    private readonly loads: AgencyLoadsQuery,
  ) {}

  @Get('centrale-queue')
  @Requires('referral.route')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'listCentraleQueue',
    summary: 'Legs that nobody may be looking after: late, expired, orphaned, bouncing, disputed',
  })
  @ApiOkResponse({ type: CentraleQueueDto })
  async page(@CurrentActor() actor: Actor, @Query() ask: ListCentraleQueueDto): Promise<CentraleQueueDto> {
    const { view, limit = 50, cursor = null } = ask;
    const { items, next, counts } = await this.queue.execute(actor, { view, limit, cursor });
    return { items: items.map(toLegLineDto), next, counts: counts.map((count) => ({ view: count.view, n: count.n })) };
  }

  @Get('agency-loads')
  @Requires('referral.route')
  @ApiOperation({ operationId: 'readAgencyLoads', summary: 'How much each agency has before it, and how fast it decides' })
  @ApiOkResponse({ type: AgencyLoadsDto })
  async all(@CurrentActor() actor: Actor): Promise<AgencyLoadsDto> {
    return { items: (await this.loads.execute(actor)).map((load) => ({ ...load })) };
  }
}
