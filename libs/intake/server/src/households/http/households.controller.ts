// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpStatus, Param, Put, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, etag, OptionalIfMatch, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { MovePersonUseCase } from '../move-person.use-case';
import { ReadHouseholdQuery } from '../read-household.query';
import { SplitHouseholdUseCase } from '../split-household.use-case';
import { WriteHouseholdUseCase } from '../write-household.use-case';
import { HouseholdChangeReceiptDto, HouseholdReceiptDto, HouseholdsOfPersonDto, MovePersonDto, SplitHouseholdDto } from './household.dto';
import { toHouseholdDto, WriteHouseholdDto } from './household.dto';

@ApiTags('households')
@Controller()
export class HouseholdsController {
  constructor(
    private readonly read: ReadHouseholdQuery,
    private readonly write: WriteHouseholdUseCase,
    private readonly move: MovePersonUseCase,
    private readonly split: SplitHouseholdUseCase,
  ) {}

  @Get('persons/:id/household')
  @Requires('person.read')
  @ApiOperation({ operationId: 'readHousehold', summary: 'Whom a person lives with, and lived with before' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: HouseholdsOfPersonDto })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HouseholdsOfPersonDto> {
    const { current, past } = await this.read.execute(actor, id);
    void reply.header('Cache-Control', 'no-store');
    return { current: current && toHouseholdDto(current), past: past.map(toHouseholdDto) };
  }

  @Put('households/:id')
  @Requires('person.write')
  @ApiOperation({
    operationId: 'writeHousehold',
    summary: 'Write a household: a new one under an id made by the caller, a known one with If-Match',
  })
  @ApiParam({ name: 'id', format: 'uuid', example: '0f6b1c62-8f0a-4a57-9a0e-3d1c2b7e5a00' })
  @ApiHeader({ name: 'If-Match', required: false, description: 'The version that was seen; not for a new household', example: '"1"' })
  @ApiCreatedResponse({ type: HouseholdReceiptDto })
  @ApiOkResponse({ type: HouseholdReceiptDto })
  @ApiConflictResponse({ description: 'Another household is kept under this id' })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @OptionalIfMatch() seenVersion: number | null,
    @Body() body: WriteHouseholdDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HouseholdReceiptDto> {
    const members = body.members.map(({ person, kinship, since, until }) => ({ person, kinship, since, until }));
    const { version, isNew } = await this.write.execute(actor, { id, seenVersion, members });
    void reply.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).header('ETag', etag(version));
    return { id, version };
  }

  @Put('household-moves/:id')
  @Requires('person.write')
  @ApiOperation({
    operationId: 'movePerson',
    summary: 'Somebody moves to another household, or to one of their own; where they lived before stays',
  })
  @ApiParam({ name: 'id', format: 'uuid', example: '0f6b1c62-8f0a-4a57-9a0e-3d1c2b7e5b01' })
  @ApiOkResponse({ type: HouseholdChangeReceiptDto })
  async moved(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Body() body: MovePersonDto,
  ): Promise<HouseholdChangeReceiptDto> {
    const { person, to, kinship, on } = body;
    const { household, version } = await this.move.execute(actor, { id, person, to, kinship, on });
    return { household, version };
  }

  @Put('household-splits/:id')
  @Requires('person.write')
  @ApiOperation({ operationId: 'splitHousehold', summary: 'Some members leave and make a household of their own' })
  @ApiParam({ name: 'id', format: 'uuid', example: '0f6b1c62-8f0a-4a57-9a0e-3d1c2b7e5c01' })
  @ApiOkResponse({ type: HouseholdChangeReceiptDto })
  async parted(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @Body() body: SplitHouseholdDto,
  ): Promise<HouseholdChangeReceiptDto> {
    const people = body.people.map(({ person, kinship }) => ({ person, kinship }));
    const command = { id, household: body.household, into: body.into, people, on: body.on };
    const { household, version } = await this.split.execute(actor, command);
    return { household, version };
  }
}
