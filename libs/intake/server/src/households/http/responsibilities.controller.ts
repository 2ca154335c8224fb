// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpStatus, Param, Put, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, etag, OptionalIfMatch, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { ReadResponsibilitiesQuery } from '../read-responsibilities.query';
import { WriteResponsibilityUseCase } from '../write-responsibility.use-case';
import { HouseholdReceiptDto } from './household.dto';
import { ResponsibilitiesDto, toResponsibilityDto, WriteResponsibilityDto } from './responsibility.dto';

@ApiTags('households')
@Controller()
export class ResponsibilitiesController {
  constructor(
    private readonly read: ReadResponsibilitiesQuery,
    private readonly write: WriteResponsibilityUseCase,
  ) {}

  @Get('persons/:id/responsibility')
  @Requires('person.read')
  @ApiOperation({ operationId: 'readResponsibility', summary: 'Who answers for a minor, and may receive the minor’s data' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: ResponsibilitiesDto })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ResponsibilitiesDto> {
    const items = await this.read.execute(actor, id);
    void reply.header('Cache-Control', 'no-store');
    return { items: items.map(toResponsibilityDto) };
  }

  @Put('responsibilities/:id')
  @Requires('person.write')
  @ApiOperation({
    operationId: 'writeResponsibility',
    summary: 'Say who answers for a minor, under an id made by the caller; something new ends what was in force',
  })
  @ApiParam({ name: 'id', format: 'uuid', example: '0f6b1c62-8f0a-4a57-9a0e-3d1c2b7e5d01' })
  @ApiHeader({ name: 'If-Match', required: false, description: 'The version that was seen; not for a new one', example: '"1"' })
  @ApiCreatedResponse({ type: HouseholdReceiptDto })
  @ApiOkResponse({ type: HouseholdReceiptDto })
  @ApiConflictResponse({ description: 'Something else is kept under this id' })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @OptionalIfMatch() seenVersion: number | null,
    @Body() body: WriteResponsibilityDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HouseholdReceiptDto> {
    const { minor, kind, since, until, decree } = body;
    const holders = body.holders.map(({ person, name, relation, suspended }) => ({
      person: person ?? null,
      name,
      relation,
      suspended,
    }));
    const said = { minor, kind, holders, since, until, decree };
    const { version, isNew } = await this.write.execute(actor, { id, seenVersion, said });
    void reply.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).header('ETag', etag(version));
    return { id, version };
  }
}
