// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Put, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@soglia/kernel';
import { CurrentActor, etag, OptionalIfMatch, Requires, uuidParam } from '@soglia/platform';
import type { FastifyReply } from 'fastify';
import { ListShiftsQuery } from '../list-shifts.query';
import { RemoveShiftUseCase } from '../remove-shift.use-case';
import { WriteShiftUseCase } from '../write-shift.use-case';
import { ListShiftsDto, ShiftDto, ShiftsDto, WriteShiftDto } from './centrale.dto';
import { toShiftDto } from './shift-view';

const shiftId = { name: 'id', format: 'uuid', example: '7a9c1e3b-5d6f-4a8b-9c0d-1e3f5a7b9c2d' };

@ApiTags('centrale')
@Controller('shifts')
export class ShiftsController {
  constructor(
    private readonly list: ListShiftsQuery,
    private readonly write: WriteShiftUseCase,
    private readonly remove: RemoveShiftUseCase,
  ) {}

  @Get()
  @Requires('referral.read')
  @ApiOperation({ operationId: 'listShifts', summary: 'Who answers when' })
  @ApiOkResponse({ type: ShiftsDto })
  async all(@CurrentActor() actor: Actor, @Query() { from, to }: ListShiftsDto): Promise<ShiftsDto> {
    return { items: (await this.list.execute(actor, new Date(from), new Date(to))).map(toShiftDto) };
  }

  @Put(':id')
  @Requires('unit.write')
  @ApiOperation({
    operationId: 'writeShift',
    summary: 'A new shift of my agency, under an id made by the caller, or another word on one that is there',
  })
  @ApiParam(shiftId)
  @ApiHeader({ name: 'If-Match', required: false, description: 'The version that was seen, of one that is there', example: '"1"' })
  @ApiOkResponse({ type: ShiftDto })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', uuidParam()) id: string,
    @OptionalIfMatch() seenVersion: number | null,
    @Body() { agencyId, unitId, startsAt, endsAt, accountId, contact, note }: WriteShiftDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShiftDto> {
    const span = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
    const said = { agencyId, unitId, accountId, contact: contact.trim(), note: note?.trim() || null };
    const row = await this.write.execute(actor, { id, seenVersion, ...span, ...said });
    void reply.header('ETag', etag(row.version));
    return toShiftDto(row);
  }

  @Delete(':id')
  @Requires('unit.write')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ operationId: 'removeShift', summary: 'Take a shift out of the list' })
  @ApiParam(shiftId)
  @ApiNoContentResponse()
  async takeOut(@CurrentActor() actor: Actor, @Param('id', uuidParam()) id: string): Promise<void> {
    await this.remove.execute(actor, id);
  }
}
