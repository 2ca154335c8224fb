// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, Requires, uuidParam } from '@soglia/platform';
import { MakeOpeningCodeUseCase } from '../make-opening-code.use-case';
import { ReissueLinksUseCase } from '../reissue-links.use-case';
import { RevokeLinksUseCase } from '../revoke-links.use-case';
import { IssuedLinksDto, OpeningCodeDto, ReissueLinksDto, RevokedLinksDto } from './leg-links.dto';

const legId = { name: 'id', format: 'uuid', example: '0d9a4a52-6d0e-4c5b-9f0e-2b7c1d5e8f31' };

/** What the sender, or the Centrale, does about the links of a leg whose recipient has no account. */
@ApiTags('leg-links')
@Controller('legs')
export class LegLinksController {
  constructor(
    private readonly reissue: ReissueLinksUseCase,
    private readonly revoke: RevokeLinksUseCase,
    private readonly code: MakeOpeningCodeUseCase,
  ) {}

  @Post(':id/links')
  @HttpCode(201)
  @Header('Cache-Control', 'no-store')
  @Requires('referral.read')
  @ApiOperation({
    operationId: 'reissueLinks',
    summary: 'Fresh links for whoever acts without an account; those that were sent before open nothing any more',
  })
  @ApiParam(legId)
  @ApiCreatedResponse({ type: IssuedLinksDto })
  async issue(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Body() { to }: ReissueLinksDto,
  ): Promise<IssuedLinksDto> {
    const links = await this.reissue.execute(actor, { legId: id, to });
    return {
      items: links.map(({ purpose, expiresAt, url }) => ({
        purpose,
        expiresAt: expiresAt.toISOString(),
        url: to === 'person' ? url : null,
      })),
    };
  }

  @Put(':id/links/revocation')
  @Requires('referral.read')
  @ApiOperation({ operationId: 'revokeLegLinks', summary: 'Close every link and every code of a leg' })
  @ApiParam(legId)
  @ApiOkResponse({ type: RevokedLinksDto })
  async close(@CurrentActor() actor: Actor, @Param('id', uuidParam()) id: string): Promise<RevokedLinksDto> {
    return { revoked: await this.revoke.execute(actor, { legId: id }) };
  }

  @Post(':id/opening-codes')
  @HttpCode(201)
  @Header('Cache-Control', 'no-store')
  @Requires('referral.send')
  @ApiOperation({
    operationId: 'makeOpeningCode',
    summary: 'A code of eight digits for whoever took charge without an account, to be told by telephone; the one before is dead',
  })
  @ApiParam(legId)
  @ApiCreatedResponse({ type: OpeningCodeDto })
  async makeCode(@CurrentActor() actor: Actor, @Param('id', uuidParam()) id: string): Promise<OpeningCodeDto> {
    const { code, validUntil } = await this.code.execute(actor, { legId: id });
    return { code, validUntil: validUntil.toISOString() };
  }
}
